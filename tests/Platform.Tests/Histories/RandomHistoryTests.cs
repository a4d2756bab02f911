using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Tests.SalesMonitoring.Orders;
using static SalesPlatform.Tests.Platform.Histories.HistoryReader;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>A platform of its own for a company that counts in fils, from April, and brings its history.</summary>
public sealed class HistoryPlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 4, Currency = "KWD", TimeZone = "Asia/Kuwait" };

    protected override string SettingsRecordedAt => "2025-01-02T09:00:00+03:00";
}

/// <summary>
/// A year at random through all services: sales, splits, corrections, returns, credits, transfers, costs, revisions of plan and budget,
/// appraisals, surveys, closings and a restatement. Every scorecard, as it is and as it was known at days of the year, what explains it,
/// and the figures of two documents are those of a model of whole numbers. The same seed tells the same year.
/// </summary>
public sealed class RandomHistoryTests(HistoryPlatform platform) : IClassFixture<HistoryPlatform>
{
    private const int Seed = 20260401;
    private const int EventsADay = 2;
    private static readonly int[] LooksOn = [75, 200, 290, 364];
    private static readonly (string Label, int From, int Until)[] Periods =
        [.. Enumerable.Range(0, 4).Select(quarter => ($"{HistoryTeller.Year}-Q{quarter + 1}", 3 * quarter, 3 * quarter + 3)),
            (HistoryTeller.Year, 0, 12)];

    private readonly Random _random = new(Seed);
    private readonly ModelCompany _model = new();
    private readonly HistoryTeller _teller = new(platform);
    private readonly HistoryReader _reader = new(platform);
    private readonly Dictionary<(int Day, string Team, string Period), ModelCard> _known = [];
    private readonly Dictionary<(string Team, string Period), ModelCard> _published = [];
    private int _numbers;

    [Fact]
    public async Task Every_figure_of_a_year_at_random_is_the_model_s()
    {
        await BeginAsync();
        for (var day = 0; day < 365; day++)
        {
            _teller.Until(day);
            if (day % 2 == 0)
            {
                for (var number = 0; number < EventsADay; number++)
                    await SomethingAsync(day);
            }

            await OfTheDayAsync(day);
            if (LooksOn.Contains(day))
                Remember(day);
        }

        await _reader.SettleAsync();
        foreach (var team in ModelCompany.Teams)
        {
            foreach (var period in Periods)
                await CheckAsync(team, period);
        }

        foreach (var (key, card) in _known)
            CheckKnown(await _reader.CardAsync(key.Team, key.Period, asOf: HistoryTeller.Evening(key.Day)), card, key);
    }

    private async Task BeginAsync()
    {
        _teller.Until(-40);
        await _teller.TeamsAsync();
        _teller.Until(-20);
        foreach (var team in ModelCompany.Teams)
        {
            await PlanAsync(team, null);
            _model.Budgets[team] = Amounts();
            await _teller.BudgetAsync(team, _model.Budgets[team], isRevision: false);
            await _teller.CriteriaAsync(team);
        }
    }

    /// <summary>What has its day: plans and budgets revised, quarters appraised and closed, one of them twice.</summary>
    private async Task OfTheDayAsync(int day)
    {
        foreach (var team in ModelCompany.Teams)
        {
            if (day == 150)
                await PlanAsync(team, fromMonth: 6);
            if (day == 170)
                await ReviseBudgetAsync(team, fromMonth: 6);
            if (day is 80 or 160 or 250 or 350)
                await AskAsync(team, day);
            if (day is 95 or 190 or 280)
                await AppraiseAsync(team, day switch { 95 => 0, 190 => 1, _ => 2 });
            if (day is 110 or 205)
                await CloseAsync(team, day == 110 ? 0 : 1);
        }

        if (day != 240)
            return;
        await _teller.ReopenAsync(ModelCompany.Teams[0], Periods[0].Label);
        await CloseAsync(ModelCompany.Teams[0], 0);
    }

    private async Task SomethingAsync(int day)
    {
        switch (_random.Next(12))
        {
            case <= 3:
                await SellAsync(day);
                break;
            case 4:
                await ChangeAsync(line => line with { Net = Amount(), Units = _random.Next(0, 9), Shares = Shares() });
                break;
            case 5 or 6:
                await ReturnAsync(new ModelReturn(day, _random.Next(1, 4), null));
                break;
            case 7:
                await ReturnAsync(new ModelReturn(day, _random.Next(1, 4), Amount() / 4));
                break;
            case 8:
                await ReturnAsync(new ModelReturn(day, 0, 1 + Amount() / 8));
                break;
            case 9 or 10:
                await SpendAsync(day);
                break;
            default:
                await TransferAsync(day);
                break;
        }
    }

    private async Task SellAsync(int day)
    {
        var line = new ModelLine(Math.Max(0, day - _random.Next(60)), _random.Next(0, 9), Amount(), Shares(), []);
        var order = $"h{++_numbers}";
        await _teller.SellAsync(order, line);
        _model.Lines[order] = line;
    }

    private async Task ChangeAsync(Func<ModelLine, ModelLine> change)
    {
        if (Pick() is not { } order)
            return;
        var changed = change(_model.Lines[order]);
        await TryAsync(order, changed, () => _teller.CorrectAsync(order, changed));
    }

    private async Task ReturnAsync(ModelReturn back)
    {
        if (Pick() is not { } order)
            return;
        var line = _model.Lines[order];
        await TryAsync(order, line with { Returns = [.. line.Returns, back] }, () => _teller.ReturnAsync(order, $"r{++_numbers}", back));
    }

    private async Task TryAsync(string order, ModelLine after, Func<Task> act)
    {
        if (after.Credits() is null)
        {
            (await act.Should().ThrowAsync<RpcException>()).Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should()
                .Be("returned-more-than-sold");
            return;
        }

        await act();
        _model.Lines[order] = after;
    }

    private async Task SpendAsync(int day)
    {
        var cost = (Team: Pick(ModelCompany.Teams), Day: Math.Max(0, day - _random.Next(40)), Amount: Amount());
        if (_random.Next(5) == 0)
            cost.Amount = -cost.Amount / 10 - 1;
        await _teller.CostAsync(cost.Team, $"{++_numbers}", cost.Day, cost.Amount);
        _model.Costs.Add(cost);
    }

    private async Task TransferAsync(int day)
    {
        var rep = Pick(ModelCompany.Reps);
        var (since, team) = _model.Stays[rep][^1];
        var on = Math.Max(since + 1, day - _random.Next(15));
        var other = ModelCompany.Teams.Single(each => each != team);
        await _teller.TransferAsync(rep, other, on);
        _model.Stays[rep].Add((on, other));
    }

    private async Task PlanAsync(string team, int? fromMonth)
    {
        var amounts = ModelCompany.Reps.Select(_ => Amounts()).ToArray();
        await _teller.PlanAsync(team, amounts, fromMonth);
        _model.Plans[team].Add((fromMonth ?? 0, amounts));
    }

    // What finance approves counts from the first month that has not begun.
    private async Task ReviseBudgetAsync(string team, int fromMonth)
    {
        var revised = Amounts();
        await _teller.BudgetAsync(team, revised, isRevision: true);
        _model.Budgets[team] = [.. _model.Budgets[team][..fromMonth], .. revised[fromMonth..]];
    }

    private async Task AppraiseAsync(string team, int quarter)
    {
        var last = ModelCompany.StartOf(3 * quarter + 3) - 1;
        foreach (var rep in ModelCompany.Reps.Where(rep => _model.TeamOf(rep, last) == team))
        {
            var (goal, quality, teamwork) = (_random.Next(40, 120), _random.Next(40, 100), _random.Next(40, 100));
            await _teller.AppraiseAsync(team, rep, quarter, goal, quality, teamwork);
            _model.Scores.Add((team, rep, quarter, 50L * goal + 30L * quality + 20L * teamwork));
        }
    }

    private async Task AskAsync(string team, int day)
    {
        var invited = _random.Next(6, 14);
        var answers = Enumerable.Range(0, invited + 4).Select(_ => (Invitee: _random.Next(invited), Rating: _random.Next(1, 6))).ToList();
        await _teller.SurveyAsync(team, day - 10, day, invited, answers);
        var counting = answers.GroupBy(answer => answer.Invitee).Select(of => of.Last().Rating).ToList();
        _model.Surveys.Add((team, day, counting.Count(rating => rating >= 4), counting.Count));
    }

    private async Task CloseAsync(string team, int quarter)
    {
        var (label, from, until) = Periods[quarter];
        await _teller.ClosePeriodAsync(team, label);
        _published[(team, label)] = _model.Card(team, null, from, until);
    }

    private void Remember(int day)
    {
        foreach (var team in ModelCompany.Teams)
        {
            foreach (var (label, from, until) in Periods.Where(period => ModelCompany.StartOf(period.From) <= day))
            {
                _known[(day, team, label)] = _published.TryGetValue((team, label), out var published) ? published
                    : _model.Card(team, null, from, until);
            }
        }
    }

    /// <summary>As it is today: the year is over.</summary>
    private async Task CheckAsync(string team, (string Label, int From, int Until) period)
    {
        var now = _model.Card(team, null, period.From, period.Until);
        var isClosed = _published.TryGetValue((team, period.Label), out var published);
        var (card, leading) = (await _reader.CardAsync(team, period.Label), isClosed ? published! : now);
        CheckKnown(card, leading, $"{period.Label} of {team}");
        if (isClosed)
        {
            var since = card.SinceClose?.Kpis.SingleOrDefault(kpi => kpi.Kpi_ == "sales-attainment")?.Actual;
            (since is null ? published!.Sold : Fils(since)).Should().Be(now.Sold, "{0} of {1} since it was closed", period.Label, team);
        }

        foreach (var rep in ModelCompany.Reps.Where(_ => !isClosed))
        {
            var own = Of(await _reader.CardAsync(team, period.Label, rep), "sales-attainment");
            (own.Actual is null ? 0 : Fils(own.Actual)).Should()
                .Be(_model.Card(team, rep, period.From, period.Until).Sold, "{0} of {1} in {2}", period.Label, rep, team);
        }

        (await _reader.ExplainedAsync(team, period.Label, "sales-attainment")).Should()
            .Be(now.Sold, "the facts of {0} add up", period.Label);
        (await _reader.ExplainedAsync(team, period.Label, "cost-deviation")).Should()
            .Be(now.Spent, "the costs of {0} add up", period.Label);
        (await _reader.AmountsAsync("sales-monitoring", "sales-performance-report", team, period.Label)).Should()
            .Contain(now.Sold, "the report of {0} of {1} says what was sold", period.Label, team);
        (await _reader.AmountsAsync("budget", "budget-report", team, period.Label)).Should()
            .Contain([now.Spent, now.Budget], "the report of {0} of {1} says what was spent of what", period.Label, team);
    }

    private static void CheckKnown(Scorecard card, ModelCard expected, object what)
    {
        (Fils(Of(card, "sales-attainment").Actual), Fils(Of(card, "cost-deviation").Actual)).Should()
            .Be((expected.Sold, expected.Spent), "that is {0}", what);
        (Fils(Of(card, "sales-attainment").Target), Fils(Of(card, "cost-deviation").Target)).Should()
            .Be((expected.Target, expected.Budget), "that is {0}", what);
        var (uplift, satisfaction) = (Of(card, "team-uplift"), Of(card, "customer-satisfaction"));
        satisfaction.Responses.Should().Be(expected.Answers.Valid, "that is {0}", what);
        if (expected.Answers.Valid > 0)
            KpiValues.Of(satisfaction.Actual).Should().Be(expected.Answers.Satisfied, "that is {0}", what);
        if (expected.Scores.People > 0)
        {
            KpiValues.Of(uplift.Actual).Should()
                .BeApproximately(expected.Scores.Sum / 100m / expected.Scores.People, 1e-20m, "that is {0}", what);
        }
    }

    private string? Pick() => _model.Lines.Count == 0 ? null : Pick([.. _model.Lines.Keys]);

    private T Pick<T>(T[] of) => of[_random.Next(of.Length)];

    private long Amount() => _random.Next(1, 1_000_000);

    private long[] Amounts() => [.. Enumerable.Range(0, 12).Select(_ => Amount())];

    private IReadOnlyList<(string Rep, int Part)> Shares()
    {
        var (part, reps) = (1 + _random.Next(9_998), _random.GetItems(ModelCompany.Reps, 1)[0]);
        var other = ModelCompany.Reps.First(rep => rep != reps);
        return _random.Next(3) switch
        {
            0 => [(reps, 10_000)],
            1 => [("ann", 3_333), ("bo", 3_333), ("cy", 3_334)],
            _ => [(reps, part), (other, 10_000 - part)],
        };
    }
}
