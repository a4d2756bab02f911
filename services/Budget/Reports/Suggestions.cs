using System.Globalization;
using SalesPlatform.Budget.Reallocations;

namespace SalesPlatform.Budget.Reports;

internal sealed record SuggestedMove((string Category, int Month) From, (string Category, int Month) To, decimal Amount);

internal sealed record Suggestion(
    string Code, IReadOnlyDictionary<string, string> Arguments, string Explanation, IReadOnlyList<SuggestedMove> Moves);

/// <summary>优化资源配置.</summary>
internal static class Suggestions
{
    /// <summary>Sales less than this away from their target are as planned.</summary>
    public const decimal NotablePace = 0.10m;

    /// <summary>Money that will be left is worth a word from this share of its category's budget on.</summary>
    public const decimal NotableShare = 0.10m;

    public static IReadOnlyList<Suggestion> Of(BudgetFigures figures, SalesPace pace)
    {
        // A year without a budget has nothing to move, and in one that is over nothing helps any more.
        if (figures.Revision == 0 || pace.MonthsOver == 12)
            return [];
        var forecasts = figures.Categories.Select(category => CategoryForecast.Of(figures, category, pace)).ToList();
        var unused = forecasts.Where(forecast => forecast.Budget > 0 && forecast.Left >= NotableShare * forecast.Budget)
            .OrderByDescending(forecast => forecast.Left).ToList();
        var tooShort = forecasts.Where(forecast => forecast.Left < 0).OrderBy(forecast => forecast.Left).ToList();
        return
        [
            .. OfPace(figures, pace),
            .. unused.Select(forecast => Unused(forecast, pace, figures.Currency)),
            .. tooShort.Select(forecast => Short(forecast, pace, figures.Currency)),
            .. Moves(figures, unused, tooShort, pace.MonthsOver + 1),
        ];
    }

    private static IEnumerable<Suggestion> OfPace(BudgetFigures figures, SalesPace pace)
    {
        if (pace.Ratio is not { } ratio || decimal.Abs(ratio - 1) < NotablePace)
            yield break;
        var variable = string.Join(
            ", ", figures.Lines.All.Where(line => line.Behaviour == Behaviours.Variable).Select(line => line.Category));
        var (code, word) = ratio > 1 ? ("sales-ahead", "ahead of") : ("sales-behind", "behind");
        var follows = variable.Length == 0 ? "no category is marked as following sales"
            : $"costs that follow sales ({variable}) are expected at {Percent(ratio)} of their plan";
        yield return Say(code, $"Sales run {Percent(decimal.Abs(ratio - 1))} {word} the plan after {pace.MonthsOver} months: {follows}.",
            ("pace", ratio.ToExactString()), ("sold", pace.Sold.ToExactString()), ("target", pace.Target!.Value.ToExactString()),
                ("variable", variable));
    }

    private static Suggestion Unused(CategoryForecast forecast, SalesPace pace, string currency) => Say("unused",
        $"{forecast.Category} will end the year "
        + $"{Percent(forecast.Left / forecast.Budget)} unused, with "
        + $"{12 - pace.MonthsOver} months left: {Shown.Amount(forecast.Left, currency)} of {Shown.Amount(forecast.Budget, currency)}.",
        ("category", forecast.Category), ("unused", forecast.Left.ToExactString()), ("budget", forecast.Budget.ToExactString()),
        ("share", (forecast.Left / forecast.Budget).ToExactString()), ("months_left", $"{12 - pace.MonthsOver}"));

    private static Suggestion Short(CategoryForecast forecast, SalesPace pace, string currency) => Say("short",
        $"{forecast.Category} will be short by "
        + $"{Shown.Amount(-forecast.Left, currency)} if its {12 - pace.MonthsOver} months left go as planned: "
        + $"{Shown.Amount(forecast.Expected, currency)} expected of {Shown.Amount(forecast.Budget, currency)}.",
        ("category", forecast.Category), ("short_by", (-forecast.Left).ToExactString()), ("budget", forecast.Budget.ToExactString()),
        ("expected", forecast.Expected.ToExactString()), ("months_left", $"{12 - pace.MonthsOver}"));

    /// <summary>The largest gap from the largest rest first, as far as the reallocation rules let money go.</summary>
    private static IEnumerable<Suggestion> Moves(
        BudgetFigures figures, List<CategoryForecast> unused, List<CategoryForecast> tooShort, int toMonth)
    {
        var rests = unused.ToDictionary(
            forecast => forecast.Category,
            forecast => decimal.Min(forecast.Left, decimal.Max(0, figures.OfYear(forecast.Category).Available)));
        var taken = new Dictionary<(string, int), decimal>();
        foreach (var gap in tooShort)
        {
            var needed = -gap.Left;
            foreach (var giver in unused)
            {
                var moves = Take(figures, giver.Category, (gap.Category, toMonth), decimal.Min(needed, rests[giver.Category]), taken);
                var amount = moves.Sum(move => move.Amount);
                if (amount == 0)
                    continue;
                rests[giver.Category] -= amount;
                needed -= amount;
                yield return Move(giver.Category, gap, amount, moves, figures.Currency);
            }
        }
    }

    private static List<SuggestedMove> Take(
        BudgetFigures figures, string category, (string Category, int Month) to, decimal amount, Dictionary<(string, int), decimal> taken)
    {
        var moves = new List<SuggestedMove>();
        for (var month = 1; month <= 12 && amount > 0; month++)
        {
            var spare = ReallocationDecisions.Movable(figures, (category, month)) - taken.GetValueOrDefault((category, month));
            var part = decimal.Min(amount, decimal.Max(0, spare));
            if (part == 0)
                continue;
            moves.Add(new SuggestedMove((category, month), to, part));
            taken[(category, month)] = taken.GetValueOrDefault((category, month)) + part;
            amount -= part;
        }

        return moves;
    }

    private static Suggestion Move(string from, CategoryForecast gap, decimal amount, IReadOnlyList<SuggestedMove> moves,
        string currency) => Say("move",
        $"Moving {Shown.Amount(amount, currency)} from {from} to {gap.Category} covers "
        + $"{(amount == -gap.Left ? "all" : "part")} of the {Shown.Amount(-gap.Left, currency)} it is short by.",
        ("from", from), ("to", gap.Category), ("amount", amount.ToExactString()), ("short_by", (-gap.Left).ToExactString())) with
        {
            Moves = moves,
        };

    private static Suggestion Say(string code, string explanation, params (string Name, string Value)[] arguments) =>
        new(code, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), explanation, []);

    private static string Percent(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0.#} %");
}
