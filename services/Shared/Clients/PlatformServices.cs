using Grpc.Core;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Clients;

/// <summary>The services of the platform by the name of each contract. Compiled into each client, which has a way of calling of its
/// own.</summary>
internal static class PlatformServices
{
    extension(Platform platform)
    {
        public Remote<Organisation.OrganisationClient> Organisation => new(platform, "planning", invoker => new(invoker));

        public Remote<CompanyNames.CompanyNamesClient> CompanyNames => new(platform, "planning", invoker => new(invoker));

        public Remote<AnnualPlans.AnnualPlansClient> Plans => new(platform, "planning", invoker => new(invoker));

        public Remote<MarketResearch.MarketResearchClient> Research => new(platform, "planning", invoker => new(invoker));

        public Remote<Consultations.ConsultationsClient> Consultations => new(platform, "planning", invoker => new(invoker));

        public Remote<PlanStrategies.PlanStrategiesClient> Strategies => new(platform, "planning", invoker => new(invoker));

        public Remote<TargetDiscussions.TargetDiscussionsClient> TargetDiscussions => new(platform, "planning", invoker => new(invoker));

        public Remote<PlanDocuments.PlanDocumentsClient> Documents => new(platform, "planning", invoker => new(invoker));

        public Remote<Teams.TeamsClient> Teams => new(platform, "team-performance", invoker => new(invoker));

        public Remote<Roster.RosterClient> Roster => new(platform, "team-performance", invoker => new(invoker));

        public Remote<PersonalTexts.PersonalTextsClient> PersonalTexts => new(platform, "team-performance", invoker => new(invoker));

        public Remote<Meetings.MeetingsClient> Meetings => new(platform, "team-performance", invoker => new(invoker));

        public Remote<Training.TrainingClient> Training => new(platform, "team-performance", invoker => new(invoker));

        public Remote<AppraisalCriteria.AppraisalCriteriaClient> Criteria => new(platform, "team-performance", invoker => new(invoker));

        public Remote<Appraisals.AppraisalsClient> Appraisals => new(platform, "team-performance", invoker => new(invoker));

        public Remote<Sales.SalesClient> Sales => new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<SaleApprovals.SaleApprovalsClient> SaleApprovals => new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<SalesImports.SalesImportsClient> Imports => new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<SalesReports.SalesReportsClient> SalesReports => new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<MarketObservations.MarketObservationsClient> Observations =>
            new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<SalesReconciliations.SalesReconciliationsClient> Reconciliations =>
            new(platform, "sales-monitoring", invoker => new(invoker));

        public Remote<Scorecards.ScorecardsClient> Scorecards => new(platform, "scorecards", invoker => new(invoker));

        public Remote<ScorecardPeriods.ScorecardPeriodsClient> ScorecardPeriods => new(platform, "scorecards", invoker => new(invoker));

        public Remote<KpiStandards.KpiStandardsClient> KpiStandards => new(platform, "scorecards", invoker => new(invoker));

        public Remote<Budgets.BudgetsClient> Budgets => new(platform, "budget", invoker => new(invoker));

        public Remote<Commitments.CommitmentsClient> Commitments => new(platform, "budget", invoker => new(invoker));

        public Remote<Costs.CostsClient> Costs => new(platform, "budget", invoker => new(invoker));

        public Remote<Reallocations.ReallocationsClient> Reallocations => new(platform, "budget", invoker => new(invoker));

        public Remote<Findings.FindingsClient> Findings => new(platform, "budget", invoker => new(invoker));

        public Remote<BudgetReports.BudgetReportsClient> BudgetReports => new(platform, "budget", invoker => new(invoker));

        public Remote<CustomerWords.CustomerWordsClient> CustomerWords => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<KeyAccounts.KeyAccountsClient> Accounts => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<CustomerFeedback.CustomerFeedbackClient> Feedback => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<ServiceStandards.ServiceStandardsClient> ServiceStandards =>
            new(platform, "customer-relations", invoker => new(invoker));

        public Remote<Complaints.ComplaintsClient> Complaints => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<Surveys.SurveysClient> Surveys => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<ImprovementPlans.ImprovementPlansClient> Improvements => new(platform, "customer-relations", invoker => new(invoker));

        public Remote<CustomerReports.CustomerReportsClient> CustomerReports =>
            new(platform, "customer-relations", invoker => new(invoker));

        public Remote<Launches.LaunchesClient> Launches => new(platform, "launch-coordination", invoker => new(invoker));

        public Remote<Deliveries.DeliveriesClient> Deliveries => new(platform, "launch-coordination", invoker => new(invoker));

        public Remote<Promotions.PromotionsClient> Promotions => new(platform, "launch-coordination", invoker => new(invoker));

        public Remote<Deliverables.DeliverablesClient> Deliverables(string service) => new(platform, service, invoker => new(invoker));

        public Remote<DueItems.DueItemsClient> Due(string service) => new(platform, service, invoker => new(invoker));

        public Remote<CallInvoker> Any(string service) => new(platform, service, invoker => invoker);

        public Remote<EventFeed.EventFeedClient> Feed(string service) => new(platform, service, invoker => new(invoker));

        public Remote<ParkedEvents.ParkedEventsClient> Parked(string service) => new(platform, service, invoker => new(invoker));

        public Remote<Audit.AuditClient> Audit(string service) => new(platform, service, invoker => new(invoker));
    }

    public static async Task<IReadOnlyList<TItem>> ReadAllAsync<TClient, TReply, TItem>(
        this Remote<TClient> remote, Func<TClient, string, CallOptions, AsyncUnaryCall<TReply>> ask,
        Func<TReply, IEnumerable<TItem>> items, Func<TReply, string> next)
    {
        var all = new List<TItem>();
        var token = "";
        do
        {
            var page = await remote.ReadAsync((client, options) => ask(client, token, options));
            all.AddRange(items(page));
            token = next(page);
        }
        while (token.Length > 0);
        return all;
    }
}
