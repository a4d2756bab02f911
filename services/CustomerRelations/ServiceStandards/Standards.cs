using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.ServiceStandards;

/// <summary>Reads standards and business hours within a unit of work.</summary>
internal static class Standards
{
    /// <summary>The service standard's versions.</summary>
    public static Task<Loaded<ServiceStandard>> StandardAsync(this UnitOfWork work, CancellationToken cancellation)
    {
        return work.LoadAsync(ServiceStandard.Aggregate, ServiceStandard.Stream, null, cancellation);
    }

    /// <summary>The business hours' versions.</summary>
    public static Task<Loaded<BusinessHours>> HoursAsync(this UnitOfWork work, CancellationToken cancellation)
    {
        return work.LoadAsync(BusinessHours.Aggregate, BusinessHours.Stream, null, cancellation);
    }
}
