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

/// <summary>A team meeting was held. What was said, who was there and who does what stays in the service. Stream
/// <c>team-meeting/{id}</c>.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Team">Team key.</param>
/// <param name="Title">For people.</param>
/// <param name="HeldOn">When.</param>
/// <param name="Goals">The company's goals that were passed on (传达公司目标).</param>
[Event("team-performance", "team-meeting-held", 1)]
public sealed record TeamMeetingHeld(Guid Meeting, string Team, string Title, DateOnly HeldOn, IReadOnlyList<string> Goals);

/// <summary>A person took part in a training. What it was about and how it went stays in the service: it may tell of a weakness. Stream
/// <c>training-plan/{id}</c>.</summary>
/// <param name="Plan">The training plan.</param>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Team">Team key.</param>
/// <param name="AttendedOn">Last day of attendance.</param>
[Event("team-performance", "training-attended", 1)]
public sealed record TrainingAttended(Guid Plan, string Employee, string Team, DateOnly AttendedOn);

/// <summary>A part of an appraisal score.</summary>
/// <param name="Component">Key, such as <c>goal-achievement</c>.</param>
/// <param name="Weight">Percent; the weights of all components add to 100.</param>
public sealed record AppraisalComponent(string Component, decimal Weight);

/// <summary>The manager of a team and HR agreed by what people are appraised in a fiscal year (评估标准). Stream
/// <c>appraisal-criteria/{team}/{fiscal year}</c>.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Revision">1, 2, …; an appraisal keeps the revision it was planned by.</param>
/// <param name="Components">Their weights add to 100.</param>
/// <param name="ProposedBy">The manager.</param>
/// <param name="AgreedBy">Somebody of HR, never the one who proposed.</param>
[Event("team-performance", "appraisal-criteria-agreed", 1)]
public sealed record AppraisalCriteriaAgreed(
    string Team, string FiscalYear, int Revision, IReadOnlyList<AppraisalComponent> Components, string ProposedBy, string AgreedBy);

/// <summary>The appraisal of a person for a quarter is final. Reviews, feedback and disputes are personal and never published. Stream
/// <c>appraisal/{employee}/{quarter}</c>.</summary>
/// <param name="Employee">The HR system's id.</param>
/// <param name="Team">The team the person was appraised in.</param>
/// <param name="Quarter">Label, such as <c>FY2027-Q1</c>.</param>
/// <param name="Score">Σ wᵢ sᵢ / Σ wᵢ over the components that have a score; unrounded, not negative, above 100 where goals were
/// exceeded.</param>
/// <param name="Absent">Components without a score, and <c>self-review</c> where the person handed in none.</param>
[Event("team-performance", "appraisal-finalised", 1)]
public sealed record AppraisalFinalised(string Employee, string Team, string Quarter, decimal Score, IReadOnlyList<string> Absent);
