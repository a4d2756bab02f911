using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Due;
using Wire = SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.ServiceDefaults.Deliverables;

/// <summary>Adds the deliverables of a service: their API and the roles for it follow from the kinds.</summary>
internal static class DeliverablesSetup
{
    public static void AddDeliverables(this IServiceCollection services, SalesServiceBuilder service)
    {
        foreach (var (type, _) in service.Deliverables)
            services.AddSingleton(typeof(Deliverable), type);
        services.AddSingleton<IDueSource, DeliverablesDue>();
        services.AddSingleton<DeliverableLists>();
        services.AddSingleton<DeliverableDrafts>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliverableDrafts>());
    }

    // Who reads, issues or approves any of the kinds may call; the endpoint holds the call against the very kind.
    public static void AllowDeliverables(this RoleTable table, IReadOnlyList<DeliverableKind> kinds)
    {
        var descriptor = Wire.Deliverables.Descriptor;
        foreach (var method in new[] { "ListKinds", "Get", "ListIssued", "GetIssued", "Verify" })
            table.Allow(descriptor, method, kinds.SelectMany(kind => kind.Readers).Distinct());
        table.Allow(descriptor, "Issue", kinds.SelectMany(kind => kind.Issuers).Distinct());
        foreach (var method in new[] { "Approve", "Return" })
            table.Allow(descriptor, method, kinds.SelectMany(kind => kind.Approvers).Distinct());
    }
}
