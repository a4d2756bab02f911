using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>Writes what is expected of a launch: market, price, volume, sales target, risks. Pure.</summary>
internal sealed class LaunchCaseText(DocumentBuilder document, LaunchFile file)
{
    // Medium times high: from here on somebody has to answer for it.
    private const int Grave = 6;

    private readonly BusinessCaseSet? _case = file.BusinessCase;

    public void Write()
    {
        var section = document.Section("case", document.Say("case.title", "市场、价格与销售目标", "Market, price and sales target"));
        if (_case is null)
        {
            section.Missing(document.Say("case.none", "尚未写明市场、价格、销量与销售目标。",
                "Market, price, volume and sales target are not written yet."));
            return;
        }

        if (_case.Market.Length > 0)
            section.Paragraph(document.Say("case.market", "目标市场：{0}", "Market: {0}", Values.Name(_case.Market)));
        else
            section.Missing(document.Say("case.no-market", "目标市场尚未写明。", "The market is not written yet."));
        Figures(section);
        Risks(section);
    }

    /// <summary>Whether price and volume carry the target, and the gravest risk.</summary>
    public void Argue()
    {
        if (_case is { SalesTarget: { } target, Expected: { } expected })
        {
            document.Argue(
                document.Say("argue.target", "{1} 个月内的销售目标为 {0}。", "The sales target is {0} in {1} {1|month|months}.", Money(target),
                    Values.Count(_case.Months)),
                document.Say("argue.carried", "单价 {0} × {1} 件 = {2}，为目标的 {3}。",
                    "{1} {1|piece|pieces} at {0} bring {2}, {3} of the target.",
                    Money(_case.Price), Values.Count(_case.Volume!.Value), Money(expected), Values.Ratio(expected / target)),
                expected < target
                    ? document.Say("argue.short", "差额 {0}：提高销量或重定目标。", "{0} are not covered: sell more, or set another target.",
                        Money(target - expected))
                    : document.Say("argue.covered", "按此销量分配给销售代表。", "Assign the volume to the reps."));
        }

        if (_case?.Risks.Where(risk => risk.Weight >= Grave).MaxBy(risk => risk.Weight) is { } gravest)
        {
            document.Argue(
                document.Say("argue.risk", "最大的风险：{0}", "The gravest risk: {0}", Values.Name(gravest.Risk)),
                document.Say("argue.risk-weight", "可能性{0}，影响{1}。", "Likelihood {0}, impact {1}.", Level(gravest.Likelihood),
                    Level(gravest.Impact)),
                gravest.Answer.Length > 0 ? Values.Words(gravest.Answer)!
                    : document.Say("argue.risk-open", "尚无应对措施：与负责人约定。", "Nothing answers it yet: agree what is done."));
        }
    }

    private void Figures(SectionBuilder section)
    {
        var table = section.Table("case", document.Say("case.table", "预期（上市后 {0} 个月）", "Expected in {0} {0|month|months} from the launch",
                Values.Count(_case!.Months)))
            .Column(document.Say("column.figure", "项目", "Figure"), Columns.Text, 4)
            .Column(document.Say("column.expected", "预期", "Expected"), Columns.Text, 4)
            .Row(Values.Of(document.Say("case.price", "单价", "Price of one")), Money(_case.Price))
            .Row(Values.Of(document.Say("case.volume", "销量（件）", "Volume, pieces")),
                _case.Volume is { } volume ? Values.Count(volume) : Values.Unknown)
            .Row(Values.Of(document.Say("case.value", "单价 × 销量", "Price × volume")), Money(_case.Expected))
            .Row(Values.Of(document.Say("figure.sales-target", "销售目标", "Sales target")), Money(_case.SalesTarget));
        table.Note(document.Say("case.note", "价格不含税，销售目标为净销售额。", "Without tax; the target is of net sales."));
    }

    private void Risks(SectionBuilder section)
    {
        if (_case!.Risks.Count == 0)
        {
            section.Missing(document.Say("risks.none", "尚未列出风险。", "No risk is listed."));
            return;
        }

        var table = section.Table("risks", document.Say("risks.table", "风险与应对", "Risks and what answers them"))
            .Column(document.Say("column.risk", "风险", "Risk"), Columns.Text, 5)
            .Column(document.Say("column.likelihood", "可能性", "Likelihood"), Columns.Text, 2)
            .Column(document.Say("column.impact", "影响", "Impact"), Columns.Text, 2)
            .Column(document.Say("column.answer", "应对", "Answer"), Columns.Text, 5)
            .Column(document.Say("column.owner", "负责人", "Owner"), Columns.Text, 2);
        foreach (var risk in _case.Risks.OrderByDescending(risk => risk.Weight))
        {
            table.RowWhere(risk.Weight >= Grave && risk.Answer.Length == 0, Values.Name(risk.Risk), Level(risk.Likelihood),
                Level(risk.Impact), Values.Name(risk.Answer), Values.Person(risk.Owner));
        }

        table.FlagNote(document.Say("risks.flag", "重大而尚无应对。", "grave, and nothing answers it."));
    }

    private Value Money(decimal? amount) => Values.Money(amount, _case!.Currency);

    private Value Level(string level) => Values.Of(level switch
    {
        "high" => document.Say("level.high", "高", "high"),
        "medium" => document.Say("level.medium", "中", "medium"),
        _ => document.Say("level.low", "低", "low"),
    });
}
