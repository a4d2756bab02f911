using SalesPlatform.Contracts;
using SalesPlatform.Contracts.LaunchCoordination;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Covers">What it lacked. A waiver is no blank cheque: what the condition comes to lack later is not covered.</param>
[Event("launch-coordination", "condition-waived", 1)]
internal sealed record ConditionWaived(string Condition, IReadOnlyList<UnmetCondition> Covers, string Reason, string GrantedBy);
