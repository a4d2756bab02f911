namespace SalesPlatform.Contracts.SalesMonitoring;

/// <summary>What one rep is credited with, in company currency.</summary>
/// <param name="Rep">Employee id.</param>
/// <param name="Share">Part of the line, 0..1; the shares of a line add up to 1.</param>
/// <param name="Amount">Company currency; the amounts of a line add up to the line's company amount exactly.</param>
public sealed record SalesCredit(string Rep, decimal Share, decimal Amount);

/// <summary>A line of an order or invoice counts from its date on. Stream <c>order/{source}/{order}</c>.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the line there.</param>
/// <param name="Revision">Revision of the line there.</param>
/// <param name="Order">Order number.</param>
/// <param name="Line">Line within the order.</param>
/// <param name="OccurredOn">The day the sale happened, in the company's time zone.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="ProductLine">Product line, if given.</param>
/// <param name="Quantity">Units sold.</param>
/// <param name="NetAmount">Net of discounts and tax, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Rate">Company currency for one unit of <paramref name="Currency"/>; 1 when they are the same.</param>
/// <param name="CompanyAmount">Net amount × rate, rounded to the smallest unit of the company currency (half to even).</param>
/// <param name="Credits">Who is credited.</param>
/// <param name="Corrects">Id of the event this one replaces, when it is the second half of a correction.</param>
/// <param name="Batch">The import the line came with, if any.</param>
[Event("sales-monitoring", "sale-recorded", 1)]
public sealed record SaleRecorded(
    string Source, string ExternalId, int Revision, string Order, int Line, DateOnly OccurredOn,
    string Customer, string Product, string Region, string? ProductLine,
    decimal Quantity, decimal NetAmount, string Currency, decimal Rate, decimal CompanyAmount,
    IReadOnlyList<SalesCredit> Credits, Guid? Corrects, Guid? Batch);

/// <summary>A recorded line (or a return) no longer counts: the first half of a correction. Its amounts are those of the reversed event
/// with their signs turned, on that event's own date.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the line there.</param>
/// <param name="Revision">Revision that is reversed.</param>
/// <param name="Order">Order number.</param>
/// <param name="OccurredOn">The reversed event's own day.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="ProductLine">Product line, if given.</param>
/// <param name="Quantity">Minus the reversed quantity.</param>
/// <param name="CompanyAmount">Minus the reversed amount, company currency.</param>
/// <param name="Credits">Minus the reversed credits.</param>
/// <param name="Reverses">Id of the event that is reversed.</param>
/// <param name="Reason">Why.</param>
[Event("sales-monitoring", "sale-reversed", 1)]
public sealed record SaleReversed(
    string Source, string ExternalId, int Revision, string Order, DateOnly OccurredOn,
    string Customer, string Product, string Region, string? ProductLine,
    decimal Quantity, decimal CompanyAmount, IReadOnlyList<SalesCredit> Credits, Guid Reverses, string Reason);

/// <summary>Goods of a recorded line came back, or money was given back for it without goods. Negative amounts, at the line's own credit
/// split and rate, on the return's own date.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="ExternalId">Id of the line that was sold.</param>
/// <param name="ReturnId">Id of the return in the outside system.</param>
/// <param name="Order">Order number.</param>
/// <param name="OccurredOn">Day of the return.</param>
/// <param name="Customer">Outside id.</param>
/// <param name="Product">Outside id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="ProductLine">Product line, if given.</param>
/// <param name="Quantity">Negative; 0 for a credit without goods.</param>
/// <param name="NetAmount">Negative, in the sale's currency.</param>
/// <param name="Currency">The sale's currency.</param>
/// <param name="Rate">The sale's rate.</param>
/// <param name="CompanyAmount">Negative, company currency.</param>
/// <param name="Credits">Negative credits by the sale's own shares.</param>
/// <param name="Returns">Id of the event that recorded the sale; all zeros when the return is unmatched.</param>
/// <param name="InProportion">Nobody gave the amount: it follows from the quantity, and follows a corrected line as well. False: it was
/// agreed and stays. Null in events from before this was told.</param>
/// <param name="Unmatched">The sale it belongs to is not known here: it counts for its own rep, product and day. Its order is empty, its
/// external id that of the return, and its stream <c>sales-return/{source}/{return}</c>. Missing in events from before there were such
/// returns.</param>
[Event("sales-monitoring", "sale-returned", 1)]
public sealed record SaleReturned(
    string Source, string ExternalId, string ReturnId, string Order, DateOnly OccurredOn,
    string Customer, string Product, string Region, string? ProductLine,
    decimal Quantity, decimal NetAmount, string Currency, decimal Rate, decimal CompanyAmount,
    IReadOnlyList<SalesCredit> Credits, Guid Returns, bool? InProportion = null, bool? Unmatched = null);

/// <summary>What some facts add to what a rep is credited with on a day.</summary>
/// <param name="Rep">Employee id.</param>
/// <param name="Region">Region or territory.</param>
/// <param name="ProductLine">Empty where the sales name none.</param>
/// <param name="OccurredOn">Day of the sale or return, in the company's time zone.</param>
/// <param name="Amount">Company currency; negative where more was returned or reversed than sold.</param>
/// <param name="RecordedAt">When the facts were recorded, where that is more than a minute before this event. Null: with the
/// event.</param>
public sealed record SummedCredit(
    string Rep, string Region, string ProductLine, DateOnly OccurredOn, decimal Amount, DateTimeOffset? RecordedAt);

/// <summary>What the next stretch of sales, reversals and returns adds up to, for who needs sums and not every line. Each fact is in just
/// one such event, soon after it was recorded; the sum over all events is what counts. Stream <c>sales-sums/credits</c>.</summary>
/// <param name="After">Position in this service's store behind which the stretch begins.</param>
/// <param name="Through">Position at which it ends.</param>
/// <param name="Facts">How many facts were summed.</param>
/// <param name="Credits">In the order of rep, day, region, product line.</param>
[Event("sales-monitoring", "sales-summed", 1)]
public sealed record SalesSummed(long After, long Through, int Facts, IReadOnlyList<SummedCredit> Credits);

/// <summary>A file of sales was taken in. Stream <c>sales-import/{batch}</c>.</summary>
/// <param name="Batch">Id of the batch (GUID v7).</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Source">Outside system.</param>
/// <param name="Rows">Rows read, good and bad, without the header.</param>
/// <param name="Recorded">Rows that counted anew.</param>
/// <param name="Unchanged">Rows known before.</param>
/// <param name="Corrected">Rows of a higher revision.</param>
/// <param name="Ignored">Rows of a lower revision.</param>
/// <param name="Quarantined">Rows that wait to be mended.</param>
/// <param name="ControlTotal">Σ company amounts of the rows that count, each as it was recorded: in whole units of the currency.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="FileTotal">Σ amounts of the rows as they came, unrounded, company currency, whether they count or not. What cannot be read
/// as an amount is not in it. Null in events from before it was told, like what follows.</param>
/// <param name="Rounding">What rounding changed: the control total less the unrounded amounts of the same rows.</param>
/// <param name="Repeated">Of the quarantined rows, those that say again what another row of the file is: the same line in the same
/// revision.</param>
[Event("sales-monitoring", "sales-imported", 1)]
public sealed record SalesImported(
    Guid Batch, string FileName, string Source, long Rows, long Recorded, long Unchanged, long Corrected, long Ignored,
    long Quarantined, decimal ControlTotal, string Currency, decimal? FileTotal = null, decimal? Rounding = null, long? Repeated = null);

/// <summary>Data analysis (数据分析部门) compared a batch with its own figures.</summary>
/// <param name="Batch">Id of the batch.</param>
/// <param name="Matches">Both row count and control total agree, and nobody disputes them.</param>
/// <param name="RowCount">Their row count.</param>
/// <param name="ControlTotal">Their total, company currency.</param>
/// <param name="RowDifference">Ours − theirs.</param>
/// <param name="TotalDifference">Ours − theirs.</param>
/// <param name="Reason">Why it is disputed, if data analysis said so.</param>
/// <param name="DecidedBy">Who compared.</param>
[Event("sales-monitoring", "sales-reconciled", 1)]
public sealed record SalesReconciled(
    Guid Batch, bool Matches, long RowCount, decimal ControlTotal, long RowDifference, decimal TotalDifference, string? Reason = null,
    string? DecidedBy = null);

/// <summary>Data analysis (数据分析部门) compared what a source sent for a period with its own figures. Stream
/// <c>source-reconciliation/{source}/{period}</c>.</summary>
/// <param name="Source">Outside system.</param>
/// <param name="Period">Label.</param>
/// <param name="Confirmed">Both figures agree and are confirmed; false: disputed.</param>
/// <param name="RowCount">Their row count.</param>
/// <param name="ControlTotal">Their total, in <paramref name="Currency"/>.</param>
/// <param name="OurRows">Sale lines and returns that counted then.</param>
/// <param name="OurTotal">Σ of their company amounts.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="Reason">Why it is disputed; empty when confirmed.</param>
/// <param name="DecidedBy">Who compared.</param>
/// <param name="OurExactTotal">Our total before each amount was rounded to the company's currency, which is what theirs is compared with.
/// Null in events from before it was told.</param>
[Event("sales-monitoring", "sales-source-reconciled", 1)]
public sealed record SalesSourceReconciled(
    string Source, string Period, bool Confirmed, long RowCount, decimal ControlTotal, long OurRows, decimal OurTotal, string Currency,
    string Reason, string DecidedBy, decimal? OurExactTotal = null);

/// <summary>A period ended, and its sales performance report (销售业绩报告) was drafted. Stream <c>sales-report/{team}/{period}</c>.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label of the month, quarter or year.</param>
/// <param name="Actual">Net sales of the team, in <paramref name="Currency"/>.</param>
/// <param name="Target">Null when the period has none.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="AsOf">The figures are as known at this instant.</param>
[Event("sales-monitoring", "sales-report-drafted", 1)]
[LeavesTermsFree]
public sealed record SalesReportDrafted(string Team, string Period, decimal Actual, decimal? Target, string Currency, DateTimeOffset AsOf);

/// <summary>The manager finalised a report: its figures are those known at <paramref name="AsOf"/>, for ever. What was written in it stays
/// in the service.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Edition">1 for the first; one more each time it is finalised again.</param>
/// <param name="Actual">Net sales of the team, in <paramref name="Currency"/>.</param>
/// <param name="Target">Null when the period has none.</param>
/// <param name="Currency">Company currency.</param>
/// <param name="AsOf">The figures are as known at this instant.</param>
/// <param name="FinalisedBy">Who.</param>
[Event("sales-monitoring", "sales-report-finalised", 1)]
public sealed record SalesReportFinalised(
    string Team, string Period, int Edition, decimal Actual, decimal? Target, string Currency, DateTimeOffset AsOf, string FinalisedBy);

/// <summary>A finalised report was opened again; the edition stays readable.</summary>
/// <param name="Team">Team key.</param>
/// <param name="Period">Label.</param>
/// <param name="Edition">The edition that no longer stands.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReopenedBy">Somebody other than who finalised it.</param>
[Event("sales-monitoring", "sales-report-reopened", 1)]
public sealed record SalesReportReopened(string Team, string Period, int Edition, string Reason, string ReopenedBy);

/// <summary>A market trend (市场趋势) or a demand change (客户需求变化) was observed. Description and evidence stay in the service: they may quote
/// persons. Stream <c>market-observation/{id}</c>.</summary>
/// <param name="Observation">GUID v7.</param>
/// <param name="Team">Team key.</param>
/// <param name="Kind"><c>trend</c> or <c>demand-change</c>.</param>
/// <param name="Title">In one line.</param>
/// <param name="Impact"><c>opportunity</c>, <c>threat</c> or <c>neutral</c>.</param>
/// <param name="ObservedOn">When it was observed.</param>
/// <param name="Region">What it is about, if one.</param>
/// <param name="ProductLine">What it is about, if one.</param>
[Event("sales-monitoring", "market-observation-recorded", 1)]
public sealed record MarketObservationRecorded(
    Guid Observation, string Team, string Kind, string Title, string Impact, DateOnly ObservedOn, string? Region, string? ProductLine);

/// <summary>An observation was said anew.</summary>
/// <param name="Observation">GUID v7.</param>
/// <param name="Revision">2 for the first time.</param>
/// <param name="Title">In one line.</param>
/// <param name="Impact"><c>opportunity</c>, <c>threat</c> or <c>neutral</c>.</param>
/// <param name="ObservedOn">When it was observed.</param>
/// <param name="Region">What it is about, if one.</param>
/// <param name="ProductLine">What it is about, if one.</param>
[Event("sales-monitoring", "market-observation-revised", 1)]
public sealed record MarketObservationRevised(
    Guid Observation, int Revision, string Title, string Impact, DateOnly ObservedOn, string? Region, string? ProductLine);

/// <summary>An observation was taken back.</summary>
/// <param name="Observation">GUID v7.</param>
[Event("sales-monitoring", "market-observation-withdrawn", 1)]
public sealed record MarketObservationWithdrawn(Guid Observation);
