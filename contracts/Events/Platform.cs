namespace SalesPlatform.Contracts.Platform;

/// <summary>A deliverable (交付物) was issued: it is frozen, and this is its record. What it says stays in the service. Stream
/// <c>deliverable/{number}</c>.</summary>
/// <param name="Number">Kind, team, and period or subject: <c>budget-report/north-east/FY2027-Q1</c>.</param>
/// <param name="Kind">Such as <c>budget-report</c>.</param>
/// <param name="Team">Team key.</param>
/// <param name="Period">Period label; empty for one that is about no period.</param>
/// <param name="Subject">What it is about beside them, such as the id of a launch; may be empty.</param>
/// <param name="Version">1 for the first of this number.</param>
/// <param name="Supersedes">The version it takes the place of; 0 for the first.</param>
/// <param name="ContentHash">SHA-256 of the frozen content, in hexadecimal.</param>
/// <param name="Position">Position of the service's event store at which its figures were read.</param>
/// <param name="Author">Who had it frozen.</param>
/// <param name="ApprovedBy">Who approved it, never the author; empty for a kind that needs no approval.</param>
[LeavesTermsFree]
[SharedEvent("deliverable-issued", 1, "planning", "team-performance", "sales-monitoring", "customer-relations",
    "launch-coordination", "budget")]
public sealed record DeliverableIssued(
    string Number, string Kind, string Team, string Period, string Subject, int Version, int Supersedes, string ContentHash, long Position,
    string Author, string ApprovedBy);
