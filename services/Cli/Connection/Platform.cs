using Grpc.Core;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Failures;
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
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Connection;

/// <summary>The services of one platform, called by one person.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly CliHost _host;
    private readonly Channels _channels;
    private readonly string _token;
    private readonly string _key;
    private readonly string _correlation;
    private readonly DateTimeOffset? _recordedAt;

    private Platform(
        CliHost host, EndpointsFile endpoints, Channels channels, string token, string key, string correlation, DateTimeOffset? recordedAt,
        CancellationToken cancellation) =>
        (_host, Endpoints, _channels, _token, _key, _correlation, _recordedAt, Cancellation) =
            (host, endpoints, channels, token, key, correlation, recordedAt, cancellation);

    public EndpointsFile Endpoints { get; }

    public CancellationToken Cancellation { get; }

    public Language Language { get; private init; }

    public Remote<Organisation.OrganisationClient> Organisation => new(this, "planning", invoker => new(invoker));

    public Remote<AnnualPlans.AnnualPlansClient> Plans => new(this, "planning", invoker => new(invoker));

    public Remote<MarketResearch.MarketResearchClient> Research => new(this, "planning", invoker => new(invoker));

    public Remote<Consultations.ConsultationsClient> Consultations => new(this, "planning", invoker => new(invoker));

    public Remote<PlanStrategies.PlanStrategiesClient> Strategies => new(this, "planning", invoker => new(invoker));

    public Remote<TargetDiscussions.TargetDiscussionsClient> Discussions => new(this, "planning", invoker => new(invoker));

    public Remote<PlanDocuments.PlanDocumentsClient> Documents => new(this, "planning", invoker => new(invoker));

    public Remote<Teams.TeamsClient> Teams => new(this, "team-performance", invoker => new(invoker));

    public Remote<Roster.RosterClient> Roster => new(this, "team-performance", invoker => new(invoker));

    public Remote<PersonalTexts.PersonalTextsClient> PersonalTexts => new(this, "team-performance", invoker => new(invoker));

    public Remote<Sales.SalesClient> Sales => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesImports.SalesImportsClient> Imports => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesReports.SalesReportsClient> SalesReports => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<MarketObservations.MarketObservationsClient> MarketObservations => new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<SalesReconciliations.SalesReconciliationsClient> Reconciliations =>
        new(this, "sales-monitoring", invoker => new(invoker));

    public Remote<Scorecards.ScorecardsClient> Scorecards => new(this, "scorecards", invoker => new(invoker));

    public Remote<ScorecardPeriods.ScorecardPeriodsClient> ScorecardPeriods => new(this, "scorecards", invoker => new(invoker));

    public Remote<KpiStandards.KpiStandardsClient> KpiStandards => new(this, "scorecards", invoker => new(invoker));

    public Remote<Budgets.BudgetsClient> Budgets => new(this, "budget", invoker => new(invoker));

    public Remote<Commitments.CommitmentsClient> Commitments => new(this, "budget", invoker => new(invoker));

    public Remote<Costs.CostsClient> Costs => new(this, "budget", invoker => new(invoker));

    public Remote<Reallocations.ReallocationsClient> Reallocations => new(this, "budget", invoker => new(invoker));

    public Remote<Findings.FindingsClient> Findings => new(this, "budget", invoker => new(invoker));

    public Remote<Meetings.MeetingsClient> Meetings => new(this, "team-performance", invoker => new(invoker));

    public Remote<Training.TrainingClient> Training => new(this, "team-performance", invoker => new(invoker));

    public Remote<AppraisalCriteria.AppraisalCriteriaClient> Criteria => new(this, "team-performance", invoker => new(invoker));

    public Remote<Appraisals.AppraisalsClient> Appraisals => new(this, "team-performance", invoker => new(invoker));

    public Remote<KeyAccounts.KeyAccountsClient> Accounts => new(this, "customer-relations", invoker => new(invoker));

    public Remote<CustomerFeedback.CustomerFeedbackClient> Feedback => new(this, "customer-relations", invoker => new(invoker));

    public Remote<ServiceStandards.ServiceStandardsClient> Standards => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Complaints.ComplaintsClient> Complaints => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Surveys.SurveysClient> Surveys => new(this, "customer-relations", invoker => new(invoker));

    public Remote<ImprovementPlans.ImprovementPlansClient> Improvements => new(this, "customer-relations", invoker => new(invoker));

    public Remote<CustomerReports.CustomerReportsClient> CustomerReports => new(this, "customer-relations", invoker => new(invoker));

    public Remote<Launches.LaunchesClient> Launches => new(this, "launch-coordination", invoker => new(invoker));

    public Remote<Deliveries.DeliveriesClient> Deliveries => new(this, "launch-coordination", invoker => new(invoker));

    public Remote<Promotions.PromotionsClient> Promotions => new(this, "launch-coordination", invoker => new(invoker));

    public Remote<BudgetReports.BudgetReportsClient> BudgetReports => new(this, "budget", invoker => new(invoker));

    /// <summary>The documents a service owns.</summary>
    public Remote<Deliverables.DeliverablesClient> Deliverables(string service) => new(this, service, invoker => new(invoker));

    /// <summary>What waits in a service for the caller.</summary>
    public Remote<DueItems.DueItemsClient> Due(string service) => new(this, service, invoker => new(invoker));

    /// <summary>Any operation of a service, by its name.</summary>
    public Remote<CallInvoker> Any(string service) => new(this, service, invoker => invoker);

    /// <summary>The events a service published.</summary>
    public Remote<EventFeed.EventFeedClient> Feed(string service) => new(this, service, invoker => new(invoker));

    /// <summary>What a service could not take in.</summary>
    public Remote<ParkedEvents.ParkedEventsClient> Parked(string service) => new(this, service, invoker => new(invoker));

    public Remote<Audit.AuditClient> Audit(string service) => new(this, service, invoker => new(invoker));

    /// <summary>Refuses a caller who is no operator, before anything is done that only the broker would see.</summary>
    /// <exception cref="CliException">Another role.</exception>
    public void RequireOperator()
    {
        if (!Credentials.RolesOf(_token).Contains(Credentials.OperatorRole))
        {
            throw new CliException(
                $"This is for the role {Credentials.OperatorRole} and not for {string.Join(", ", Credentials.RolesOf(_token))}.")
            {
                Exit = ExitCodes.Refused,
            };
        }
    }

    /// <summary>Finds the platform and who calls it. Nothing is sent yet.</summary>
    public static Platform Open(CliHost host, GlobalOptions options, CancellationToken cancellation)
    {
        var endpoints = EndpointsDiscovery.Find(host, options.Endpoints);
        var token = Credentials.OfCaller(host, options, endpoints);
        return new Platform(host, endpoints, new Channels(endpoints), token,
            options.IdempotencyKey ?? Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString(), options.RecordedAt, cancellation)
        {
            Language = Languages.Of(options.Lang, host),
        };
    }

    /// <summary>The same platform called by somebody else, over the same channels: with a token of theirs or, on a local platform,
    /// without.</summary>
    public Platform CalledBy(string person, string role, string? token) => new(
        _host, Endpoints, _channels, token ?? Credentials.OfAnother(_host, Endpoints, person, role, _recordedAt is not null), _key,
        _correlation, _recordedAt, Cancellation)
    { Language = Language };

    /// <summary>The company's currency, which amounts without one are in.</summary>
    public async Task<string> CurrencyAsync() =>
        (await Organisation.ReadAsync((client, options) => client.GetAsync(new GetOrganisationRequest(), options))).Currency;

    public CallInvoker Invoker(string service) => _channels.To(service);

    /// <summary>The idempotency key of a command, or of one of the several that one command line sends to the same operation.</summary>
    public string KeyOf(string? part) => part is null ? _key : $"{_key}/{part}";

    /// <summary>What every call carries.</summary>
    public Metadata Metadata(string? key)
    {
        var metadata = new Metadata { { "authorization", $"Bearer {_token}" }, { "x-correlation-id", _correlation } };
        if (key is not null)
            metadata.Add("idempotency-key", key);
        if (_recordedAt is { } stated)
            metadata.Add("recorded-at", stated.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return metadata;
    }

    public ValueTask DisposeAsync()
    {
        _channels.Dispose();
        return ValueTask.CompletedTask;
    }
}
