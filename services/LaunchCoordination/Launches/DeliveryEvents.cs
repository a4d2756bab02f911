using SalesPlatform.Contracts;

namespace SalesPlatform.LaunchCoordination.Launches;

/// <param name="Delivery">Its key within the launch.</param>
/// <param name="WantedOn">The day the launch would like to have it.</param>
[Event("launch-coordination", "delivery-requested", 1)]
internal sealed record DeliveryRequested(string Delivery, string Department, DateOnly WantedOn, IReadOnlyList<string> QualityRequirements);

[Event("launch-coordination", "quality-assessed", 1)]
internal sealed record QualityAssessed(string Delivery, string Requirement, bool IsMet, string Evidence, string AssessedBy);
