using System.Globalization;
using System.Text;

namespace SalesPlatform.Demo.Costs;

/// <param name="Year">Budget of the demonstration year.</param>
/// <param name="Weights">Of the fiscal months.</param>
/// <param name="Spent">Actual in percent of the budget for each quarter of both years.</param>
internal sealed record CostLine(string Category, decimal Year, IReadOnlyList<int> Weights, IReadOnlyList<int> Spent)
{
    public bool IsVariable { get; init; }

    public bool Stops { get; init; }
}

internal sealed record CostDocument(string Document, DateOnly Day, string Category, decimal Amount, string Commitment, string Description);

/// <summary>Promotion runs over when the launch slips, travel and entertainment stay below.</summary>
internal sealed class CostBook
{
    public const string Source = "finance";

    /// <summary>A purchase order of the demonstration year that a cost settles, and one of the running year that is open.</summary>
    public const string SettledOrder = "PO-2108";
    public const string OpenOrder = "PO-3107";

    private const int RunningPercent = 112;

    private static readonly int[] Level = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    private static readonly int[] TwoFairs = [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0];

    private readonly DemoTime _time;

    public CostBook(DemoTime time)
    {
        _time = time;
        Documents = [.. time.Months.SelectMany(DocumentsOf).Where(document => time.HasCome(document.Day))];
    }

    public static IReadOnlyList<CostLine> Lines { get; } =
    [
        new("commission", 1_200_000, Plans.YearTargets.Seasonality, [97, 92, 102, 103, 100, 101, 99, 100]) { IsVariable = true },
        new("travel", 720_000, Level, [95, 96, 103, 97, 98, 101, 99, 97]),
        new("promotion", 600_000, Level, [98, 101, 146, 112, 104, 99, 107, 103]),
        new("exhibition", 360_000, TwoFairs, [100, 104, 100, 98, 100, 102, 100, 97]),
        new("entertainment", 240_000, Level, [92, 88, 97, 94, 96, 99, 98, 96]) { Stops = true },
        new("tools", 300_000, Level, [100, 100, 100, 100, 100, 100, 100, 100]),
        new("training", 180_000, Level, [80, 120, 118, 92, 95, 104, 101, 98]),
    ];

    public IReadOnlyList<CostDocument> Documents { get; }

    public IEnumerable<CostDocument> In(Period period) => Documents.Where(document => _time.Calendar.Contains(period, document.Day));

    /// <summary>By month, in whole units of the currency.</summary>
    public IReadOnlyList<decimal> BudgetOf(CostLine line, Period year) =>
        Currency.Of(_time.Currency).Split(AnnualOf(line, year), [.. line.Weights.Select(weight => (decimal)weight)]);

    public decimal AnnualOf(CostLine line, Period year) => year == _time.Year ? line.Year : line.Year * RunningPercent / 100;

    public decimal BudgetOf(Period period) => Lines.Sum(
        line => BudgetOf(line, period.InYear).Where((_, month) => period.Covers(Period.Month(period.FiscalYear, month + 1))).Sum());

    public static byte[] File(IEnumerable<CostDocument> documents) => Encoding.UTF8.GetBytes(string.Concat(documents
        .Select(item => string.Create(CultureInfo.InvariantCulture,
            $"{item.Document},{item.Day:yyyy-MM-dd},{item.Category},{item.Amount.ToExactString()},{item.Commitment},{item.Description}\n"))
        .Prepend("document,date,category,amount,commitment,description\n")));

    private IEnumerable<CostDocument> DocumentsOf(Period month)
    {
        var (number, currency) = (0, Currency.Of(_time.Currency));
        foreach (var line in Lines)
        {
            var budget = BudgetOf(line, month.InYear)[month.Number - 1];
            var quarter = (month.Number - 1) / 3 + (month.InYear == _time.Year ? 0 : 4);
            var actual = currency.Round(budget * line.Spent[quarter] / 100);
            if (actual == 0)
                continue;
            var dice = new Dice("costs", month, line.Category);
            var parts = currency.Split(actual,
                [.. Enumerable.Range(0, line.Category == "tools" ? 1 : dice.Between(2, 5)).Select(_ => (decimal)dice.Between(10, 40))]);
            foreach (var (part, at) in parts.Select((part, at) => (part, at)))
            {
                yield return new CostDocument($"INV-{month.FiscalYear % 100:00}{month.Number:00}-{++number:000}",
                    _time.On(month.InYear, month.Number, dice.Between(1, 28)), line.Category, part, "",
                    CostTexts.Of(line.Category, at, dice));
            }
        }

        if (month == Period.Month(_time.Year.FiscalYear, 8))
            yield return new CostDocument("INV-ROADSHOW", _time.On(_time.Year, 8, 26), "promotion", 48_000m, SettledOrder,
                "智能泵路演六场 || Six roadshow stops of the smart pump");
    }
}
