using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>What was said at a visit, or why it did not take place. Private: it may name people. Stream
/// <c>key-account/{customer}</c>.</summary>
/// <param name="Notes">Free words.</param>
[Event("customer-relations", "visit-notes-kept", 1)]
internal sealed record VisitNotesKept(Guid Visit, string Notes);
