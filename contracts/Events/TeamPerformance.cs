namespace SalesPlatform.Contracts.TeamPerformance;

/// <summary>A sales team was added. Stream <c>team/{key}</c>.</summary>
/// <param name="Team">Key: the name in lower case with dashes.</param>
/// <param name="Name">Name for people.</param>
[Event("team-performance", "team-added", 1)]
public sealed record TeamAdded(string Team, string Name);

/// <summary>A person joined a team as a new employee. Stream <c>employee/{id}</c>.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Team">Team key.</param>
/// <param name="HiredOn">First day.</param>
[Event("team-performance", "employee-hired", 1)]
public sealed record EmployeeHired(string Employee, string Name, string Team, DateOnly HiredOn);

/// <summary>A person moved to another team.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="FromTeam">Team left.</param>
/// <param name="ToTeam">Team joined.</param>
/// <param name="On">First day in the new team.</param>
[Event("team-performance", "employee-transferred", 1)]
public sealed record EmployeeTransferred(string Employee, string FromTeam, string ToTeam, DateOnly On);

/// <summary>A person left the company.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Team">Team left.</param>
/// <param name="LeftOn">First day no longer employed.</param>
[Event("team-performance", "employee-left", 1)]
public sealed record EmployeeLeft(string Employee, string Team, DateOnly LeftOn);
