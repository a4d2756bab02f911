using System.Globalization;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Scorecards.Standards;

namespace SalesPlatform.Tests.Scorecards.Histories;

/// <summary>An event, and the record of it at the service it comes from.</summary>
public sealed record Happened(Guid Id, string Stream, long Sequence, DateTimeOffset RecordedAt, object Data);

/// <summary>What happened in the company, in the order in which it was recorded: one second between events unless a test says
/// otherwise.</summary>
public sealed class History
{
    private readonly List<Happened> _events = [];
    private readonly Dictionary<string, long> _sequences = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins with the standards of the source document.</summary>
    public History()
    {
        foreach (var standard in Company.KpiStandards.FromSourceDocument)
            Add($"kpi-standards/{standard.Kpi}", standard);
    }

    public IReadOnlyList<Happened> Events => _events;

    /// <summary>When the last event was recorded.</summary>
    public DateTimeOffset LastRecordedAt => _events[^1].RecordedAt;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>Twelve equal months.</summary>
    public static decimal[] Monthly(decimal amount) => [.. Enumerable.Repeat(amount, 12)];

    public History Organisation(int startMonth, string currency = "CNY", string zone = "Asia/Shanghai") =>
        Add("organisation", new OrganisationSet(startMonth, currency, zone));

    public History Team(string team) => Add($"team/{team}", new TeamAdded(team, team));

    public History Hired(string employee, string team, string on = "2020-01-01") =>
        Add($"employee/{employee}", new EmployeeHired(employee, employee, team, Day(on)));

    public History Transferred(string employee, string from, string to, string on) =>
        Add($"employee/{employee}", new EmployeeTransferred(employee, from, to, Day(on)));

    public History Left(string employee, string team, string on) => Add($"employee/{employee}", new EmployeeLeft(employee, team, Day(on)));

    public History Plan(string team, string year, decimal[] months, params (string Rep, string Month, decimal Amount)[] reps) =>
        Revision(team, year, 1, "2020-01-01", months, reps);

    public History Revision(
        string team, string year, int revision, string effectiveFrom, decimal[] months,
        params (string Rep, string Month, decimal Amount)[] reps) =>
        Add($"annual-plan/{team}/{year}", new PlanApproved(
            team, year, revision, Day(effectiveFrom), "CNY", months,
            [.. reps.Select(rep => new TargetAssignment("rep", rep.Rep, rep.Month, rep.Amount))], "author", "executive"));

    public History Standard(int version, string effectiveFrom, decimal qualifiedAt, decimal excellentAt) =>
        Add("kpi-standards/sales-attainment",
            new KpiStandardSet("sales-attainment", version, Day(effectiveFrom), qualifiedAt, excellentAt));

    public History Sold(string on, params (string Rep, decimal Amount)[] credits) => Sold($"order-{_events.Count}", on, credits);

    public History Sold(string order, string on, params (string Rep, decimal Amount)[] credits)
    {
        var total = credits.Sum(credit => credit.Amount);
        return Add($"order/erp/{order}", new SaleRecorded(
            "erp", order, 1, order, 1, Day(on), "customer", "product", "region", null, 1, total, "CNY", 1, total, Credits(credits),
            null, null));
    }

    /// <summary>The order's latest sale no longer counts.</summary>
    public History Reversed(string order)
    {
        var (id, sale) = SaleOf(order);
        return Add($"order/erp/{order}", new SaleReversed(
            "erp", order, 1, order, sale.OccurredOn, sale.Customer, sale.Product, sale.Region, null, -sale.Quantity, -sale.CompanyAmount,
            [.. sale.Credits.Select(credit => credit with { Amount = -credit.Amount })], id, "wrong amount"));
    }

    public History Returned(string order, string on, params (string Rep, decimal Amount)[] credits)
    {
        var (id, sale) = SaleOf(order);
        var total = credits.Sum(credit => credit.Amount);
        return Add($"order/erp/{order}", new SaleReturned(
            "erp", order, $"return-{_events.Count}", order, Day(on), sale.Customer, sale.Product, sale.Region, null, -1, total,
            "CNY", 1, total,
            Credits(credits), id));
    }

    public History Appraised(string employee, string team, string quarter, decimal score) =>
        Add($"appraisal/{employee}/{quarter}", new AppraisalFinalised(employee, team, quarter, score, []));

    /// <summary>A survey closes: so many of the responses are 4 or 5, the others 3.</summary>
    public History Surveyed(string team, string on, int responses, int satisfied)
    {
        var survey = Guid.CreateVersion7(_now);
        return Add($"survey/{survey}", new SurveyClosed(
            survey, team, "survey", "satisfied?", Day(on), responses, responses, [0, 0, responses - satisfied, satisfied, 0], satisfied,
            0, 0, 0, []));
    }

    /// <summary>A budget of one category is approved.</summary>
    public History Budgeted(string team, string year, decimal[] months, string currency = "CNY") =>
        Budgeted(team, year, 1, [Travel(months)], currency);

    public History Budgeted(string team, string year, int revision, IReadOnlyList<BudgetLine> baseline, string currency = "CNY") =>
        Add($"budget/{team}/{year}",
            new BudgetApproved(team, year, revision, Day("2020-01-01"), currency, baseline, baseline, "author", "finance"));

    public History Rebaselined(string team, string year, decimal[] months) =>
        Add($"budget/{team}/{year}", new BudgetRebaselined(team, year, 1, Day("2020-01-01"), "CNY", [Travel(months)], "agreed", "finance"));

    public History Spent(string team, string on, decimal amount) => Spent($"cost-{_events.Count}", team, on, amount);

    public History Spent(string cost, string team, string on, decimal amount) => Add($"cost/erp/{cost}", new CostPosted(
        "erp", cost, 1, team, Day(on), "travel", cost, 0, "", amount, "CNY", 1, amount, null, "within", null));

    /// <summary>The cost no longer counts.</summary>
    public History Unspent(string cost)
    {
        var posted = _events.Last(e => e.Data is CostPosted other && other.ExternalId == cost);
        var data = (CostPosted)posted.Data;
        return Add($"cost/erp/{cost}",
            new CostReversed("erp", cost, 1, data.Team, data.OccurredOn, data.Category, -data.CompanyAmount, posted.Id));
    }

    public static BudgetLine Travel(decimal[] months) => new("travel", "warn", "fixed", months);

    /// <summary>What follows is recorded from this instant on.</summary>
    public History At(string instant)
    {
        _now = Instant(instant);
        return this;
    }

    public History Add(string stream, object data)
    {
        var sequence = _sequences[stream] = _sequences.GetValueOrDefault(stream) + 1;
        _events.Add(new Happened(Guid.CreateVersion7(_now), stream, sequence, _now, data));
        _now = _now.AddSeconds(1);
        return this;
    }

    private (Guid Id, SaleRecorded Sale) SaleOf(string order)
    {
        var recorded = _events.Last(e => e.Data is SaleRecorded sale && sale.Order == order);
        return (recorded.Id, (SaleRecorded)recorded.Data);
    }

    private static IReadOnlyList<SalesCredit> Credits((string Rep, decimal Amount)[] credits) =>
        [.. credits.Select(credit => new SalesCredit(credit.Rep, 1m / credits.Length, credit.Amount))];
}
