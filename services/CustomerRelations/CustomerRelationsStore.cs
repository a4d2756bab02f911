using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.CustomerRelations;

internal static class CustomerRelationsStore
{
    public static void Configure(StoreOptions options) => options
        .Keeping(KeyAccount.Fold).Keeping(CustomerFeedback.Fold).Keeping(Complaint.Fold).Keeping(SurveySummary.Fold)
        .Keeping(ImprovementPlan.Fold);
}
