using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Tests.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.Platform.Histories;

/// <summary>A year at random, told to the platform and to the model: sales, splits, corrections, returns, credits, transfers, costs,
/// revisions of plan and budget, appraisals, surveys, closings and a restatement. The same seed tells the same year.</summary>
internal sealed class RandomYear(HistoryTeller teller)
{
    private const int Seed = 20260401;
    private const int EventsADay = 2;
    private static readonly int[] LooksOn = [75, 200, 290, 364];

    private readonly Random _random = new(Seed);
    private int _numbers;

    public static (string Label, int From, int Until)[] Periods { get; } =
        [.. Enumerable.Range(0, 4).Select(quarter => ($"{HistoryTeller.Year}-Q{quarter + 1}", 3 * quarter, 3 * quarter + 3)),
            (HistoryTeller.Year, 0, 12)];

    public ModelCompany Model { get; } = new();

    /// <summary>As it was on the days of the looks.</summary>
    public Dictionary<(int Day, string Team, string Period), ModelCard> Known { get; } = [];

    public Dictionary<(string Team, string Period), ModelCard> Published { get; } = [];

    public async Task TellAsync()
    {
        await BeginAsync();
        for (var day = 0; day < 365; day++)
        {
            teller.Until(day);
            if (day % 2 == 0)
            {
                for (var number = 0; number < EventsADay; number++)
                    await SomethingAsync(day);
            }

            await OfTheDayAsync(day);
            if (LooksOn.Contains(day))
                Remember(day);
        }
    }

    private async Task BeginAsync()
    {
        teller.Until(-40);
        await teller.TeamsAsync();
        teller.Until(-20);
        foreach (var team in ModelCompany.Teams)
        {
            await PlanAsync(team, null);
            Model.Budgets[team] = Amounts();
            await teller.BudgetAsync(team, Model.Budgets[team], isRevision: false);
            await teller.CriteriaAsync(team);
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
        await teller.ReopenAsync(ModelCompany.Teams[0], Periods[0].Label);
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
        await teller.SellAsync(order, line);
        Model.Lines[order] = line;
    }

    private async Task ChangeAsync(Func<ModelLine, ModelLine> change)
    {
        if (Pick() is not { } order)
            return;
        var changed = change(Model.Lines[order]);
        await TryAsync(order, changed, () => teller.CorrectAsync(order, changed));
    }

    private async Task ReturnAsync(ModelReturn back)
    {
        if (Pick() is not { } order)
            return;
        var line = Model.Lines[order];
        await TryAsync(order, line with { Returns = [.. line.Returns, back] }, () => teller.ReturnAsync(order, $"r{++_numbers}", back));
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
        Model.Lines[order] = after;
    }

    private async Task SpendAsync(int day)
    {
        var cost = (Team: Pick(ModelCompany.Teams), Day: Math.Max(0, day - _random.Next(40)), Amount: Amount());
        if (_random.Next(5) == 0)
            cost.Amount = -cost.Amount / 10 - 1;
        await teller.CostAsync(cost.Team, $"{++_numbers}", cost.Day, cost.Amount);
        Model.Costs.Add(cost);
    }

    private async Task TransferAsync(int day)
    {
        var rep = Pick(ModelCompany.Reps);
        var (since, team) = Model.Stays[rep][^1];
        var on = Math.Max(since + 1, day - _random.Next(15));
        var other = ModelCompany.Teams.Single(each => each != team);
        await teller.TransferAsync(rep, other, on);
        Model.Stays[rep].Add((on, other));
    }

    private async Task PlanAsync(string team, int? fromMonth)
    {
        var amounts = ModelCompany.Reps.Select(_ => Amounts()).ToArray();
        await teller.PlanAsync(team, amounts, fromMonth);
        Model.Plans[team].Add((fromMonth ?? 0, amounts));
    }

    // What finance approves counts from the first month that has not begun.
    private async Task ReviseBudgetAsync(string team, int fromMonth)
    {
        var revised = Amounts();
        await teller.BudgetAsync(team, revised, isRevision: true);
        Model.Budgets[team] = [.. Model.Budgets[team][..fromMonth], .. revised[fromMonth..]];
    }

    private async Task AppraiseAsync(string team, int quarter)
    {
        var last = ModelCompany.StartOf(3 * quarter + 3) - 1;
        foreach (var rep in ModelCompany.Reps.Where(rep => Model.TeamOf(rep, last) == team))
        {
            var (goal, quality, teamwork) = (_random.Next(40, 120), _random.Next(40, 100), _random.Next(40, 100));
            await teller.AppraiseAsync(team, rep, quarter, goal, quality, teamwork);
            Model.Scores.Add((team, rep, quarter, 50L * goal + 30L * quality + 20L * teamwork));
        }
    }

    private async Task AskAsync(string team, int day)
    {
        var invited = _random.Next(6, 14);
        var answers = Enumerable.Range(0, invited + 4).Select(_ => (Invitee: _random.Next(invited), Rating: _random.Next(1, 6))).ToList();
        await teller.SurveyAsync(team, day - 10, day, invited, answers);
        var counting = answers.GroupBy(answer => answer.Invitee).Select(of => of.Last().Rating).ToList();
        Model.Surveys.Add((team, day, counting.Count(rating => rating >= 4), counting.Count));
    }

    private async Task CloseAsync(string team, int quarter)
    {
        var (label, from, until) = Periods[quarter];
        await teller.ClosePeriodAsync(team, label);
        Published[(team, label)] = Model.Card(team, null, from, until);
    }

    private void Remember(int day)
    {
        foreach (var team in ModelCompany.Teams)
        {
            foreach (var (label, from, until) in Periods.Where(period => ModelCompany.StartOf(period.From) <= day))
            {
                Known[(day, team, label)] = Published.TryGetValue((team, label), out var published) ? published
                    : Model.Card(team, null, from, until);
            }
        }
    }

    private string? Pick() => Model.Lines.Count == 0 ? null : Pick([.. Model.Lines.Keys]);

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
