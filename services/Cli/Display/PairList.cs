using Spectre.Console.Rendering;

namespace SalesPlatform.Cli.Display;

/// <summary>Names and values, one pair a line; a long value goes on below itself.</summary>
internal sealed class PairList(IReadOnlyList<(string Name, string Value)> pairs) : Renderable
{
    public IReadOnlyList<(string Name, string Value)> Pairs => pairs;

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var names = pairs.Select(pair => CellText.Width(pair.Name)).DefaultIfEmpty(0).Max();
        foreach (var line in pairs.SelectMany(pair => CellText.Pair(pair.Name, pair.Value, names, maxWidth)))
        {
            yield return new Segment(line);
            yield return Segment.LineBreak;
        }
    }
}
