using SalesPlatform.Contracts;

namespace SalesPlatform.LaunchCoordination.Deliveries;

/// <param name="Delivery">What; its key within the launch.</param>
/// <param name="Department"><c>rnd</c> or <c>production</c>.</param>
/// <param name="WantedOn">The day the launch would like to have it.</param>
/// <param name="QualityRequirements">What it must fulfil.</param>
[Event("launch-coordination", "delivery-requested", 1)]
internal sealed record DeliveryRequested(string Delivery, string Department, DateOnly WantedOn, IReadOnlyList<string> QualityRequirements);

/// <summary>A department assessed whether a quality requirement is met.</summary>
[Event("launch-coordination", "quality-assessed", 1)]
internal sealed record QualityAssessed(string Delivery, string Requirement, bool IsMet, string Evidence, string AssessedBy);
