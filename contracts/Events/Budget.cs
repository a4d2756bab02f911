namespace SalesPlatform.Contracts.Budget;

/// <summary>The twelve months of one cost category.</summary>
/// <param name="Category">Key of the category in lower case, such as <c>travel</c>.</param>
/// <param name="Control">What a commitment above what is available meets: <c>warn</c> or <c>stop</c>.</param>
/// <param name="Behaviour"><c>fixed</c>, or <c>variable</c> for a cost that follows sales.</param>
/// <param name="Months">Twelve amounts in the budget's currency, first month of the fiscal year first.</param>
public sealed record BudgetLine(string Category, string Control, string Behaviour, IReadOnlyList<decimal> Months);

/// <summary>A place in a budget: one category in one month.</summary>
/// <param name="Category">Key of the category.</param>
/// <param name="Month">Period label of the month, <c>FY2027-M01</c>.</param>
public sealed record BudgetCell(string Category, string Month);

/// <summary>A draft was handed to finance (财务部门) for review. Stream <c>budget/{team}/{fiscal year}</c>, like all but the events of
/// costs.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label, <c>FY2027</c>.</param>
/// <param name="Revision">1 for the first budget of the year.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Total">Of the year, all categories.</param>
/// <param name="SubmittedBy">Who handed it in.</param>
[Event("budget", "budget-submitted", 1)]
public sealed record BudgetSubmitted(string Team, string FiscalYear, int Revision, string Currency, decimal Total, string SubmittedBy);

/// <summary>Finance returned a budget to its authors, with the reason.</summary>
[Event("budget", "budget-returned", 1)]
public sealed record BudgetReturned(string Team, string FiscalYear, int Revision, string Reason, string ReturnedBy);

/// <summary>Finance approved a revision: it is in force. Carries the whole year as it stands from now on, so that the newest event holds
/// and nobody needs to merge revisions: months that began before <paramref name="EffectiveFrom"/> are those of the revision
/// before.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label, <c>FY2027</c>.</param>
/// <param name="Revision">1 for the first budget of the year.</param>
/// <param name="EffectiveFrom">First day the revision's amounts count from.</param>
/// <param name="Currency">Currency of every amount, ISO 4217.</param>
/// <param name="Lines">The budget in force: what commitments and reallocations are measured by.</param>
/// <param name="Baseline">What the cost deviation (成本控制偏差率) is measured by: reallocations do not move it.</param>
/// <param name="Author">Who wrote the revision.</param>
/// <param name="ApprovedBy">The member of finance who approved it; never one of its writers.</param>
[Event("budget", "budget-approved", 1)]
public sealed record BudgetApproved(
    string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency,
    IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetLine> Baseline, string Author, string ApprovedBy);

/// <summary>The approved budget is open for spending.</summary>
[Event("budget", "budget-activated", 1)]
public sealed record BudgetActivated(string Team, string FiscalYear, int Revision);

/// <summary>Finance made the budget in force, with its reallocations, the new baseline.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Revision">The revision in force.</param>
/// <param name="EffectiveFrom">Months that began before keep their old baseline.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Baseline">The baseline of the whole year as it stands from now on.</param>
/// <param name="Reason">Why.</param>
/// <param name="RebaselinedBy">Who decided.</param>
[Event("budget", "budget-rebaselined", 1)]
public sealed record BudgetRebaselined(
    string Team, string FiscalYear, int Revision, DateOnly EffectiveFrom, string Currency, IReadOnlyList<BudgetLine> Baseline,
    string Reason, string RebaselinedBy);

/// <summary>Money moved within the budget in force: what one place lost the other has. The baseline stays.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Reallocation">Id of the request (GUID v7).</param>
/// <param name="From">Where it was taken.</param>
/// <param name="To">Where it went.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="ApprovedBy">The member of finance who approved it; never who asked.</param>
[Event("budget", "budget-reallocated", 1)]
public sealed record BudgetReallocated(
    string Team, string FiscalYear, Guid Reallocation, BudgetCell From, BudgetCell To, decimal Amount, string Currency,
    string RequestedBy, string ApprovedBy);

/// <summary>The year is over and the budget closed. Costs that arrive later still count on their own days.</summary>
[Event("budget", "budget-closed", 1)]
public sealed record BudgetClosed(string Team, string FiscalYear, int Revision, string ClosedBy);

/// <summary>Money was set aside for an order or a contract.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Commitment">Its key within the budget, such as the number of a purchase order.</param>
/// <param name="Cell">Category, and the month the cost is expected in.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Description">What for.</param>
/// <param name="OverBudgetBy">By how much it exceeds what was available, in a category that only warns or where finance had approved the
/// money elsewhere (a promotion plan); 0 within.</param>
[Event("budget", "commitment-opened", 1)]
public sealed record CommitmentOpened(
    string Team, string FiscalYear, string Commitment, BudgetCell Cell, decimal Amount, string Currency, string Description,
        decimal OverBudgetBy);

/// <summary>A commitment got another amount or another expected month.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Commitment">Its key.</param>
/// <param name="Cell">Category (never changes) and month from now on.</param>
/// <param name="Amount">From now on.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="OverBudgetBy">As in <see cref="CommitmentOpened"/>.</param>
[Event("budget", "commitment-changed", 1)]
public sealed record CommitmentChanged(
    string Team, string FiscalYear, string Commitment, BudgetCell Cell, decimal Amount, string Currency, decimal OverBudgetBy);

/// <summary>What was still open of a commitment is free again.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Commitment">Its key.</param>
/// <param name="Released">What was open until then.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Reason">Why.</param>
[Event("budget", "commitment-released", 1)]
public sealed record CommitmentReleased(
    string Team, string FiscalYear, string Commitment, decimal Released, string Currency, string Reason);

/// <summary>An actual cost used a commitment up, in whole or in part.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Commitment">Its key.</param>
/// <param name="Source">Of the cost.</param>
/// <param name="ExternalId">Of the cost.</param>
/// <param name="Revision">Of the cost.</param>
/// <param name="Amount">The cost in company currency; negative where a reversed cost gives the commitment back.</param>
/// <param name="Open">What is open of the commitment afterwards.</param>
/// <param name="Currency">ISO 4217.</param>
[Event("budget", "commitment-settled", 1)]
public sealed record CommitmentSettled(
    string Team, string FiscalYear, string Commitment, string Source, string ExternalId, int Revision, decimal Amount, decimal Open,
        string Currency);

/// <summary>An actual cost counts from its day on. Stream <c>cost/{source}/{external id}</c>.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the cost there.</param>
/// <param name="Revision">Revision of the cost there.</param>
/// <param name="Team">Team it is a sales cost of.</param>
/// <param name="OccurredOn">The day the cost arose, in the company's time zone.</param>
/// <param name="Category">Key of the category, in lower case.</param>
/// <param name="Document">Number of the invoice or voucher.</param>
/// <param name="Line">Line within the document; 0 when it has none.</param>
/// <param name="Description">For people; may be empty.</param>
/// <param name="Amount">In <paramref name="Currency"/>; negative for a credit note.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Rate">Company currency for one unit of <paramref name="Currency"/>; 1 when they are the same.</param>
/// <param name="CompanyAmount">Amount × rate, rounded to the smallest unit of the company currency (half to even).</param>
/// <param name="Commitment">Key of the commitment that the cost names.</param>
/// <param name="Flag">How it stood to the budget in force when it was posted: <c>within</c>, <c>over-budget</c> (its category over the
/// year),
/// <c>unbudgeted</c> (nothing is budgeted for the category) or <c>no-budget</c> (no budget is in force).</param>
/// <param name="Corrects">Id of the event this one replaces, when it is the second half of a correction.</param>
/// <param name="Supplier">Whose number the document has; null when nobody said.</param>
/// <param name="SettledYear">Fiscal year of the budget whose commitment it settles: its own, or another's when the cost came over the
/// year's end. Null when it settles none, and in events from before it was told, which settle one of their own year.</param>
/// <param name="CommitmentFlag">What is wrong with the commitment that it names: <c>unknown-commitment</c> or <c>other-category</c>; null
/// when nothing is. The cost counts all the same.</param>
[Event("budget", "cost-posted", 1)]
public sealed record CostPosted(
    string Source, string ExternalId, int Revision, string Team, DateOnly OccurredOn, string Category, string Document, int Line,
    string Description, decimal Amount, string Currency, decimal Rate, decimal CompanyAmount, string? Commitment, string Flag,
        Guid? Corrects, string? Supplier = null, string? SettledYear = null, string? CommitmentFlag = null);

/// <summary>A posted cost no longer counts: the first half of a correction, on the reversed event's own day. Stream as its cost.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the cost there.</param>
/// <param name="Revision">Revision that is reversed.</param>
/// <param name="Team">Team of the reversed cost.</param>
/// <param name="OccurredOn">The reversed cost's own day.</param>
/// <param name="Category">Category of the reversed cost.</param>
/// <param name="CompanyAmount">Minus the reversed amount, company currency.</param>
/// <param name="Reverses">Id of the event that is reversed.</param>
[Event("budget", "cost-reversed", 1)]
public sealed record CostReversed(
    string Source, string ExternalId, int Revision, string Team, DateOnly OccurredOn, string Category, decimal CompanyAmount,
        Guid Reverses);

/// <summary>A compliance check (合规检查) by finance found something. What exactly stays in the service.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Finding">Id (GUID v7).</param>
/// <param name="Check">Which check, such as <c>travel expenses Q1</c>.</param>
/// <param name="Title">In one line.</param>
/// <param name="Severity"><c>minor</c>, <c>major</c> or <c>critical</c>.</param>
/// <param name="RaisedBy">Who found it.</param>
[Event("budget", "compliance-finding-raised", 1)]
public sealed record ComplianceFindingRaised(
    string Team, string FiscalYear, Guid Finding, string Check, string Title, string Severity, string RaisedBy);

/// <summary>Finance accepted the answer to a finding.</summary>
/// <param name="Team">Team key.</param>
/// <param name="FiscalYear">Label.</param>
/// <param name="Finding">Id.</param>
/// <param name="ClosedBy">Who closed it.</param>
[Event("budget", "compliance-finding-closed", 1)]
public sealed record ComplianceFindingClosed(string Team, string FiscalYear, Guid Finding, string ClosedBy);
