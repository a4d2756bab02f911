using System.Globalization;
using System.Net;
using System.Text;

namespace SalesPlatform.Documents.Html;

internal static class SvgChart
{
    internal const double Width = 720;
    private const double Right = 24;
    internal const double Top = 14;
    private const double Letter = 6.2;

    public static string Of(ChartData chart) => chart.IsBridge ? SvgBridge.Of(chart) : chart.Form == "bars" ? Bars(chart) : Upright(chart);

    private static string Upright(ChartData chart)
    {
        const double height = 300, bottom = 52;
        var scale = Scale.Of(chart);
        var left = 12 + scale.Ticks.Max(tick => chart.Label(tick).Sum(WidthOf));
        var (plotWidth, plotHeight) = (Width - left - Right, height - Top - bottom);
        double Y(decimal value) => Top + plotHeight * (1 - scale.Share(value));
        var svg = Begin(chart, height + LegendHeight(chart));
        foreach (var tick in scale.Ticks)
        {
            svg.Append(Line(left, Y(tick), Width - Right, Y(tick), tick == 0 ? Palette.Muted : Palette.Rule, 1));
            svg.Append(Text(left - 6, Y(tick) + 4, "end", chart.Label(tick)));
        }

        var step = plotWidth / Math.Max(1, chart.Categories.Count);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            if (chart.Categories.Count <= 16 || i % 2 == 0)
                svg.Append(Text(left + step * (i + 0.5), height - bottom + 18, "middle", Fitting(chart.Categories[i], step)));
        }

        for (var s = 0; s < chart.Series.Count; s++)
            svg.Append(chart.Form == "lines" ? Lines(chart, s, left, step, Y) : Columns(chart, s, left, step, Y));
        return End(svg, chart, height);
    }

    private static string Lines(ChartData chart, int s, double left, double step, Func<decimal, double> y)
    {
        var svg = new StringBuilder();
        var run = new List<string>();
        var colour = s % 2 == 0 ? Palette.Accent : "3F7FA6";
        var dash = (s % 4) switch
        {
            0 => "",
            1 => " stroke-dasharray=\"7 4\"",
            2 => " stroke-dasharray=\"2 3\"",
            _ => " stroke-dasharray=\"8 3 2 3\""
        };
        foreach (var (value, i) in chart.Series[s].Values.Append(null).Select((value, i) => (value, i)))
        {
            if (value is not { } known)
            {
                if (run.Count > 0)
                    svg.Append(Invariant(
                        $"<polyline points=\"{string.Join(' ', run)}\" fill=\"none\" stroke=\"#{colour}\" stroke-width=\"2.2\"{dash}/>"));
                run.Clear();
                continue;
            }

            var (x, at) = (left + step * (i + 0.5), y(known));
            run.Add(Invariant($"{x:0.#},{at:0.#}"));
            svg.Append(Invariant(
                $"<circle cx=\"{x:0.#}\" cy=\"{at:0.#}\" r=\"3.4\" ")
                + Invariant($"fill=\"#{(s % 2 == 0 ? colour : "FFFFFF")}\" stroke=\"#{colour}\" stroke-width=\"1.4\"/>"));
            if (chart.HasLabels)
                svg.Append(Text(x, at - 8, "middle", chart.Label(known)));
        }

        return svg.ToString();
    }

    private static string Columns(ChartData chart, int s, double left, double step, Func<decimal, double> y)
    {
        var svg = new StringBuilder();
        var width = step * 0.72 / chart.Series.Count;
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            if (chart.Series[s].Values[i] is not { } value)
                continue;
            var (x, from, to) = (left + step * (i + 0.14) + width * s, y(0), y(value));
            svg.Append(Box(x, Math.Min(from, to), width, Math.Abs(to - from), s));
            if (chart.HasLabels)
                svg.Append(Text(x + width / 2, value >= 0 ? to - 4 : to + 12, "middle", chart.Label(value)));
        }

        return svg.ToString();
    }

    private static string Bars(ChartData chart)
    {
        const double bar = 15;
        var scale = Scale.Of(chart);
        var left = Math.Min(230, 14 + chart.Categories.Select(name => name.Sum(WidthOf)).DefaultIfEmpty(0).Max());
        var row = bar * chart.Series.Count + 12;
        var height = Top + row * chart.Categories.Count + 22;
        var plotWidth = Width - left - 70;
        double X(decimal value) => left + plotWidth * scale.Share(value);
        var svg = Begin(chart, height + LegendHeight(chart));
        foreach (var tick in scale.Ticks)
        {
            svg.Append(Line(X(tick), Top, X(tick), height - 20, tick == 0 ? Palette.Muted : Palette.Rule, 1));
            svg.Append(Text(X(tick), height - 6, "middle", chart.Label(tick)));
        }

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            svg.Append(Text(left - 8, Top + row * i + row / 2 + 1, "end", Fitting(chart.Categories[i], left)));
            for (var s = 0; s < chart.Series.Count; s++)
            {
                if (chart.Series[s].Values[i] is not { } value)
                    continue;
                var (y, from, to) = (Top + row * i + 3 + bar * s, X(0), X(value));
                svg.Append(Box(Math.Min(from, to), y, Math.Abs(to - from), bar - 2, s));
                if (chart.HasLabels)
                    svg.Append(Text(Math.Max(from, to) + 5, y + 10, "start", chart.Label(value)));
            }
        }

        return End(svg, chart, height);
    }

    internal static StringBuilder Begin(ChartData chart, double height) => new StringBuilder()
        .Append(Invariant(
            $"<svg viewBox=\"0 0 {Width:0} {height:0}\" role=\"img\" ")
            + Invariant($"aria-label=\"{WebUtility.HtmlEncode(chart.Title)}\" xmlns=\"http://www.w3.org/2000/svg\">"));

    private static string End(StringBuilder svg, ChartData chart, double top)
    {
        var x = 14.0;
        for (var s = 0; chart.Series.Count > 1 && s < chart.Series.Count; s++)
        {
            svg.Append(chart.Form == "lines"
                ? Line(x, top + 8, x + 22, top + 8, s % 2 == 0 ? Palette.Accent : "3F7FA6", 2.2,
                    s % 4 == 1 ? "7 4" : s % 4 == 2 ? "2 3" : "")
                : Box(x, top + 2, 14, 12, s));
            svg.Append(Text(x + 28, top + 12, "start", chart.Series[s].Name));
            x += 48 + chart.Series[s].Name.Sum(WidthOf);
        }

        return svg.Append("</svg>").ToString();
    }

    private static double LegendHeight(ChartData chart) => chart.Series.Count > 1 ? 22 : 0;

    private static string Box(double x, double y, double width, double height, int s) => Invariant(
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"#")
        + Invariant($"{Palette.Series[s % Palette.Series.Count]}\" stroke=\"#{Palette.Accent}\" stroke-width=\"0.8\"/>");

    internal static string Line(double x1, double y1, double x2, double y2, string colour, double width, string dash = "") => Invariant(
        $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"#{colour}\" stroke-width=\"{width:0.#}\"")
        + Invariant($"{(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")}/>");

    internal static string Text(double x, double y, string anchor, string text) =>
        Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    internal static string Fitting(string text, double width)
    {
        var (used, at) = (0.0, 0);
        while (at < text.Length && used + WidthOf(text[at]) <= width - 4)
            used += WidthOf(text[at++]);
        return at >= text.Length ? text : $"{text[..Math.Max(1, at - 1)]}…";
    }

    internal static double WidthOf(char c) => c < 0x2E80 ? Letter : 2 * Letter - 0.8;

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>An axis with round steps that holds zero.</summary>
    internal sealed record Scale(decimal Low, decimal High, IReadOnlyList<decimal> Ticks)
    {
        private const int Steps = 5;

        public static Scale Of(ChartData chart)
        {
            var (low, high) = (decimal.Min(0, chart.Smallest), decimal.Max(0, chart.Largest));
            if (low == high)
                high = 1;
            var step = RoundStep((high - low) / Steps);
            (low, high) = (decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step);
            return new Scale(low, high, [.. Enumerable.Range(0, (int)((high - low) / step) + 1).Select(i => low + step * i)]);
        }

        public double Share(decimal value) => (double)((value - Low) / (High - Low));

        private static decimal RoundStep(decimal raw)
        {
            var power = 1m;
            while (power * 10 <= raw)
                power *= 10;
            while (power > raw)
                power /= 10;
            return (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
        }
    }
}
