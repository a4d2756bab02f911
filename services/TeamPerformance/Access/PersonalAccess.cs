using SalesPlatform.Domain;

namespace SalesPlatform.TeamPerformance.Access;

/// <summary>Who may read and do what with a person's appraisals and training: the manager of the team, the person, and HR. Nobody else,
/// whatever their rank.</summary>
internal static class PersonalAccess
{
    /// <summary>Whether the caller is the person.</summary>
    public static bool IsPerson(this CommandContext caller, string employee)
    {
        return employee.Length > 0 && caller.Employee == employee;
    }

    /// <summary>Whether the caller is the manager of the team, the person, or of HR.</summary>
    public static bool IsReader(this CommandContext caller, string employee, string team) =>
        caller.IsPerson(employee) || caller.Is(Roles.Hr) || IsManagerOf(caller, team);

    /// <summary>Refuses everybody else than the manager of the team, the person and HR.</summary>
    /// <exception cref="DomainException"><c>not-yours</c>.</exception>
    public static void RequireReader(this CommandContext caller, string employee, string team)
    {
        if (!caller.IsReader(employee, team))
            throw NotYours();
    }

    /// <summary>Refuses who is neither the person, nor HR, nor any manager: before anything is read, so that not even its existence
    /// shows.</summary>
    /// <exception cref="DomainException"><c>not-yours</c>.</exception>
    public static void RequirePossibleReader(this CommandContext caller, string employee)
    {
        if (!caller.IsPerson(employee) && !caller.Is(Roles.Hr, Roles.SalesManager))
            throw NotYours();
    }

    /// <summary>Refuses who does not manage the team, and managers in their own cause.</summary>
    /// <exception cref="DomainException"><c>not-your-team</c> or <paramref name="ownCause"/>.</exception>
    public static void RequireManager(this CommandContext caller, string employee, string team, string ownCause)
    {
        if (!IsManagerOf(caller, team))
            throw DomainException.NotPermitted("not-your-team", $"{caller.Actor} does not manage team '{team}'.");
        RequireOther(caller, employee, ownCause);
    }

    /// <summary>Refuses who is not of HR, and people of HR in their own cause.</summary>
    /// <exception cref="DomainException"><c>not-hr</c> or <paramref name="ownCause"/>.</exception>
    public static void RequireHr(this CommandContext caller, string employee, string ownCause)
    {
        if (!caller.Is(Roles.Hr))
            throw DomainException.NotPermitted("not-hr", "This is for HR.");
        RequireOther(caller, employee, ownCause);
    }

    /// <summary>Refuses who is neither of HR nor manager of the team, and both in their own cause.</summary>
    /// <exception cref="DomainException"><c>not-your-team</c> or <paramref name="ownCause"/>.</exception>
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

    /// <summary>Whether the caller manages the team, or is of HR, and is not the person.</summary>
    internal static bool IsStaffFor(this CommandContext caller, string employee, string team) =>
        !caller.IsPerson(employee) && (caller.Is(Roles.Hr) || IsManagerOf(caller, team));

    /// <summary>Whether the caller manages the team of somebody else.</summary>
    internal static bool IsManagerFor(this CommandContext caller, string employee, string team) =>
        !caller.IsPerson(employee) && IsManagerOf(caller, team);

    private static bool IsManagerOf(CommandContext caller, string team) =>
        caller.IsFor(team, Roles.SalesManager);
}
