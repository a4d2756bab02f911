using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>What was said in a complaint's last step, or in the complaint itself. Private: it may name people. Stream
/// <c>complaint/{id}</c>.</summary>
/// <param name="Text">Free words.</param>
[Event("customer-relations", "complaint-text-kept", 1)]
internal sealed record ComplaintTextKept(Guid Complaint, string Text);
