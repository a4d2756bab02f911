using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>A line is seen by whoever has a part in it, and recorded, changed or returned by who has a right to every part: else one share
/// would be a key to the others'.</summary>
internal sealed record SaleAccess(CommandContext Caller, Roster Roster)
{
    /// <summary>A rep nobody knows is refused as such, by the rules of the sale.</summary>
    public void Require(IEnumerable<string> reps)
    {
        var others = reps.Where(rep => !IsTheirs(rep)).ToList();
        if (others.Count == 0 || Caller.Is(Roles.SalesManager) && !others.Exists(Roster.Knows))
            return;
        throw Caller.Is(Roles.SalesManager)
            ? DomainException.NotPermitted("not-your-team",
                $"{string.Join(", ", others)}: not of a team of {Caller.Actor}. A line shared between "
                + "teams is recorded, changed and returned by a manager of all of them, or by finance.")
            : DomainException.NotPermitted("not-your-sale",
                $"{Caller.Actor} may record, change and return lines that credit their own employee number alone. "
                + "A line shared with others is for the manager of the team, or finance.");
    }

    public bool HasAll(IEnumerable<string> reps) => reps.All(IsTheirs);

    /// <summary>Recorded as a rep: who manages as well is a rep where they are credited themselves.</summary>
    public bool IsOwnOfRep(IEnumerable<string> reps) =>
        Caller.Is(Roles.SalesRep) && Caller.Roles.All(role => role is Roles.SalesManager or Roles.SalesRep)
        && reps.Any(rep => rep == Caller.Employee);

    public bool MaySee(IEnumerable<string> reps) => reps.Any(IsTheirs);

    private bool IsTheirs(string rep) =>
        Caller.Roles.Any(role => role is not (Roles.SalesManager or Roles.SalesRep))
        || Caller.Employee == rep
        || Caller.Is(Roles.SalesManager) && (Caller.Teams.Contains("*") || Roster.TeamsOf(rep).Intersect(Caller.Teams).Any());
}
