using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;
using SalesPlatform.Scorecards.Periods;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Scorecards.SinceClose;

namespace SalesPlatform.Scorecards.Due;

/// <summary>The last month, quarter and year that ended and are not closed, those reopened, those whose figures are no longer as
/// published.</summary>
internal sealed class PeriodsDue(ScorecardReader scorecards, RoleTable roles) : IDueSource
{
    private static readonly (string Zh, string En) CloseName = ("关闭", "Close");

    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        // Figures of closed periods are reckoned anew below: not for somebody who could do nothing about them.
        if (!roles.Allows($"/{Wire.ScorecardPeriods.Descriptor.FullName}/Close", reading.Caller.Roles))
            return [];
        var teams = (await reading.Queries.Query<SalesTeam>().ToListAsync(cancellation)).Select(team => team.Team).Distinct()
            .Where(reading.Concerns).Order(StringComparer.Ordinal).ToArray();
        var entries = await reading.Queries.Query<PeriodEntry>().Where(entry => entry.Team.IsOneOf(teams)).ToListAsync(cancellation);
        var ended = Ended(reading);
        var found = new List<DueItem?>();
        foreach (var team in teams)
        {
            var own = entries.Where(entry => entry.Team == team).GroupBy(entry => entry.Period)
                .ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Version)!);
            foreach (var period in ended)
            {
                found.Add(!own.TryGetValue($"{period}", out var last) ? ToClose(team, period, reading)
                    : last.Published is not null ? await ToReopenAsync(last, period, reading, cancellation)
                    : null);
            }

            found.AddRange(own.Values.Where(last => last.Published is null).Select(CloseAgain));
        }

        return found.OfType<DueItem>();
    }

    private static IReadOnlyList<Period> Ended(DueReading reading)
    {
        var month = reading.Company.Calendar.MonthOf(reading.Today);
        return [month.Previous, Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1).Previous, month.InYear.Previous];
    }

    private static DueItem ToClose(string team, Period period, DueReading reading) =>
        Item("period-to-close", team, $"{period}", $"{period} 已结束，考核表尚未关闭。", $"{period} is over and its scorecard is not closed.")
            .Since(reading.StartOf(reading.Company.Calendar.End(period))).Do("close", CloseName, $"scorecard close {Of(team, $"{period}")}",
                Wire.ScorecardPeriods.Descriptor, "Close", new Wire.ClosePeriodRequest { Team = team, Period = $"{period}" });

    private static DueItem CloseAgain(PeriodEntry reopened) =>
        Item("period-reopened", reopened.Team, reopened.Period, $"{reopened.Period} 已重新打开：{reopened.Reason}",
                $"{reopened.Period} was reopened: {reopened.Reason}")
            .Since(reopened.RecordedAt).Do("close", CloseName, $"scorecard close {Of(reopened.Team, reopened.Period)}",
                Wire.ScorecardPeriods.Descriptor, "Close", new Wire.ClosePeriodRequest { Team = reopened.Team, Period = reopened.Period });

    private async Task<DueItem?> ToReopenAsync(PeriodEntry closed, Period period, DueReading reading, CancellationToken cancellation)
    {
        var card = await scorecards.ReadAsync(new ScorecardRequest(closed.Team, null, period, reading.Now), cancellation);
        var changed = (card.Frozen ?? []).Join(card.Figures.Kpis, was => was.Kpi, now => now.Kpi,
            (was, now) => new FigureChange(ChangeCauses.Facts, was, now, [])).Where(change => change.IsDifference).ToList();
        if (changed.Count == 0)
            return null;
        var item = Item("period-to-reopen", closed.Team, closed.Period, $"{closed.Period} 关闭后数字有变化，可重新打开并重述。",
                $"The figures of {closed.Period} are no longer what was published: reopen it to restate them.")
            .Asked("", closed.By)
            .Do("reopen", ("重新打开", "Reopen"), $"scorecard reopen {Of(closed.Team, closed.Period)} --reason <reason>",
                Wire.ScorecardPeriods.Descriptor, "Reopen",
                new Wire.ReopenPeriodRequest { Team = closed.Team, Period = closed.Period }, "reason");
        foreach (var change in changed)
        {
            // Where there is nothing to divide by, the amounts tell what changed.
            if (FigureChange.RatioOf(change.Before) is null && FigureChange.RatioOf(change.After) is null && IsAmount(change.Kpi))
                item.Changing(KpiNames.Zh(change.Kpi), KpiNames.En(change.Kpi), change.Before.Actual, change.After.Actual,
                    reading.Company.Currency);
            else
                item.Changing(KpiNames.Zh(change.Kpi), KpiNames.En(change.Kpi), Ratio(change.Before), Ratio(change.After));
        }

        return item;
    }

    private static bool IsAmount(string kpi) => kpi is SalesAttainment.Kpi or CostDeviation.Kpi;

    private static DueValue? Ratio(KpiResult kpi) => FigureChange.RatioOf(kpi) is { } ratio ? DueList.Share(ratio) : null;

    private static DueItem Item(string kind, string team, string period, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item(kind, $"{team}/{period}", team, $"{team} {period}", "", zh, en);

    private static string Of(string team, string period) => $"--team {team} --period {period}";
}
