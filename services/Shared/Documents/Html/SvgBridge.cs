using System.Text;
using static SalesPlatform.Documents.Html.SvgChart;

namespace SalesPlatform.Documents.Html;

/// <summary>A bridge as a vector drawing: lying bars, read from the top, each beginning where the one above it ends.</summary>
internal static class SvgBridge
{
    private const double Bar = 17;
    private const double Row = 26;
    private const double Hatch = 6;
    private const double Axis = 22;
    private const double Legend = 22;

    public static string Of(ChartData chart)
    {
        var (scale, bars) = (Scale.Of(chart), chart.Bars);
        var left = Math.Min(260, 14 + chart.Categories.Select(name => name.Sum(WidthOf)).DefaultIfEmpty(0).Max());
        var height = Top + Row * bars.Count + Axis;
        var plotWidth = Width - left - 80;
        double X(decimal value) => left + plotWidth * scale.Share(value);
        var svg = Begin(chart, height + Legend);
        foreach (var tick in scale.Ticks)
        {
            svg.Append(Line(X(tick), Top, X(tick), height - 20, tick == 0 ? Palette.Muted : Palette.Rule, 1));
            svg.Append(Text(X(tick), height - 6, "middle", chart.Label(tick)));
        }

        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], Top + Row * i + 4);
            svg.Append(Text(left - 8, y + 12, "end", Fitting(chart.Categories[i], left)));
            svg.Append(Box(X(bar.Low), y, X(bar.High) - X(bar.Low), bar.Fill));
            if (i + 1 < bars.Count)
                svg.Append(Line(X(bar.To), y + Bar, X(bar.To), y + Row, Palette.Muted, 0.8));
            svg.Append(Text(X(bar.High) + 5, y + 12, "start", chart.Label(bar)));
        }

        return Named(svg, chart, height).Append("</svg>").ToString();
    }

    private static StringBuilder Named(StringBuilder svg, ChartData chart, double top)
    {
        var x = 14.0;
        foreach (var stack in chart.Stacks.Where(stack => stack.Fill is not null).DistinctBy(stack => stack.Fill))
        {
            svg.Append(Box(x, top + 1, Bar, stack.Fill!.Value));
            svg.Append(Text(x + 24, top + 14, "start", stack.Name));
            x += 46 + stack.Name.Sum(WidthOf);
        }

        return svg;
    }

    private static string Box(double x, double y, double width, BridgeFill fill)
    {
        var box = Invariant($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{Bar:0.#}\" fill=\"#")
            + Invariant($"{Palette.OfBridge(fill)}\" stroke=\"#{Palette.Accent}\" stroke-width=\"1\"/>");
        return fill == BridgeFill.Fall ? box + Hatched(x, y, width) : box;
    }

    // Drawn line by line: a pattern would be a reference, and the page refers to nothing.
    private static string Hatched(double x, double y, double width)
    {
        var lines = new StringBuilder();
        for (var d = -Bar + Hatch; d < width; d += Hatch)
        {
            var (x1, y1, x2, y2) = (x + d, y + Bar, x + d + Bar, y);
            if (x1 < x)
                (x1, y1) = (x, y1 - (x - x1));
            if (x2 > x + width)
                (x2, y2) = (x + width, y2 + (x2 - x - width));
            lines.Append(Line(x1, y1, x2, y2, Palette.Accent, 0.9));
        }

        return lines.ToString();
    }
}
