using SalesPlatform.Company;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Deliverables;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.Deliverables;
using SalesPlatform.EventStore;

namespace SalesPlatform.CustomerRelations;

/// <summary>The service as a whole, for its own program and for tests that run it.</summary>
public static class CustomerRelationsService
{
    /// <summary>Adds it.</summary>
    public static WebApplicationBuilder AddCustomerRelations(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSalesService("customer-relations", service => service
            .WithEventsOf(typeof(CustomerRelationsService).Assembly)
            .WithStore(CustomerRelationsStore.Configure)
            .KnowingOrganisation().KnowingTeams().KnowingEmployees().KnowingStandards()
            .WithDeliverable<FeedbackReport>(CustomerKinds.FeedbackReport)
            .WithDeliverable<SurveyReport>(CustomerKinds.SurveyResults));
        builder.Services.AddSingleton<AccountLists>();
        builder.Services.AddSingleton<ResponseImporter>();
        return builder;
    }

    /// <summary>Maps it.</summary>
    public static WebApplication MapCustomerRelations(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<KeyAccountsEndpoint>();
        map.MapGrpcService<CustomerFeedbackEndpoint>();
        map.MapGrpcService<ServiceStandardsEndpoint>();
        map.MapGrpcService<ComplaintsEndpoint>();
        map.MapGrpcService<SurveysEndpoint>();
        map.MapGrpcService<ImprovementPlansEndpoint>();
        map.MapGrpcService<CustomerReportsEndpoint>();
    });
}
