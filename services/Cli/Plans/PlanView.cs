using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>A plan as people read it: what it is, its quarters, and who carries which part of them.</summary>
internal static class PlanView
{
    private const int MonthsInQuarter = 3;
    private const int QuartersInYear = 4;

    public static void Print(Call call, PlanReply plan) => call.Output.Show(PlanShape.Of(plan), console => Write(console, plan));

    public static void Write(IAnsiConsole console, PlanReply plan)
    {
        console.Pairs(
        [
            ("Plan", Say($"{plan.Team} {plan.FiscalYear}, revision {plan.Revision}")),
            ("Status", plan.Status),
            ("In force", plan.RevisionInForce == 0
                ? Say("none yet") : Say($"revision {plan.RevisionInForce}, from {Formats.Day(plan.EffectiveFrom)}")),
            ("Baseline", plan.Baseline is null ? Formats.Unknown : $"{Formats.Money(plan.Baseline)} ({Code(Half(plan.BaselineSource))})"),
            ("Growth", Formats.PercentChange(Wire.Exact(plan.Growth))),
            ("Annual target", Formats.Money(plan.AnnualTarget)),
            ("Written by", Formats.Text(plan.Author)),
            ("Decided by", Formats.Text(plan.DecidedBy)),
            .. plan.RejectionReason.Length == 0 ? [] : new[] { ("Rejected because", plan.RejectionReason) },
            .. plan.Preparation.Select(
                made => (Code(PreparationKinds.NameOf(made.Kind)),
                    made.Received.Length > 0 ? made.Received : Say($"waived: {made.WaivedBecause}"))),
        ]);
        console.Write(Targets(plan));
    }

    private static DataTable Targets(PlanReply plan)
    {
        List<(string Holder, decimal[] Quarters)> rows =
        [
            .. plan.Quarters.Count == 0 ? [] : new[] { (Say("all"), plan.Quarters.Select(quarter => quarter.ToAmount()).ToArray()) },
            .. plan.Lines.GroupBy(line => (line.Dimension, line.Key))
                .Select(lines => (
                    $"{Code(lines.Key.Dimension)} {CompanyWords.Called(KindOf(lines.Key.Dimension), lines.Key.Key)}", QuartersOf(lines))),
        ];
        var shown = Shown.Amounts([.. rows.SelectMany(row => row.Quarters.Append(row.Quarters.Sum()))],
            plan.AnnualTarget?.CurrencyCode ?? "").Chunk(QuartersInYear + 1);
        var table = Tables.Of($"{plan.AnnualTarget?.CurrencyCode}", ">Q1", ">Q2", ">Q3", ">Q4", ">Year");
        foreach (var (row, amounts) in rows.Zip(shown))
            table.Row([row.Holder, .. amounts]);
        return table;
    }

    private static NameKind KindOf(string dimension) => dimension switch
    {
        "region" => NameKind.Region,
        "product-line" => NameKind.ProductLine,
        _ => NameKind.Unspecified,
    };

    private static decimal[] QuartersOf(IEnumerable<TargetLine> lines)
    {
        var quarters = new decimal[QuartersInYear];
        foreach (var line in lines.Where(line => Period.TryParse(line.Month, out _)))
            quarters[(Period.Parse(line.Month).FirstMonth - 1) / MonthsInQuarter] += line.Amount.ToAmount();
        return quarters;
    }
}
