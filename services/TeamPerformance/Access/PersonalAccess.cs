namespace SalesPlatform.TeamPerformance.Access;

/// <summary>The manager of the team, the person, and HR. Nobody else, whatever their rank.</summary>
internal static class PersonalAccess
{
    public static bool IsPerson(this CommandContext caller, string employee) => employee.Length > 0 && caller.Employee == employee;

    public static bool IsReader(this CommandContext caller, string employee, string team) =>
        caller.IsPerson(employee) || caller.Is(Roles.Hr) || IsManagerOf(caller, team);

    public static void RequireReader(this CommandContext caller, string employee, string team)
    {
        if (!caller.IsReader(employee, team))
            throw NotYours();
    }

    /// <summary>Before anything is read, so that not even its existence shows.</summary>
    public static void RequirePossibleReader(this CommandContext caller, string employee)
    {
        if (!caller.IsPerson(employee) && !caller.Is(Roles.Hr, Roles.SalesManager))
            throw NotYours();
    }

    public static void RequireManager(this CommandContext caller, string employee, string team, string ownCause)
    {
        if (!IsManagerOf(caller, team))
            throw DomainException.NotPermitted("not-your-team", $"{caller.Actor} does not manage team '{team}'.");
        RequireOther(caller, employee, ownCause);
    }

    public static void RequireHr(this CommandContext caller, string employee, string ownCause)
    {
        if (!caller.Is(Roles.Hr))
            throw DomainException.NotPermitted("not-hr", "This is for HR.");
        RequireOther(caller, employee, ownCause);
    }

    public static void RequireStaff(this CommandContext caller, string employee, string team, string ownCause)
    {
        if (caller.Is(Roles.Hr))
            RequireOther(caller, employee, ownCause);
        else
            caller.RequireManager(employee, team, ownCause);
    }

    private static void RequireOther(CommandContext caller, string employee, string ownCause)
    {
        if (caller.IsPerson(employee))
            throw DomainException.NotPermitted(ownCause, "Nobody decides in their own cause.");
    }

    private static DomainException NotYours() =>
        DomainException.NotPermitted("not-yours", "This is between the person, the manager of their team and HR.");

    internal static bool IsStaffFor(this CommandContext caller, string employee, string team) =>
        !caller.IsPerson(employee) && (caller.Is(Roles.Hr) || IsManagerOf(caller, team));

    internal static bool IsManagerFor(this CommandContext caller, string employee, string team) =>
        !caller.IsPerson(employee) && IsManagerOf(caller, team);

    private static bool IsManagerOf(CommandContext caller, string team) =>
        caller.IsFor(team, Roles.SalesManager);
}
