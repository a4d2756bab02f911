using Grpc.Core;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Accounts;

public sealed partial class KeyAccountsEndpoint
{
    /// <inheritdoc />
    public override Task<Wire.AccountReply> MissVisit(Wire.MissVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var visit = errors.Id("visit", request.Visit);
        var reason = errors.OptionalText("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, errors, request.Customer, 0,
            (state, caller, today) => VisitDecisions.Miss(state, caller, visit, reason, today));
    }
}

public static partial class VisitDecisions
{
    /// <summary>The visit did not take place.</summary>
    /// <exception cref="DomainException">Not the caller's, no such visit, <c>visit-done</c>, <c>visit-cancelled</c>, or
    /// <c>visit-ahead</c>.</exception>
    public static IEnumerable<object> Miss(AccountState state, CommandContext context, Guid id, string reason, DateOnly today)
    {
        var (account, visit) = Find(state, context, id);
        if (visit.Status == VisitStatus.Missed)
            return [];
        if (visit.Status == VisitStatus.Done)
            throw DomainException.Rule("visit-done", $"The visit took place on {visit.VisitedOn:yyyy-MM-dd}.");
        if (visit.Status == VisitStatus.Cancelled)
            throw DomainException.Rule("visit-cancelled", "The visit was cancelled: it cannot be missed as well.");
        if (visit.PlannedOn > today)
            throw DomainException.Rule("visit-ahead", $"The visit is planned on {visit.PlannedOn:yyyy-MM-dd}: it cannot be missed before.");
        var missed = new VisitMissed(id, account.Customer, account.Team, visit.Rep, visit.PlannedOn);
        return reason.Length > 0 ? [missed, new VisitNotesKept(id, reason)] : [missed];
    }
}
