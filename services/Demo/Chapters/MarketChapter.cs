using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Chapters;

/// <summary>What the market did while we sold, with its evidence; and data analysis, who compare our figures of two quarters with theirs.</summary>
internal static class MarketChapter
{
    private static readonly (ObservationKind Kind, int Quarter, Impact Impact, string Line, string Title, string Source, string Quote)[] Seen =
    [
        (ObservationKind.Trend, 1, Impact.Opportunity, "pumps", "能效补贴扩大 Subsidies for efficient pumps are extended", "工信部公告 Ministry notice", "补贴比例提高至 15% Raised to 15 %"),
        (ObservationKind.DemandChange, 2, Impact.Threat, "service", "客户要求 4 小时响应 Customers expect an answer within four hours", "客户访谈 Interviews", "谁先到谁中标 Who comes first gets the order"),
        (ObservationKind.Trend, 2, Impact.Threat, "valves", "蓝旗降价 8% Lanqi cuts prices by 8 %", "经销商报价 Dealer's offer", "六月起执行 From June"),
        (ObservationKind.DemandChange, 3, Impact.Opportunity, "sensors", "远程监测需求上升 Remote monitoring is asked for", "展会问卷 Questionnaire at the fair", "41% 希望标配 41 % want it as a standard"),
        (ObservationKind.Trend, 4, Impact.Neutral, "controls", "芯片交期恢复正常 Chips are delivered on time again", "供应商周报 Supplier's weekly", "12 周降至 6 周 From 12 to 6 weeks"),
    ];

    public static async Task TellAsync(Stage stage)
    {
        foreach (var year in new[] { stage.Time.Year, stage.Time.Running })
            await ObserveAsync(stage, year);
        foreach (var quarter in new[] { 1, 2 })
            await ConfirmAsync(stage, Period.Quarter(stage.Time.Year.FiscalYear, quarter));
    }

    private static async Task ObserveAsync(Stage stage, Period year)
    {
        var observations = new MarketObservations.MarketObservationsClient(stage.As(Cast.Marketing));
        foreach (var (kind, quarter, impact, line, title, source, quote) in Seen)
        {
            var day = stage.Time.On(year, 3 * quarter - 1, 14);
            if (!stage.Time.HasCome(day))
                continue;
            await observations.RecordAsync(new RecordObservationRequest
            {
                Team = Cast.Team,
                Kind = kind,
                Content = new ObservationContent
                {
                    Title = title, Description = $"{title}. {quote}", Impact = impact, ObservedOn = day.ToDate(), ProductLine = line,
                    Evidence = { new Evidence { Source = source, Quote = quote, Dated = day.ToDate() } },
                },
            });
        }
    }

    /// <summary>Rows are lines and returns by their own day; a corrected line is one row, with the amount that holds.</summary>
    private static async Task ConfirmAsync(Stage stage, Period quarter)
    {
        bool In(DateOnly day) => stage.Time.Calendar.Contains(quarter, day);
        var corrected = stage.Sales.Corrections.Where(item => !item.IsLate).ToDictionary(item => item.Of.ExternalId);
        var lines = stage.Sales.Months.Values.SelectMany(month => month).Where(line => line.Fault != RowFault.WrongAmount && In(line.Day)).ToList();
        var returns = stage.Sales.Returns.Where(goods => In(goods.Day)).ToList();
        await new SalesReconciliations.SalesReconciliationsClient(stage.As(Cast.Analyst)).ConfirmAsync(new ReconcileSourceRequest
        {
            Source = SaleFile.Source,
            Period = $"{quarter}",
            RowCount = lines.Count + returns.Count,
            ControlTotal = (lines.Sum(line => corrected.TryGetValue(line.ExternalId, out var right) ? right.CompanyNet : line.CompanyNet)
                - returns.Sum(goods => goods.CompanyNet)).ToMoney(stage.Time.Currency),
        });
    }
}
