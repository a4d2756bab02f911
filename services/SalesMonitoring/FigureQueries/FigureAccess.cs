namespace SalesPlatform.SalesMonitoring.FigureQueries;

internal static class FigureAccess
{
    public static void RequireFigures(this CommandContext caller, string team, string? rep)
    {
        if (caller.Is(Roles.SalesRep) && rep is not null && rep == caller.Employee)
            return;
        if (caller.Roles.All(role => role == Roles.SalesRep))
            throw DomainException.NotPermitted("not-your-figures",
                $"{caller.Actor} may read their own figures only: name yourself as the rep.");
        caller.RequireTeam(team);
    }
}
