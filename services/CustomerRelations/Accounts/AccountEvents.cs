using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Private: it may name people. Stream <c>key-account/{customer}</c>.</summary>
[Event("customer-relations", "visit-notes-kept", 1)]
internal sealed record VisitNotesKept(Guid Visit, string Notes);
