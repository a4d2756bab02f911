using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Caching.Memory;
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
using SalesPlatform.Portal.Access;

namespace SalesPlatform.Portal.Connection;

/// <summary>Called as the person who is signed in: the portal has no rights of its own.</summary>
internal sealed class Platform(Channels channels, Visitor visitor, IMemoryCache handedOver, TimeProvider clock)
{
    public Remote<Organisation.OrganisationClient> Organisation => new(this, "planning", invoker => new(invoker));

    public Remote<AnnualPlans.AnnualPlansClient> Plans => new(this, "planning", invoker => new(invoker));

    public Remote<MarketResearch.MarketResearchClient> Research => new(this, "planning", invoker => new(invoker));

    public Remote<PlanStrategies.PlanStrategiesClient> Strategies => new(this, "planning", invoker => new(invoker));

    public Remote<TargetDiscussions.TargetDiscussionsClient> TargetDiscussions => new(this, "planning", invoker => new(invoker));

    public Remote<Consultations.ConsultationsClient> Consultations => new(this, "planning", invoker => new(invoker));

    public Remote<Teams.TeamsClient> Teams => new(this, "team-performance", invoker => new(invoker));

    public Remote<Roster.RosterClient> Roster => new(this, "team-performance", invoker => new(invoker));

    public Remote<Meetings.MeetingsClient> Meetings => new(this, "team-performance", invoker => new(invoker));

    public Remote<Training.TrainingClient> Training => new(this, "team-performance", invoker => new(invoker));

    public Remote<Appraisals.AppraisalsClient> Appraisals => new(this, "team-performance", invoker => new(invoker));

    public Remote<AppraisalCriteria.AppraisalCriteriaClient> Criteria => new(this, "team-performance", invoker => new(invoker));

    public Remote<Sales.SalesClient> Sales => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesImports.SalesImportsClient> Imports => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<MarketObservations.MarketObservationsClient> Observations => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesReconciliations.SalesReconciliationsClient> Reconciliations =>
        new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesReports.SalesReportsClient> SalesReports => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<ScorecardPeriods.ScorecardPeriodsClient> ScorecardPeriods => new(this, "scorecards", invoker => new(invoker));

    public Remote<KpiStandards.KpiStandardsClient> Standards => new(this, "scorecards", invoker => new(invoker));

    public Remote<Scorecards.ScorecardsClient> Scorecards => new(this, "scorecards", invoker => new(invoker));

    public Remote<Budgets.BudgetsClient> Budgets => new(this, "budget", invoker => new(invoker));

    public Remote<BudgetReports.BudgetReportsClient> BudgetReports => new(this, "budget", invoker => new(invoker));

    public Remote<Reallocations.ReallocationsClient> Reallocations => new(this, "budget", invoker => new(invoker));

    public Remote<Findings.FindingsClient> Findings => new(this, "budget", invoker => new(invoker));

    public Remote<KeyAccounts.KeyAccountsClient> Accounts => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Complaints.ComplaintsClient> Complaints => new(this, "customer-relations", invoker => new(invoker));

    public Remote<ServiceStandards.ServiceStandardsClient> ServiceStandards => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Surveys.SurveysClient> Surveys => new(this, "customer-relations", invoker => new(invoker));

    public Remote<CustomerReports.CustomerReportsClient> CustomerReports => new(this, "customer-relations", invoker => new(invoker));

    public Remote<ImprovementPlans.ImprovementPlansClient> Improvements => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Launches.LaunchesClient> Launches => new(this, "launch-coordination", invoker => new(invoker));

    public Remote<Promotions.PromotionsClient> Promotions => new(this, "launch-coordination", invoker => new(invoker));

    public Remote<DueItems.DueItemsClient> Due(string service) => new(this, service, invoker => new(invoker));

    public Remote<CallInvoker> Any(string service) => new(this, service, invoker => invoker);

    public Remote<Deliverables.DeliverablesClient> Deliverables(string service) => new(this, service, invoker => new(invoker));

    public Remote<EventFeed.EventFeedClient> Feed(string service) => new(this, service, invoker => new(invoker));

    public Remote<ParkedEvents.ParkedEventsClient> Parked(string service) => new(this, service, invoker => new(invoker));

    public Remote<Audit.AuditClient> Audit(string service) => new(this, service, invoker => new(invoker));

    public DateTime In(TimeSpan patience) => clock.GetUtcNow().UtcDateTime + patience;

    public CallInvoker Invoker(string service) => channels.To(service).Intercept(new FirstLook(handedOver, visitor, service));

    /// <exception cref="PlatformException">The sign-in is over.</exception>
    public async Task<string> TokenAsync(string service) =>
        await visitor.TokenAsync() ?? throw new PlatformException(Trouble.SignedOut(service));

    public static Metadata Headers(string token, string? key)
    {
        var headers = new Metadata { { "authorization", $"Bearer {token}" } };
        if (key is not null)
            headers.Add("idempotency-key", key);
        return headers;
    }
}
