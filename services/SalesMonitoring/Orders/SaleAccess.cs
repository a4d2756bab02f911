using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Company;

namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>Whose sales a caller may touch: a rep their own, a manager those with a rep who is or was in one of their teams, other roles all.</summary>
public sealed record SaleAccess(CommandContext Caller, Roster Roster)
{
    /// <summary>Refuses a sale that is not the caller's. A rep nobody knows is refused as such, by the rules of the sale.</summary>
    /// <exception cref="DomainException">Not permitted.</exception>
    public void Require(IEnumerable<string> reps)
    {
        var named = reps.ToList();
        if (Allows(named) || Caller.Is(Roles.SalesManager) && !named.All(Roster.Knows))
            return;
        throw Caller.Is(Roles.SalesManager)
            ? DomainException.NotPermitted("not-your-team", $"None of {string.Join(", ", named)} belongs to a team of {Caller.Actor}.")
            : DomainException.NotPermitted("not-your-sale", $"{Caller.Actor} may touch sales that credit their own employee number only.");
    }

    /// <summary>Whether a sale is the caller's to see and to change.</summary>
    public bool Allows(IEnumerable<string> reps)
    {
        var named = reps.ToList();
        return Caller.Roles.Any(role => role is not (Roles.SalesManager or Roles.SalesRep))
            || Caller.Employee is { } own && named.Contains(own)
            || Caller.Is(Roles.SalesManager) && (Caller.Teams.Contains("*") || named.SelectMany(Roster.TeamsOf).Intersect(Caller.Teams).Any());
    }
}
