namespace SalesPlatform.Contracts.Planning;

/// <summary>The organisation's calendar, currency and time zone were set. Stream <c>organisation</c>.</summary>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in, 1..12.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA time zone that decides which day an instant falls on.</param>
[Event("planning", "organisation-set", 1)]
[LeavesTermsFree]
public sealed record OrganisationSet(int FiscalStartMonth, string Currency, string TimeZone);

/// <summary>Something the company itself names was given its names. Stream <c>name/{kind}/{code}</c>.</summary>
/// <param name="Kind"><c>team</c>, <c>region</c>, <c>product-line</c>, <c>product</c>, <c>cost-category</c> or <c>theme</c>.</param>
/// <param name="Code">What stands for it in files, calls and figures.</param>
/// <param name="Zh">In Simplified Chinese; null where it has none.</param>
/// <param name="En">In English; null where it has none.</param>
[Event("planning", "name-given", 1)]
public sealed record NameGiven(string Kind, string Code, string? Zh, string? En);

/// <summary>Its names were taken back: it is shown as its code again. Stream <c>name/{kind}/{code}</c>.</summary>
/// <param name="Kind">As in <see cref="NameGiven"/>.</param>
/// <param name="Code">What stands for it in files, calls and figures.</param>
[Event("planning", "name-removed", 1)]
public sealed record NameRemoved(string Kind, string Code);

/// <summary>One month's target of one holder.</summary>
/// <param name="Dimension"><c>rep</c>, <c>region</c> or <c>product-line</c>.</param>
/// <param name="Key">Id of the rep, region or product line.</param>
/// <param name="Month">Period label of the month, <c>FY2027-M01</c>.</param>
/// <param name="Amount">In the plan's currency.</param>
public sealed record TargetAssignment(string Dimension, string Key, string Month, decimal Amount);

/// <summary>A revision of a team's annual plan came into force. Carries all its targets, so that nobody needs to ask back.
/// Stream <c>annual-plan/{team}/{fiscal year}</c>.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label, <c>FY2027</c>.</param>
/// <param name="Revision">1 for the first plan of the year.</param>
/// <param name="EffectiveFrom">First day the targets count from; months that began earlier keep those of the revision before.</param>
/// <param name="Currency">Currency of every amount, ISO 4217.</param>
/// <param name="Months">The team's twelve monthly targets, first month of the fiscal year first; they add up to the annual target.</param>
/// <param name="Assignments">Monthly targets of reps, regions and product lines.</param>
/// <param name="Author">Who wrote the revision.</param>
/// <param name="ApprovedBy">The executive who approved it; never the author.</param>
[Event("planning", "plan-approved", 1)]
public sealed record PlanApproved(
    string Team,
    string FiscalYear,
    int Revision,
    DateOnly EffectiveFrom,
    string Currency,
    IReadOnlyList<decimal> Months,
    IReadOnlyList<TargetAssignment> Assignments,
    string Author,
    string ApprovedBy);

/// <summary>A plan was submitted for approval.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the fiscal year.</param>
/// <param name="Revision">1 for the first of the year.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AnnualTarget">Of the year.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
[Event("planning", "plan-submitted", 1)]
public sealed record PlanSubmitted(string Team, string FiscalYear, int Revision, string Currency, decimal AnnualTarget, string SubmittedBy);

/// <summary>A submitted plan was rejected, with the reason given.</summary>
[Event("planning", "plan-rejected", 1)]
public sealed record PlanRejected(string Team, string FiscalYear, int Revision, string Reason, string RejectedBy);

/// <summary>An approved plan was presented in the company (汇报) and is being worked to.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the fiscal year.</param>
/// <param name="Revision">1 for the first of the year.</param>
/// <param name="PresentedOn">The day it was presented.</param>
/// <param name="Audience">To whom.</param>
[Event("planning", "plan-activated", 1)]
public sealed record PlanActivated(string Team, string FiscalYear, int Revision, DateOnly PresentedOn, string Audience);

/// <summary>The plan's year is over and the plan closed.</summary>
[Event("planning", "plan-closed", 1)]
public sealed record PlanClosed(string Team, string FiscalYear, int Revision);

/// <summary>An approved plan was presented in the company (汇报), to whom and when. A plan may be presented several times.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the fiscal year.</param>
/// <param name="Revision">1 for the first of the year.</param>
/// <param name="PresentedOn">The day it was presented.</param>
/// <param name="Audience">To whom.</param>
/// <param name="PresentedBy">Who recorded it.</param>
[Event("planning", "plan-presented", 1)]
public sealed record PlanPresented(string Team, string FiscalYear, int Revision, DateOnly PresentedOn, string Audience, string PresentedBy);

/// <summary>Sales and senior management (高层) agreed on the annual target of a revision that is being written. It counts from the day the
/// revision is approved.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Revision">Revision of the plan that was discussed.</param>
/// <param name="Round">Round of the discussion, from 1.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AnnualTarget">What was agreed.</param>
/// <param name="Months">The annual target by month.</param>
/// <param name="ProposedBy">Who had proposed it.</param>
/// <param name="AgreedBy">Who agreed, of the other side.</param>
[Event("planning", "target-agreed", 1)]
public sealed record TargetAgreed(
    string Team, string FiscalYear, int Revision, int Round, string Currency, decimal AnnualTarget, IReadOnlyList<decimal> Months,
    string ProposedBy, string AgreedBy);

/// <summary>A department was asked for its input to an annual plan. Stream <c>consultation/{team}/{fiscal year}</c>.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the plan's year.</param>
/// <param name="Input">Id of the request.</param>
/// <param name="Department"><c>marketing</c>, <c>rnd</c>, <c>production</c>, <c>finance</c>, <c>hr</c>, <c>customer-service</c> or
/// <c>data-analysis</c>.</param>
/// <param name="Subject">What is asked for.</param>
/// <param name="DueOn">Last day it is of use.</param>
/// <param name="RequestedBy">Who asks.</param>
[Event("planning", "department-input-requested", 1)]
public sealed record DepartmentInputRequested(
    string Team, string FiscalYear, Guid Input, string Department, string Subject, DateOnly? DueOn, string RequestedBy);

/// <summary>A department handed in its input. What it says stays in Planning.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the plan's year.</param>
/// <param name="Input">Id of the request.</param>
/// <param name="Department">As it was asked: <c>marketing</c>, <c>rnd</c> and so on.</param>
/// <param name="Title">Of what was handed in.</param>
/// <param name="HandedInBy">Who of the department.</param>
[Event("planning", "department-input-received", 1)]
public sealed record DepartmentInputReceived(string Team, string FiscalYear, Guid Input, string Department, string Title,
    string HandedInBy);

/// <summary>The plan does without an input that was asked for.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the plan's year.</param>
/// <param name="Input">Id of the request.</param>
/// <param name="Department">As it was asked: <c>marketing</c>, <c>rnd</c> and so on.</param>
/// <param name="Reason">Why.</param>
/// <param name="WaivedBy">Who decided so.</param>
[Event("planning", "department-input-waived", 1)]
public sealed record DepartmentInputWaived(string Team, string FiscalYear, Guid Input, string Department, string Reason, string WaivedBy);

/// <summary>Departments met about whether an annual plan can be done. Who was there and what they concluded in words stays in
/// Planning.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label of the plan's year.</param>
/// <param name="Meeting">Id of the record.</param>
/// <param name="HeldOn">When.</param>
/// <param name="Departments">Which were there.</param>
/// <param name="Feasibility"><c>feasible</c>, <c>conditional</c> or <c>not-feasible</c>.</param>
/// <param name="Replaces">An earlier record that this one corrects.</param>
[Event("planning", "feasibility-meeting-held", 1)]
public sealed record FeasibilityMeetingHeld(
    string Team, string FiscalYear, Guid Meeting, DateOnly HeldOn, IReadOnlyList<string> Departments, string Feasibility, Guid? Replaces);
