using JasperFx.Events.Projections;
using Marten;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations;

internal static class CustomerRelationsStore
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Add(new KeyAccountProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new FeedbackProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ComplaintProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new SurveyProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ImprovementProjection(), ProjectionLifecycle.Inline);
    }
}
