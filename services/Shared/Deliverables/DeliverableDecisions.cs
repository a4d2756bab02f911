using SalesPlatform.Contracts.Platform;

namespace SalesPlatform.Deliverables;

public static class DeliverableDecisions
{
    /// <summary>A period has ended. A document that somebody wrote before, or a draft that is there, stays as it is.</summary>
    public static IEnumerable<object> Draft(DeliverableState state, DeliverableScope scope) => state is DeliverableState.NotWritten
            ? [new DeliverableDrafted(scope.Number, scope.Kind, scope.Team, scope.PeriodLabel)] : [];

    /// <summary>Freezes a version; one that needs no approval is issued with it. The figures of the version in force are no new
    /// version.</summary>
    public static IEnumerable<object> Issue(DeliverableState state, CommandContext context, DeliverableKind kind, DeliverableFrozen frozen)
    {
        if (state is DeliverableState.AwaitingApproval waiting)
        {
            return waiting.Frozen.FiguresHash == frozen.FiguresHash && waiting.Frozen.Author == context.Actor
                ? [] : throw DomainException.Rule(
                "awaiting-approval",
                $"Version {waiting.Frozen.Version} of {frozen.Number} waits for approval: it is approved or returned first.",
                ("version", $"{waiting.Frozen.Version}"));
        }

        if (state is DeliverableState.InUse && state.InForce!.Frozen.FiguresHash == frozen.FiguresHash)
            return [];
        return kind.Approvers.Count > 0 ? [frozen] : [frozen, IssuedOf(frozen, "")];
    }

    public static IEnumerable<object> Approve(DeliverableState state, CommandContext context, DeliverableScope scope, int version)
    {
        var edition = state.Require(scope.Number, version);
        if (edition.Issued?.ApprovedBy == context.Actor)
            return [];
        var frozen = RequireWaiting(state, edition);
        if (frozen.Author == context.Actor)
            throw DomainException.Rule("approver-is-author",
                $"{context.Actor} issued version {version} of {scope.Number}: somebody else approves it.");
        return [IssuedOf(frozen, context.Actor)];
    }

    public static IEnumerable<object> Return(
        DeliverableState state, CommandContext context, DeliverableScope scope, int version, string reason)
    {
        var edition = state.Require(scope.Number, version);
        if (edition.Returned is { } before && before.Reason == reason && before.ReturnedBy == context.Actor)
            return [];
        _ = RequireWaiting(state, edition);
        return [new DeliverableReturned(version, reason, context.Actor)];
    }

    private static DeliverableFrozen RequireWaiting(DeliverableState state, DeliverableEdition edition) =>
        state is DeliverableState.AwaitingApproval waiting && waiting.Frozen.Version == edition.Frozen.Version ? waiting.Frozen
            : throw DomainException.Rule("not-awaiting-approval",
                $"Version {edition.Frozen.Version} of {edition.Frozen.Number} does not wait for approval: it is {state.StatusOf(edition)}.",
                ("status", state.StatusOf(edition)));

    private static DeliverableIssued IssuedOf(DeliverableFrozen frozen, string approvedBy) => new(
        frozen.Number, frozen.Kind, frozen.Team, frozen.Period, frozen.Subject, frozen.Version, frozen.Supersedes, frozen.ContentHash,
        frozen.Position, frozen.Author, approvedBy);
}
