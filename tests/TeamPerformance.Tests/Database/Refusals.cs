using Google.Rpc;
using Grpc.Core;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>What a refused call says.</summary>
internal static class Refusals
{
    public static async Task<(StatusCode, string)> ReasonOf(Task call)
    {
        var refusal = (await FluentActions.Awaiting(() => call).Should().ThrowAsync<RpcException>()).Which;
        return (refusal.StatusCode, refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    public static async Task<StatusCode> Refused(Func<Task> call) => (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode;
}
