using Grpc.Core;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>A team of its own for a test, with something behind each of its KPIs in the first quarter of 2027.</summary>
public sealed class TeamInStore(RunningScorecards scorecards)
{
    private static int _teams;

    private readonly int _number = Interlocked.Increment(ref _teams);

    public string Team => $"crew-{_number}";

    public string Rep => $"C1-{_number}";

    public string Leaver => $"C2-{_number}";

    public string Order(int order) => $"crew-{_number}-order-{order}";

    public GetScorecardRequest Quarter => new() { Team = Team, Period = "FY2027-Q1" };

    public History History { get; } = new();

    /// <summary>Tells the story of the team and has it taken in: 5 orders, 3 scores, 2 surveys, 3 costs.</summary>
    public async Task<TeamInStore> TellAsync()
    {
        History.Team(Team).Hired(Rep, Team).Hired(Leaver, Team).Left(Leaver, Team, "2027-02-01")
            .Plan(Team, "FY2027", History.Monthly(100), (Rep, "FY2027-M01", 60))
            .Appraised(Rep, Team, "FY2026-Q4", 80).Appraised(Leaver, Team, "FY2026-Q4", 60).Appraised(Rep, Team, "FY2027-Q1", 84.5m)
            .Surveyed(Team, "2027-01-31", 10, 8).Surveyed(Team, "2027-03-31", 30, 27)
            .Budgeted(Team, "FY2027", History.Monthly(50)).Spent($"K1-{_number}", Team, "2027-01-02", 151.25m).Unspent($"K1-{_number}")
            .Spent($"K2-{_number}", Team, "2027-01-02", 148.5m)
            .Sold(Order(1), "2027-01-15", (Rep, 100.01m), (Leaver, 50)).Sold(Order(2), "2027-01-31", (Leaver, 40))
            .Sold(Order(3), "2027-02-01", (Leaver, 1000)).Sold(Order(4), "2027-03-31", (Rep, 75.5m))
            .Returned(Order(4), "2027-03-31", (Rep, -5))
            .Sold(Order(5), "2027-04-01", (Rep, 1000));
        await scorecards.DeliverAsync(History.Events);
        return this;
    }

    /// <summary>One more order, taken in now.</summary>
    public Task SellAsync(int order, string on, decimal amount, string? rep = null)
    {
        var before = History.Events.Count;
        History.Sold(Order(order), on, (rep ?? Rep, amount));
        return scorecards.DeliverAsync(History.Events.Skip(before));
    }

    /// <summary>The refusal of a call.</summary>
    public static async Task<(StatusCode Status, string Reason)> RefusalAsync<T>(Func<AsyncUnaryCall<T>> call)
    {
        var refused = (await FluentActions.Awaiting(async () => await call()).Should().ThrowAsync<RpcException>()).Which;
        return (refused.StatusCode, refused.GetRpcStatus()?.GetDetail<Google.Rpc.ErrorInfo>()?.Reason ?? "");
    }
}
