namespace SalesPlatform.Contracts.CustomerRelations;

/// <summary>A customer became a key account (重要客户). Stream <c>key-account/{customer}</c>.</summary>
/// <param name="Customer">Outside id.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="Team">Team key.</param>
/// <param name="Owner">Employee id of the rep who looks after it.</param>
/// <param name="VisitEveryDays">Longest time between two visits, in days.</param>
/// <param name="Since">First day; the first visit falls due the cadence after it.</param>
[Event("customer-relations", "key-account-added", 1)]
public sealed record KeyAccountAdded(string Customer, string Name, string Team, string Owner, int VisitEveryDays, DateOnly Since);

/// <summary>A key account has another owner, team or cadence. Carries all three as they are now.</summary>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Owner">Employee id of the rep who looks after it.</param>
/// <param name="VisitEveryDays">Longest time between two visits, in days.</param>
[Event("customer-relations", "key-account-changed", 1)]
public sealed record KeyAccountChanged(string Customer, string Team, string Owner, int VisitEveryDays);

/// <summary>A customer is a key account no longer.</summary>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="EndedOn">First day it is none.</param>
[Event("customer-relations", "key-account-ended", 1)]
public sealed record KeyAccountEnded(string Customer, string Team, DateOnly EndedOn);

/// <summary>A visit was planned. Stream <c>key-account/{customer}</c>, as the other visit events.</summary>
/// <param name="Visit">Id of the visit (GUID v7).</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Who will go.</param>
/// <param name="PlannedOn">Day of the visit.</param>
[Event("customer-relations", "visit-planned", 1)]
public sealed record VisitPlanned(Guid Visit, string Customer, string Team, string Rep, DateOnly PlannedOn);

/// <summary>A visit took place. Its notes stay in the service.</summary>
/// <param name="Visit">Id of the visit.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Employee id of the rep.</param>
/// <param name="VisitedOn">The day.</param>
[Event("customer-relations", "visit-done", 1)]
public sealed record VisitDone(Guid Visit, string Customer, string Team, string Rep, DateOnly VisitedOn);

/// <summary>A planned visit did not take place.</summary>
/// <param name="Visit">Id of the visit.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Employee id of the rep.</param>
/// <param name="PlannedOn">The day it was planned for.</param>
[Event("customer-relations", "visit-missed", 1)]
public sealed record VisitMissed(Guid Visit, string Customer, string Team, string Rep, DateOnly PlannedOn);

/// <summary>A planned visit was called off. The reason stays in the service.</summary>
/// <param name="Visit">Id of the visit.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Rep">Employee id of the rep.</param>
/// <param name="PlannedOn">The day it was planned for.</param>
[Event("customer-relations", "visit-cancelled", 1)]
public sealed record VisitCancelled(Guid Visit, string Customer, string Team, string Rep, DateOnly PlannedOn);

/// <summary>A customer said something about us. The text stays in the service. Stream <c>feedback/{id}</c>.</summary>
/// <param name="Feedback">Id (GUID v7).</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Category">Lower case with dashes, such as <c>after-sales-response</c>.</param>
/// <param name="Severity"><c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>.</param>
/// <param name="ReceivedOn">Day it was received.</param>
[Event("customer-relations", "feedback-received", 1)]
public sealed record FeedbackReceived(Guid Feedback, string Customer, string Team, string Category, string Severity, DateOnly ReceivedOn);

/// <summary>Opening hours of one weekday.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="OpensAt">Minute of the day, 540 for 09:00.</param>
/// <param name="ClosesAt">Minute of the day, 1440 for midnight.</param>
public sealed record OpeningHours(DayOfWeek Day, int OpensAt, int ClosesAt);

/// <summary>Hours of one day of the calendar, whatever its weekday: an extra working day (调休), or a day with hours of its own.</summary>
/// <param name="Day">The day.</param>
/// <param name="OpensAt">Minute of the day, 540 for 09:00.</param>
/// <param name="ClosesAt">Minute of the day, 1440 for midnight.</param>
public sealed record DayHours(DateOnly Day, int OpensAt, int ClosesAt);

/// <summary>The business hours that service times are counted in were set. Stream <c>business-hours</c>.</summary>
/// <param name="Version">1, 2, …</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Week">Opening hours; a weekday may have several, or none.</param>
/// <param name="Holidays">Days closed whatever the weekday.</param>
/// <param name="Days">Days with hours of their own instead of their weekday's; a day may have several. Missing in events from before there
/// were
/// such days.</param>
[Event("customer-relations", "business-hours-set", 1)]
public sealed record BusinessHoursSet(
    int Version, string TimeZone, IReadOnlyList<OpeningHours> Week, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DayHours>? Days = null);

/// <summary>Promised times for complaints of one severity.</summary>
/// <param name="Severity">As in <see cref="FeedbackReceived"/>.</param>
/// <param name="ResponseMinutes">Business minutes from receipt to the first response.</param>
/// <param name="ResolutionMinutes">Business minutes from receipt to the resolution.</param>
public sealed record ServiceTime(string Severity, int ResponseMinutes, int ResolutionMinutes);

/// <summary>A version of the service standard was agreed with customer service (客服部门); complaints received from now on have it. Stream
/// <c>service-standard</c>.</summary>
/// <param name="Version">1, 2, …</param>
/// <param name="Times">One for each severity.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="AgreedBy">Who agreed; never the proposer.</param>
[Event("customer-relations", "service-standard-agreed", 1)]
public sealed record ServiceStandardAgreed(int Version, IReadOnlyList<ServiceTime> Times, string ProposedBy, string AgreedBy);

/// <summary>A complaint came in; standard and business hours are pinned. Stream <c>complaint/{id}</c>, as the other complaint
/// events.</summary>
/// <param name="Complaint">Id (GUID v7).</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Category">Lower case with dashes.</param>
/// <param name="Severity">As in <see cref="FeedbackReceived"/>.</param>
/// <param name="ReceivedAt">Instant of receipt: service times count from it.</param>
/// <param name="ReceivedOn">Its day in the company's time zone.</param>
/// <param name="StandardVersion">Service standard.</param>
/// <param name="HoursVersion">Business hours.</param>
/// <param name="ResponseMinutes">Promised business minutes to the first response.</param>
/// <param name="ResolutionMinutes">Promised business minutes to the resolution.</param>
[Event("customer-relations", "complaint-received", 1)]
public sealed record ComplaintReceived(
    Guid Complaint, string Customer, string Team, string Category, string Severity, DateTimeOffset ReceivedAt, DateOnly ReceivedOn,
    int StandardVersion, int HoursVersion, int ResponseMinutes, int ResolutionMinutes);

/// <summary>Somebody takes care of a complaint.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Assignee">Who takes care of it.</param>
[Event("customer-relations", "complaint-assigned", 1)]
public sealed record ComplaintAssigned(Guid Complaint, string Customer, string Team, string Assignee);

/// <summary>The customer got a first response.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="RespondedAt">When.</param>
/// <param name="Minutes">Business minutes it took, holds left out, rounded up.</param>
/// <param name="Breached">Longer than promised.</param>
/// <param name="MinutesOver">Business minutes beyond the promise; 0 when kept.</param>
[Event("customer-relations", "complaint-responded", 1)]
public sealed record ComplaintResponded(
    Guid Complaint, string Customer, string Team, DateTimeOffset RespondedAt, int Minutes, bool Breached, int MinutesOver);

/// <summary>A complaint waits for the customer: its clock stands still.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="HeldAt">When the clock stopped.</param>
[Event("customer-relations", "complaint-held", 1)]
public sealed record ComplaintHeld(Guid Complaint, string Customer, string Team, DateTimeOffset HeldAt);

/// <summary>The customer answered: the clock goes on.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="ResumedAt">When the clock went on.</param>
[Event("customer-relations", "complaint-resumed", 1)]
public sealed record ComplaintResumed(Guid Complaint, string Customer, string Team, DateTimeOffset ResumedAt);

/// <summary>A complaint was resolved. Fields as in <see cref="ComplaintResponded"/>.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="ResolvedAt">When.</param>
/// <param name="Minutes">Business minutes it took, holds left out, rounded up.</param>
/// <param name="Breached">Longer than promised.</param>
/// <param name="MinutesOver">Business minutes beyond the promise; 0 when kept.</param>
[Event("customer-relations", "complaint-resolved", 1)]
public sealed record ComplaintResolved(
    Guid Complaint, string Customer, string Team, DateTimeOffset ResolvedAt, int Minutes, bool Breached, int MinutesOver);

/// <summary>The customer is content with the resolution.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="ConfirmedAt">When.</param>
[Event("customer-relations", "complaint-confirmed", 1)]
public sealed record ComplaintConfirmed(Guid Complaint, string Customer, string Team, DateTimeOffset ConfirmedAt);

/// <summary>The customer is not content: the clock goes on from here; the time it was held for resolved does not count.</summary>
/// <param name="Complaint">Id.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Team">Team key.</param>
/// <param name="ReopenedAt">When the clock went on.</param>
[Event("customer-relations", "complaint-reopened", 1)]
public sealed record ComplaintReopened(Guid Complaint, string Customer, string Team, DateTimeOffset ReopenedAt);

/// <summary>A satisfaction survey (满意度调查) went out. Stream <c>survey/{id}</c>.</summary>
/// <param name="Survey">Id (GUID v7).</param>
/// <param name="Team">Team key.</param>
/// <param name="Title">For people.</param>
/// <param name="OpenedOn">Day of the first invitations.</param>
[Event("customer-relations", "survey-opened", 1)]
public sealed record SurveyOpened(Guid Survey, string Team, string Title, DateOnly OpenedOn);

/// <summary>How many respondents named a category as an issue.</summary>
/// <param name="Category">Lower case with dashes.</param>
/// <param name="Respondents">People who named it.</param>
public sealed record IssueCount(string Category, int Respondents);

/// <summary>A survey closed: its result. Everything that satisfaction over several surveys is computed from is here. Nothing in it tells
/// who answered.</summary>
/// <param name="Survey">Id.</param>
/// <param name="Team">Team key.</param>
/// <param name="Title">For people.</param>
/// <param name="KeyQuestion">The question rated 1 to 5.</param>
/// <param name="ClosedOn">Day in the company's time zone; the survey counts for the period it falls into.</param>
/// <param name="Invitations">People invited.</param>
/// <param name="Responses">Valid responses: one for each person who answered, the last before closing.</param>
/// <param name="Ratings">Five counts: responses with rating 1, 2, 3, 4, 5.</param>
/// <param name="Satisfied">Responses of 4 or 5.</param>
/// <param name="Promoters">Responses of 9 or 10 to the recommendation question; 0 when it was not asked.</param>
/// <param name="Passives">Of 7 or 8.</param>
/// <param name="Detractors">Of 0 to 6.</param>
/// <param name="Issues">Issues named, the most frequent first.</param>
[Event("customer-relations", "survey-closed", 1)]
public sealed record SurveyClosed(
    Guid Survey, string Team, string Title, string KeyQuestion, DateOnly ClosedOn, int Invitations, int Responses,
    IReadOnlyList<int> Ratings, int Satisfied, int Promoters, int Passives, int Detractors, IReadOnlyList<IssueCount> Issues);

/// <summary>Work on a survey's main issue began. Stream <c>improvement-plan/{id}</c>.</summary>
/// <param name="Plan">Id (GUID v7).</param>
/// <param name="Team">Team key.</param>
/// <param name="BaselineSurvey">The survey that satisfaction is compared with.</param>
/// <param name="BaselineCsat">Its share of 4 and 5.</param>
[Event("customer-relations", "improvement-plan-opened", 1)]
public sealed record ImprovementPlanOpened(Guid Plan, string Team, Guid BaselineSurvey, decimal BaselineCsat);

/// <summary>Measures and a new service standard were agreed for the main issue.</summary>
/// <param name="Plan">Id.</param>
/// <param name="Team">Team key.</param>
/// <param name="MainIssue">Category.</param>
/// <param name="StandardVersion">The new service standard.</param>
/// <param name="Measures">How many measures.</param>
[Event("customer-relations", "improvement-measures-agreed", 1)]
public sealed record ImprovementMeasuresAgreed(Guid Plan, string Team, string MainIssue, int StandardVersion, int Measures);

/// <summary>The staff concerned were trained.</summary>
/// <param name="Plan">Id.</param>
/// <param name="Team">Team key.</param>
/// <param name="TrainedOn">Day of the training.</param>
/// <param name="Participants">How many.</param>
[Event("customer-relations", "improvement-staff-trained", 1)]
public sealed record ImprovementStaffTrained(Guid Plan, string Team, DateOnly TrainedOn, int Participants);

/// <summary>The re-survey told whether the measures worked.</summary>
/// <param name="Plan">Id.</param>
/// <param name="Team">Team key.</param>
/// <param name="BaselineSurvey">Before.</param>
/// <param name="Resurvey">After, with the same key question.</param>
/// <param name="BaselineCsat">Before, 0.60.</param>
/// <param name="Csat">After, 0.69.</param>
/// <param name="ChangePoints">After − before in percentage points: 9.</param>
/// <param name="ChangePercent">(After − before) ÷ before in percent: 15. Null from a baseline of 0.</param>
/// <param name="Effective">Better than before by at least the plan's goal.</param>
[Event("customer-relations", "improvement-concluded", 1)]
public sealed record ImprovementConcluded(
    Guid Plan, string Team, Guid BaselineSurvey, Guid Resurvey, decimal BaselineCsat, decimal Csat, decimal ChangePoints,
    decimal? ChangePercent, bool Effective);
