namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal static class Standards
{
    public static Task<Loaded<ServiceStandard>> StandardAsync(this UnitOfWork work, CancellationToken cancellation) =>
        work.LoadAsync(ServiceStandard.Aggregate, ServiceStandard.Stream, null, cancellation);

    public static Task<Loaded<BusinessHours>> HoursAsync(this UnitOfWork work, CancellationToken cancellation) =>
        work.LoadAsync(BusinessHours.Aggregate, BusinessHours.Stream, null, cancellation);
}
