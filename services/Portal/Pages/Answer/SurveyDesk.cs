using Grpc.Core;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Portal.Pages.Answer;

internal sealed class SurveyDesk(Channels channels, OwnToken token, TimeProvider clock)
{
    private const string Owner = "customer-relations";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public Task<SurveyReply> GetAsync(string survey) =>
        CallAsync((client, options) => client.GetAsync(new GetSurveyRequest { Survey = survey }, options), null);

    public Task<RespondReply> RespondAsync(RespondRequest answer) => CallAsync((client, options) => client.RespondAsync(answer, options),
        $"{Guid.CreateVersion7()}");

    private async Task<TReply> CallAsync<TReply>(Func<Surveys.SurveysClient, CallOptions, AsyncUnaryCall<TReply>> ask, string? key)
    {
        var own = await token.GetAsync(CancellationToken.None);
        try
        {
            using var call = ask(new Surveys.SurveysClient(channels.To(Owner)),
                new CallOptions(Platform.Headers(own, key), (clock.GetUtcNow() + Patience).UtcDateTime));
            return await call;
        }
        catch (RpcException failure)
        {
            throw new PlatformException(Trouble.Of(failure, Owner));
        }
    }
}
