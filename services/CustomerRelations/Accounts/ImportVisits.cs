using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override Task<Wire.ImportVisitsReply> ImportVisits(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        visits.ImportAsync(requestStream, context);
}

internal static partial class VisitDecisions
{
    /// <summary>The file may come again after the visit took place: what it plans is known then.</summary>
    public static IEnumerable<object> PlanOnce(AccountState state, CommandContext context, DateOnly on, string rep)
    {
        var account = AccountDecisions.Own(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        return account.Visits.Any(visit => visit.PlannedOn == on && visit.Rep == who) ? [] : Plan(state, context, on, rep);
    }

    /// <summary>Whether somebody had planned it here or elsewhere.</summary>
    public static IEnumerable<object> MissOn(
        AccountState state, CommandContext context, string rep, DateOnly plannedOn, string reason, DateOnly today)
    {
        var account = AccountDecisions.Own(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        // What was called off may have been planned again.
        var ofThatDay = account.Visits.Where(visit => visit.Rep == who && visit.PlannedOn == plannedOn)
            .OrderBy(visit => visit.Status == VisitStatus.Cancelled).FirstOrDefault();
        if (ofThatDay is not null)
            return Miss(state, context, ofThatDay.Id, reason, today);
        var planned = Plan(state, context, plannedOn, who).Cast<VisitPlanned>().Single();
        return [planned, .. Missed(account, planned.Visit, who, plannedOn, reason, today)];
    }
}
