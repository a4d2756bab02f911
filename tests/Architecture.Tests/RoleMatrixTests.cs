using System.Security.Claims;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Every operation of every service, tried in every role, through the interceptor itself. What is expected is read from
/// docs/operations-by-role.md, which is reviewed, and not from the options the interceptor reads.</summary>
public class RoleMatrixTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Reviewed = Read();

    public static TheoryData<string> Operations => [.. RoleTable.Operations.Select(RoleTable.NameOf)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_for_the_reviewed_roles_and_for_no_other(string operation)
    {
        Reviewed.Should().ContainKey(operation).WhoseValue.Should().NotBeEmpty().And.BeSubsetOf(Roles.All);
        foreach (var role in Roles.All)
            (await ReachesAsync(operation, role)).Should().Be(Reviewed[operation].Contains(role), "that is what is reviewed for {0}", role);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task No_operation_is_for_a_caller_without_a_role_or_with_an_unknown_one(string operation)
    {
        (await ReachesAsync(operation)).Should().BeFalse();
        (await ReachesAsync(operation, "chief-of-everything")).Should().BeFalse();
    }

    [Fact]
    public async Task An_operation_that_the_contract_does_not_know_is_for_nobody()
    {
        foreach (var role in Roles.All)
            (await ReachesAsync("/salesplatform.planning.v1.AnnualPlans/Abolish", role)).Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_reviewed_that_is_not_there() =>
        Reviewed.Keys.Should().BeEquivalentTo(RoleTable.Operations.Select(RoleTable.NameOf));

    [Fact]
    public async Task One_of_several_roles_is_enough() =>
        (await ReachesAsync("/salesplatform.planning.v1.AnnualPlans/Approve", Roles.SalesRep, Roles.Executive)).Should().BeTrue();

    [Fact]
    public async Task A_caller_without_a_token_is_told_so()
    {
        var call = new Call("/salesplatform.planning.v1.AnnualPlans/Approve", new ClaimsPrincipal());
        var refused = await new Func<Task>(() => InterceptAsync(call, () => { })).Should().ThrowAsync<RpcException>();
        refused.Which.StatusCode.Should().Be(StatusCode.Unauthenticated);
    }

    private static async Task<bool> ReachesAsync(string operation, params string[] roles)
    {
        var reached = false;
        var person = new ClaimsPrincipal(new ClaimsIdentity(roles.Select(role => new Claim("role", role)), "token"));
        try
        {
            await InterceptAsync(new Call(operation, person), () => reached = true);
        }
        catch (RpcException refusal) when (refusal.StatusCode == StatusCode.PermissionDenied)
        {
            reached.Should().BeFalse("a refused call does not reach its handler");
            return false;
        }

        return reached;
    }

    private static Task<string> InterceptAsync(ServerCallContext call, Action handler) =>
        new RoleInterceptor(RoleTable.OfContract()).UnaryServerHandler("request", call, (_, _) =>
        {
            handler();
            return Task.FromResult("reply");
        });

    private static Dictionary<string, IReadOnlySet<string>> Read()
    {
        var (reviewed, service) = (new Dictionary<string, IReadOnlySet<string>>(), "");
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root.FullName, "docs", "operations-by-role.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                service = line[3..];
            else if (service.Length > 0 && line.Split('|', StringSplitOptions.TrimEntries) is ["", var operation, var roles, ""]
                && operation is not ("operation" or "---"))
                reviewed.Add($"/{service}/{operation}", roles.Split(", ").ToHashSet());
        }

        return reviewed;
    }

    /// <summary>A call as the interceptor sees it: its operation and its caller.</summary>
    private sealed class Call : ServerCallContext
    {
        private readonly Dictionary<object, object> _state;

        public Call(string operation, ClaimsPrincipal caller)
        {
            MethodCore = operation;
            // Where Grpc.AspNetCore looks for it in a context that is not its own.
            _state = new Dictionary<object, object> { ["__HttpContext"] = new DefaultHttpContext { User = caller } };
        }

        protected override string MethodCore { get; }

        protected override IDictionary<object, object> UserStateCore => _state;

        protected override string HostCore => "";

        protected override string PeerCore => "";

        protected override DateTime DeadlineCore => DateTime.MaxValue;

        protected override Metadata RequestHeadersCore { get; } = [];

        protected override CancellationToken CancellationTokenCore => CancellationToken.None;

        protected override Metadata ResponseTrailersCore { get; } = [];

        protected override Status StatusCore { get; set; }

        protected override WriteOptions? WriteOptionsCore { get; set; }

        protected override AuthContext AuthContextCore { get; } = new("", []);

        protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
            throw new NotSupportedException("No call is made on behalf of this one.");

        protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
    }
}
