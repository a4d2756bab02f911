using SalesPlatform.Contracts;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>Of the last step, or of the complaint itself. Private: it may name people. Stream <c>complaint/{id}</c>.</summary>
/// <param name="MayBeQuoted">The customer agrees that the complaint's words stand in the feedback report.</param>
[Event("customer-relations", "complaint-text-kept", 1)]
internal sealed record ComplaintTextKept(Guid Complaint, string Text, bool MayBeQuoted = false);
