using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>Of the last step, or of the complaint itself. Private: it may name people. Stream <c>complaint/{id}</c>.</summary>
[Event("customer-relations", "complaint-text-kept", 1)]
internal sealed record ComplaintTextKept(Guid Complaint, string Text);
