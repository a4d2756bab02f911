using System.Globalization;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>Tells a platform what the model knows: each fact on its day of FY2026, in dinars of a thousand fils.</summary>
internal sealed class HistoryTeller(PlatformFixture platform)
{
    public const string Year = "FY2026";
    private static readonly DateOnly First = new(2025, 4, 1);
    private static readonly string[] NotHeardOfYet =
        ["unknown-team", "unknown-rep", "unknown-employee", "team-not-found", "organisation-not-set"];

    private string _at = "";

    public static DateOnly Day(int day) => First.AddDays(day);

    public static DateTimeOffset Evening(int day) => new(Day(day).ToDateTime(new TimeOnly(18, 0)), TimeSpan.FromHours(3));

    public static Google.Type.Money Money(long fils) => (fils / 1000m).ToMoney("KWD");

    /// <summary>What is told from here on was recorded in the evening of that day.</summary>
    public void Until(int day) => _at = Evening(day).UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public async Task TeamsAsync()
    {
        foreach (var team in ModelCompany.Teams)
            await CallAsync(() => new Teams.TeamsClient(As("hr", "team-performance")).AddAsync(new AddTeamRequest { Name = team }));
        foreach (var (at, rep) in ModelCompany.Reps.Index())
        {
            await CallAsync(() => new Roster.RosterClient(As("hr", "team-performance")).HireAsync(new HireRequest
            {
                Employee = rep, Name = $"Rep {rep}", Team = ModelCompany.Teams[at / 2], HiredOn = new DateOnly(2020, 1, 1).ToDate(),
            }));
        }
    }

    public Task TransferAsync(string rep, string team, int day) => CallAsync(() => new Roster.RosterClient(As("hr", "team-performance"))
        .TransferAsync(new TransferRequest { Employee = rep, ToTeam = team, On = Day(day).ToDate() }));

    /// <summary>Targets by rep and month; a revision counts from the first day of a month.</summary>
    public async Task PlanAsync(string team, long[][] amounts, int? fromMonth)
    {
        var plan = new PlanRequest { Team = team, FiscalYear = Year };
        if (fromMonth is not null)
            await CallAsync(() => Plans("sales-manager").ReviseAsync(new RevisePlanRequest { Plan = plan, Reason = "The half-year" }));
        var csv = string.Concat(ModelCompany.Reps.Index().SelectMany(rep => Enumerable.Range(0, 12).Select(month => string.Create(
            CultureInfo.InvariantCulture, $"{rep.Item},{First.AddMonths(month):yyyy-MM-dd},{amounts[rep.Index][month] / 1000m:0.000}\n")))
            .Prepend("rep,period_start,amount\n"));
        await Eventually.GetAsync("the reps at Planning", async () =>
        {
            using var call = Plans("sales-manager").ImportTargets(cancellationToken: Cancellation);
            await call.RequestStream.WriteAsync(
                new FileChunk
                {
                    Header = new FileHeader { FileName = "targets.csv", Team = team, Target = Year, Grain = "month", Decimal = "." },
                }, Cancellation);
            await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFromUtf8(csv) }, Cancellation);
            await call.RequestStream.CompleteAsync();
            return await call;
        }, reply => reply.Errors.Count == 0, TimeSpan.FromMinutes(1));
        await CallAsync(() => Plans("sales-manager").SubmitAsync(plan));
        await CallAsync(() => Plans("executive").ApproveAsync(new ApprovePlanRequest
        {
            Plan = plan, EffectiveFrom = First.AddMonths(fromMonth ?? 0).ToDate(),
        }));
        if (fromMonth is not null)
            return;
        await CallAsync(() => Plans("sales-manager").PresentAsync(new PresentPlanRequest
        {
            Plan = plan, PresentedOn = Day(-20).ToDate(), Audience = "The teams",
        }));
        await CallAsync(() => Plans("sales-manager").ActivateAsync(new ActivatePlanRequest { Plan = plan }));
    }

    public async Task BudgetAsync(string team, long[] months, bool isRevision)
    {
        var budget = new BudgetRequest { Team = team, FiscalYear = Year };
        var (manager, finance) =
            (new Budgets.BudgetsClient(As("sales-manager", "budget")), new Budgets.BudgetsClient(As("finance", "budget")));
        if (isRevision)
            await CallAsync(() => manager.ReviseAsync(new ReviseBudgetRequest { Budget = budget, Reason = "The half-year" }));
        else
            await CallAsync(() => manager.CreateAsync(budget));
        foreach (var (at, amount) in months.Index())
        {
            await CallAsync(() => manager.SetLineAsync(new SetLineRequest
            {
                Budget = budget, Category = "travel", Period = $"{Year}-M{at + 1:00}", Amount = Money(amount),
            }));
        }

        await CallAsync(() => manager.SubmitAsync(budget));
        await CallAsync(() => finance.ApproveAsync(new ApproveBudgetRequest { Budget = budget }));
        if (!isRevision)
            await CallAsync(() => manager.ActivateAsync(budget));
    }

    public Task CostAsync(string team, string document, int day, long fils) =>
        CallAsync(() => new Costs.CostsClient(As("finance", "budget")).PostAsync(new PostCostRequest
        {
            Cost = new Cost
            {
                Team = team, Source = "erp", Document = document, Supplier = "ACME", OccurredOn = Day(day).ToDate(), Category = "travel",
                Amount = Money(fils),
            },
        }));

    public Task SellAsync(string order, ModelLine line) => CallAsync(() => Sales.RecordAsync(
        new RecordSaleRequest { Source = "erp", Sale = Sale(order, line) }));

    public Task CorrectAsync(string order, ModelLine line) => CallAsync(() => Sales.CorrectAsync(
        new CorrectSaleRequest { Source = "erp", ExternalId = $"{order}/1", Sale = Sale(order, line), Reason = "Counted again" }));

    public Task ReturnAsync(string order, string id, ModelReturn back) => CallAsync(() => Sales.ReturnAsync(new ReturnSaleRequest
    {
        Source = "erp", ExternalId = $"{order}/1", ReturnId = id, OccurredOn = Day(back.Day).ToDate(),
        Quantity = ((decimal)back.Units).ToExact(), NetAmount = back.Agreed is { } agreed ? Money(agreed) : null,
    }));

    public async Task CriteriaAsync(string team)
    {
        var criteria = new CriteriaRequest { Team = team, FiscalYear = Year };
        await CallAsync(() => new AppraisalCriteria.AppraisalCriteriaClient(As("sales-manager", "team-performance")).ProposeAsync(
            new ProposeCriteriaRequest
            {
                Criteria = criteria,
                Components =
                {
                    new CriteriaComponent { Component = "goal-achievement", Weight = 50m.ToExact() },
                    new CriteriaComponent { Component = "work-quality", Weight = 30m.ToExact() },
                    new CriteriaComponent { Component = "teamwork", Weight = 20m.ToExact() },
                },
            }));
        await CallAsync(() => new AppraisalCriteria.AppraisalCriteriaClient(As("hr", "team-performance")).AgreeAsync(criteria));
    }

    /// <summary>Of a quarter, from 0.</summary>
    public async Task AppraiseAsync(string team, string rep, int quarter, int goal, int quality, int teamwork)
    {
        var (manager, person) = (new Appraisals.AppraisalsClient(As("sales-manager", "team-performance")),
            new Appraisals.AppraisalsClient(platform.Migrating("sales-rep", _at, "team-performance", rep)));
        var appraisal = new AppraisalRequest { Employee = rep, Quarter = $"{Year}-Q{quarter + 1}" };
        await CallAsync(() => manager.PlanAsync(new PlanAppraisalRequest { Employee = rep, Team = team, Quarter = appraisal.Quarter }));
        await CallAsync(() => manager.ReviewAsync(new ReviewAppraisalRequest
        {
            Appraisal = appraisal,
            Components =
            {
                new ComponentScore { Component = "goal-achievement", Score = ((decimal)goal).ToExact() },
                new ComponentScore { Component = "work-quality", Score = ((decimal)quality).ToExact() },
                new ComponentScore { Component = "teamwork", Score = ((decimal)teamwork).ToExact() },
            },
            Feedback = "As discussed",
        }));
        await CallAsync(() => manager.ShareAsync(appraisal));
        await CallAsync(() => person.AcknowledgeAsync(new AcknowledgeAppraisalRequest { Appraisal = appraisal, Comment = "Read" }));
        await CallAsync(() => manager.FinaliseAsync(appraisal));
    }

    /// <summary>Answers in the order they came: of somebody who answers twice the last one counts.</summary>
    public async Task SurveyAsync(string team, int opened, int closed, int invited, IEnumerable<(int Invitee, int Rating)> answers)
    {
        var surveys = new Surveys.SurveysClient(As("sales-manager", "customer-relations"));
        var survey = (await CallAsync(() => surveys.CreateAsync(new CreateSurveyRequest
        {
            Team = team, Title = $"Survey of day {closed}", KeyQuestion = "How satisfied are you?", Population = "Buyers",
            Categories = { "delivery" },
        }))).Survey;
        await CallAsync(() => surveys.InviteAsync(new InviteRequest
        {
            Survey = survey, Invitees = { Enumerable.Range(0, invited).Select(number => $"p{number}") }, OpenedOn = Day(opened).ToDate(),
        }));
        foreach (var (invitee, rating) in answers)
            await CallAsync(() => surveys.RespondAsync(new RespondRequest { Survey = survey, Invitee = $"p{invitee}", Rating = rating }));
        await CallAsync(() => surveys.CloseAsync(new CloseSurveyRequest { Survey = survey, ClosedOn = Day(closed).ToDate() }));
    }

    public Task ClosePeriodAsync(string team, string period) => CallAsync(() => new ScorecardPeriods.ScorecardPeriodsClient(
        As("sales-manager", "scorecards")).CloseAsync(new ClosePeriodRequest { Team = team, Period = period }));

    public Task ReopenAsync(string team, string period) => CallAsync(() => new ScorecardPeriods.ScorecardPeriodsClient(
        As("executive", "scorecards")).ReopenAsync(new ReopenPeriodRequest { Team = team, Period = period, Reason = "Facts came late" }));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Sales.SalesClient Sales => new(As("sales-manager", "sales-monitoring"));

    private CallInvoker As(string role, string service) => platform.Migrating(role, _at, service);

    private AnnualPlans.AnnualPlansClient Plans(string role) => new(As(role, "planning"));

    private static SaleLine Sale(string order, ModelLine line) => new()
    {
        Order = order, Line = 1, OccurredOn = Day(line.Day).ToDate(), Customer = "c1", Product = "p1", Region = "r1",
        Credits = { line.Shares.Select(share => new Credit { Rep = share.Rep, Share = (share.Part / 10_000m).ToExact() }) },
        Quantity = ((decimal)line.Units).ToExact(), NetAmount = Money(line.Net),
    };

    /// <summary>What one service says of something that another one has just been told: the event is on its way.</summary>
    private static async Task<T> CallAsync<T>(Func<AsyncUnaryCall<T>> call)
    {
        T? reply = default;
        await Eventually.GetAsync("what the call rests on", async () =>
        {
            try
            {
                reply = await call();
                return true;
            }
            catch (RpcException early) when (early.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason is { } reason
                && NotHeardOfYet.Contains(reason))
            {
                return false;
            }
        }, heard => heard, TimeSpan.FromMinutes(1));
        return reply!;
    }
}
