using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using static SalesPlatform.SalesMonitoring.Deliverables.SalesTexts;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.SalesMonitoring.Deliverables;

/// <summary>The attainment by the bands of the standard. Pure.</summary>
internal sealed class PerformanceRating(DocumentBuilder document, Wire.PerformanceReport report, KpiStandardSet standard)
{
    private readonly Wire.SalesFigure _headline = report.Headline;

    public Value Qualified => Values.Ratio(standard.QualifiedAt);

    public Value Excellent => Values.Ratio(standard.ExcellentAt);

    public Google.Type.Decimal? Attained => IsRunning ? _headline.AttainmentToDate : _headline.Attainment;

    // Something of its target is due by today: that is what it is measured by.
    public bool IsRunning => report.Provisional && _headline.AttainmentToDate is not null;

    public Text InWords() => report.Provisional && Exact(Attained) is not null
        ? document.Say("rating.provisional", "{0}，暂定", "{0}, provisional", Values.Of(Band())) : Band();

    private Text Band() => Exact(Attained) switch
    {
        null => document.Say("figure.no-target", "没有目标", "no target"),
        { } share when share >= standard.ExcellentAt => document.Say("rating.excellent", "优异（≥{0}）", "excellent (≥ {0})", Excellent),
        { } share when share >= standard.QualifiedAt => document.Say("rating.qualified", "合格（≥{0}）", "qualified (≥ {0})", Qualified),
        _ => document.Say("rating.below", "未达标（<{0}）", "below standard (< {0})", Qualified),
    };

    public string Tone() => report.Provisional ? "" : Exact(Attained) switch
    {
        null => "",
        { } share when share >= standard.ExcellentAt => Tones.Good,
        { } share when share >= standard.QualifiedAt => Tones.Fair,
        _ => Tones.Bad,
    };
}
