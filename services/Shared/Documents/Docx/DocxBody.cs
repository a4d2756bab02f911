using static SalesPlatform.Documents.Docx.Word;

namespace SalesPlatform.Documents.Docx;

internal sealed class DocxBody(Reader reader, Func<ChartData, XElement> draw)
{
    private const int FiguresInARow = 3;

    private readonly DocxBlocks _blocks = new(reader, draw);
    private int _bookmarks;

    public IEnumerable<XElement> Parts()
    {
        var (content, labels) = (reader.Content, reader.Labels);
        var headings = Headings().ToList();
        return
        [
            .. CoverBlock(),
            .. content.Summary.Count == 0 ? [] : content.Summary.Select(text => Paragraph("Lead", Run(reader.Text(text))))
                .Prepend(Paragraph("ContentsHeading", Run(labels.Conclusion))),
            .. content.KeyFigures.Count == 0 ? [] : KeyFigures(content.KeyFigures),
            Paragraph("ContentsHeading", Run(labels.Contents)),
            .. headings.Select(heading => Paragraph("Contents", LinkTo(heading.Bookmark, heading.Text))),
            .. content.Sections.SelectMany((section, i) => section.Blocks.SelectMany(_blocks.Of).Prepend(Head(headings[i]))),
            .. content.Changes.Count == 0 ? [] : Changes(headings[content.Sections.Count]),
            .. Appendix(headings[^1]),
        ];
    }

    private IEnumerable<(string Text, string Bookmark)> Headings()
    {
        var titles = reader.Content.Sections.Select(section => reader.Text(section.Title))
            .Concat(reader.Content.Changes.Count == 0 ? [] : [reader.Labels.Changes]).ToList();
        return titles.Select((title, i) => ($"{i + 1}  {title}", $"section_{i + 1}")).Append((reader.Labels.Appendix, "appendix"));
    }

    private XElement Head((string Text, string Bookmark) heading) => Heading(heading.Text, heading.Bookmark, _bookmarks++);

    private IEnumerable<XElement> CoverBlock()
    {
        yield return Paragraph("Title", Run(reader.Title));
        yield return Paragraph("Subtitle",
            Run(string.Join(" · ", new[] { reader.SubjectName, reader.TeamName, reader.Period }.Where(part => part.Length > 0))));
        if (reader.Content.Confidential)
            yield return Paragraph("Boxed", Run(reader.Labels.Confidential, bold: true, colour: Palette.Bad));
        yield return Pairs(Cover.Of(reader));
        yield return Paragraph("Note");
    }

    private static XElement Pairs(IReadOnlyList<(string Name, string Value)> pairs)
    {
        var widths = DocxBlocks.Widths([0.26, 0.74]);
        return KeptTogether(Table(widths, isRuled: true, pairs.Select(pair => Row(isHeading: false,
            Cell(widths[0], Palette.Shade, Paragraph("CellText", Run(pair.Name, bold: true))),
            Cell(widths[1], null, Paragraph("CellText", Run(pair.Value)))))), hasNote: false);
    }

    private IEnumerable<XElement> KeyFigures(IReadOnlyList<KeyFigure> figures)
    {
        var widths = DocxBlocks.Widths([.. Enumerable.Repeat(1.0 / FiguresInARow, FiguresInARow)]);
        yield return Paragraph("ContentsHeading", Run(reader.Labels.KeyFigures));
        yield return Table(widths, isRuled: true, figures.Chunk(FiguresInARow).Select(chunk => Row(isHeading: false,
            Enumerable.Range(0, FiguresInARow)
                .Select(i => i < chunk.Length ? Tile(chunk[i], widths[i]) : Cell(widths[i], null, Paragraph("CellText"))))));
        yield return Paragraph("Note");
    }

    private XElement Tile(KeyFigure figure, int width) => Cell(width, null,
        Paragraph("CellText", Run(reader.Text(figure.Label), colour: Palette.Muted)),
        Paragraph("CellText",
            Run($"{Palette.SignOf(figure.Tone)}{reader.Inline(figure.Value)}", bold: true, colour: Palette.OfTone(figure.Tone),
                halfPoints: 28)),
        Paragraph("CellText", Run(reader.Text(figure.Remark), colour: Palette.Muted, halfPoints: 16)));

    private IEnumerable<XElement> Changes((string, string) heading) => DocxBlocks.Grid(reader.Labels.Changes,
        [reader.Labels.ChangedWhat, reader.Labels.Before, reader.Labels.After], [0.4, 0.3, 0.3],
        reader.Content.Changes.Select(
            change => new[] { reader.Text(change.What), reader.Inline(change.Before), reader.Inline(change.After) }))
        .Prepend(Head(heading));

    private IEnumerable<XElement> Appendix((string, string) heading)
    {
        yield return Head(heading);
        yield return Paragraph("Normal", Run(reader.Labels.TraceIntro));
        yield return Pairs(Cover.SourceOf(reader));
        yield return Paragraph("End");
        if (reader.Content.Traces.Count == 0)
            yield break;
        var grid = DocxBlocks.Grid(reader.Labels.Appendix, [reader.Labels.Figure, reader.Labels.Source, reader.Labels.Standard],
            [0.22, 0.48, 0.3],
            reader.Content.Traces.Select(trace => new[]
            {
                reader.Text(trace.Figure), reader.Text(trace.Source), reader.Text(trace.Standard) is { Length: > 0 } text
                    ? text : Reader.Unknown,
            }), isLast: true);
        foreach (var part in grid.Skip(1).SkipLast(1))
            yield return part;
        yield return Paragraph("End");
    }
}
