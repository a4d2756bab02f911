namespace SalesPlatform.Deliverables;

/// <summary>The period of a deliverable ended: a draft of it waits to be issued. It is written anew for each reader until then. Stream
/// <c>deliverable/{number}</c>, as all that follows.</summary>
/// <param name="Kind">Such as <c>budget-report</c>.</param>
[SharedEvent("deliverable-drafted", 1)]
public sealed record DeliverableDrafted(string Number, string Kind, string Team, string Period);

/// <summary>A version was frozen. Private: it holds all that the document says.</summary>
/// <param name="Kind">Such as <c>budget-report</c>.</param>
/// <param name="Period">Period label; may be empty.</param>
/// <param name="Subject">What it is about beside them; may be empty.</param>
/// <param name="Version">1, 2, …</param>
/// <param name="Supersedes">The issued version it takes the place of; 0 for none.</param>
/// <param name="Author">Who had it frozen.</param>
/// <param name="Position">Position of the event store at which its figures were read.</param>
/// <param name="ContentHash">SHA-256 of the content, in hexadecimal.</param>
/// <param name="FiguresHash">SHA-256 of the content without what changes with every reading (instant, position, author, version).</param>
/// <param name="Content">The serialised document, base64. Kept in the event, because the events are what is kept for ever.</param>
/// <param name="Cause">Of a miss, as the author gave it with the issue; empty where nobody did, and before it was asked for.</param>
[SharedEvent("deliverable-frozen", 1)]
public sealed record DeliverableFrozen(
    string Number, string Kind, string Team, string Period, string Subject, int Version, int Supersedes, string Author, long Position,
    string ContentHash, string FiguresHash, string Content, string Cause = "");

/// <summary>A version that waited for approval was returned to its author.</summary>
[SharedEvent("deliverable-returned", 1)]
public sealed record DeliverableReturned(int Version, string Reason, string ReturnedBy);
