namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Each beside its operation; here is what they share. Changes of one person come in the order of their dates, each at least a
/// day after the one before, except that somebody who left may be hired again from the day they left on.</summary>
internal static partial class RosterDecisions
{
    /// <summary>Managers see who is or was in a team of theirs.</summary>
    public static void RequireOwn(this RosterEntry entry, CommandContext caller) => RequireOwn(caller, entry, entry.Memberships);

    /// <summary>Managers change only who was in a team of theirs last.</summary>
    public static void RequireLastOf(this Employee state, CommandContext caller) =>
        RequireOwn(caller, state.Existing, state.Existing.Memberships.TakeLast(1));

    private static void RequireOwn(CommandContext caller, RosterEntry entry, IEnumerable<Membership> memberships)
    {
        if (caller.BoundToTeams is { } own && !memberships.Any(item => own.Contains(item.Team)))
            throw DomainException.NotPermitted("not-your-team", $"{entry.Employee} does not belong to a team of {caller.Actor}.");
    }

    private static Employee.Employed RequireEmployed(Employee state) => state as Employee.Employed
        ?? throw DomainException.Rule("not-employed", $"{state.Existing.Employee} does not work here any more.");

    private static DomainException TooEarly(string employee, DateOnly day, DateOnly previous) =>
        DomainException.Rule("before-previous-change",
            $"{day:yyyy-MM-dd} is not after the last change of {employee} on {previous:yyyy-MM-dd}.",
            ("previous", $"{previous:yyyy-MM-dd}"));
}
