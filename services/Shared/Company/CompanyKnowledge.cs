using JasperFx.Events.Projections;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Company;

/// <summary>What a service chooses to know of the rest of the company. Each choice learns the events and keeps the view that
/// <see cref="CompanyReader"/> reads; what a service does not ask for it does not store.</summary>
public static class CompanyKnowledge
{
    /// <summary>Knows the organisation's calendar, currency and time zone.</summary>
    public static SalesServiceBuilder KnowingOrganisation(this SalesServiceBuilder service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Learning(typeof(OrganisationSet))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new OrganisationProjection(), ProjectionLifecycle.Inline));
    }

    /// <summary>Knows which teams there are.</summary>
    public static SalesServiceBuilder KnowingTeams(this SalesServiceBuilder service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Learning(typeof(TeamAdded))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new KnownTeamProjection(), ProjectionLifecycle.Inline));
    }

    /// <summary>Knows what KPIs are rated by. Scorecards learns from the services that write about KPIs, so none of them waits for
    /// it.</summary>
    public static SalesServiceBuilder KnowingStandards(this SalesServiceBuilder service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Learning(typeof(KpiStandardSet)).ReadyWithout("scorecards");
    }

    /// <summary>Knows who was hired, and who belongs to which team on which day.</summary>
    public static SalesServiceBuilder KnowingEmployees(this SalesServiceBuilder service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Learning(typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new KnownEmployeeProjection(), ProjectionLifecycle.Inline));
    }
}
