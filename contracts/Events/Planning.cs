namespace SalesPlatform.Contracts.Planning;

/// <summary>The organisation's calendar, currency and time zone were set. Stream <c>organisation</c>.</summary>
/// <param name="FiscalStartMonth">Calendar month the fiscal year starts in, 1..12.</param>
/// <param name="Currency">Company currency, ISO 4217.</param>
/// <param name="TimeZone">IANA time zone that decides which day an instant falls on.</param>
[Event("planning", "organisation-set", 1)]
public sealed record OrganisationSet(int FiscalStartMonth, string Currency, string TimeZone);

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
