using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class WaiverDecisions
{
    /// <summary>By an executive or a sales manager who did not draft the launch.</summary>
    public static IEnumerable<object> Waive(Launch state, CommandContext context, string condition, string reason)
    {
        var file = state.InPreparation();
        if (!context.Is(Roles.Executive, Roles.SalesManager))
            throw DomainException.NotPermitted("may-not-waive", "A condition is waived by an executive or a sales manager.");
        if (context.Actor == file.Drafted.Author)
            throw DomainException.Rule("waiver-by-author", $"{context.Actor} drafted the launch: somebody else waives its conditions.");
        var open = LaunchReadiness.Gaps(file, condition).Where(gap => !LaunchReadiness.IsWaived(file, gap)).ToList();
        if (open.Count > 0)
            return state.Making(new ConditionWaived(condition, open, reason, context.Actor));
        return file.Waivers.Exists(waiver => waiver.Condition == condition && waiver.Reason == reason && waiver.GrantedBy == context.Actor)
            ? []
            : throw DomainException.Rule("nothing-to-waive", $"The condition '{condition}' lacks nothing that is not waived already.");
    }
}
