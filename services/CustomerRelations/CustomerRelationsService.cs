using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Deliverables;
using SalesPlatform.CustomerRelations.Due;
using SalesPlatform.CustomerRelations.Erasures;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.EventStore;

namespace SalesPlatform.CustomerRelations;

/// <summary>For its own program and for tests that run it.</summary>
internal static class CustomerRelationsService
{
    public static WebApplicationBuilder AddCustomerRelations(this WebApplicationBuilder builder)
    {
        builder.AddSalesService("customer-relations", service => service
            .WithEventsOf(typeof(CustomerRelationsService).Assembly)
            .WithStore(CustomerRelationsStore.Configure)
            .KnowingOrganisation().KnowingTeams().KnowingEmployees().KnowingStandards()
            .TellingDue<VisitsDue>().TellingDue<ComplaintsDue>().TellingDue<StandardDue>().TellingDue<ImprovementsDue>()
            .WithDeliverable<FeedbackReport>(CustomerKinds.FeedbackReport)
            .WithDeliverable<SurveyReport>(CustomerKinds.SurveyResults));
        builder.Services.AddSingleton<AccountLists>();
        builder.Services.AddSingleton<VisitImporter>();
        builder.Services.AddSingleton<CustomerSearch>();
        return builder;
    }

    public static WebApplication MapCustomerRelations(this WebApplication app) => app.MapSalesService(map =>
    {
        map.MapGrpcService<KeyAccountsEndpoint>();
        map.MapGrpcService<CustomerFeedbackEndpoint>();
        map.MapGrpcService<ServiceStandardsEndpoint>();
        map.MapGrpcService<ComplaintsEndpoint>();
        map.MapGrpcService<SurveysEndpoint>();
        map.MapGrpcService<ImprovementPlansEndpoint>();
        map.MapGrpcService<CustomerReportsEndpoint>();
        map.MapGrpcService<CustomerWordsEndpoint>();
    });
}
