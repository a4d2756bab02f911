using JasperFx.Events.Projections;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Company;

/// <summary>Each choice learns the events and keeps the view <see cref="CompanyReader"/> reads; what is not asked for is not
/// stored.</summary>
public static class CompanyKnowledge
{
    public static SalesServiceBuilder KnowingOrganisation(this SalesServiceBuilder service) =>
        service.Learning(typeof(OrganisationSet))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new OrganisationProjection(), ProjectionLifecycle.Inline));

    public static SalesServiceBuilder KnowingTeams(this SalesServiceBuilder service) =>
        service.Learning(typeof(TeamAdded))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new KnownTeamProjection(), ProjectionLifecycle.Inline));

    /// <summary>Scorecards learns from the services that write about KPIs, so none of them waits for it.</summary>
    public static SalesServiceBuilder KnowingStandards(this SalesServiceBuilder service) =>
        service.Learning(typeof(KpiStandardSet)).ReadyWithout("scorecards");

    public static SalesServiceBuilder KnowingEmployees(this SalesServiceBuilder service) =>
        service.Learning(typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft))
            .WithServices(services => services.TryAddSingleton<CompanyReader>())
            .WithStore(options => options.Projections.Add(new KnownEmployeeProjection(), ProjectionLifecycle.Inline));

    /// <summary>Planning, which gives the names, keeps the same view of its own events.</summary>
    public static SalesServiceBuilder KnowingNames(this SalesServiceBuilder service)
    {
        if (service.Name != "planning")
            service.Learning(typeof(NameGiven), typeof(NameRemoved));
        return service.WithStore(options => options.Projections.Add(new KnownNameProjection(), ProjectionLifecycle.Inline));
    }

    /// <summary>Sums and not lines.</summary>
    public static SalesServiceBuilder KnowingSales(this SalesServiceBuilder service) =>
        service.Learning(typeof(SalesSummed)).WithStore(options =>
            options.Projections.Add(new SoldCreditProjection(options.DatabaseSchemaName), ProjectionLifecycle.Inline));
}
