using System.Net;
using System.Text;

namespace SalesPlatform.Documents.Html;

/// <summary>Self-contained: no script, nothing loaded from elsewhere.</summary>
internal sealed class HtmlFile
{
    private readonly Reader _reader;
    private readonly StringBuilder _html = new();

    private HtmlFile(Reader reader) => _reader = reader;

    public static void Write(Reader reader, Stream file)
    {
        var page = new HtmlFile(reader);
        page.WritePage();
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var chunk in page._html.GetChunks())
            writer.Write(chunk.Span);
    }

    private void WritePage()
    {
        var (content, labels) = (_reader.Content, _reader.Labels);
        Add($"<!DOCTYPE html>\n<html lang=\"{(_reader.IsChinese ? "zh-Hans" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        Add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Add($"<title>{Escaped($"{_reader.Title} {_reader.TeamName} {content.Period}".Trim())}</title>\n<style>\n{HtmlStyle.Css}</style>\n"
            + $"</head>\n<body>\n<main>\n");
        CoverBlock();
        if (content.Summary.Count > 0)
            Add($"<section class=\"conclusion\"><h2>{labels.Conclusion}</h2>"
                + $"{string.Concat(content.Summary.Select(text => $"<p class=\"lead\">{Text(text)}</p>"))}</section>\n");
        KeyFigures();
        var titles = content.Sections.Select(section => _reader.Text(section.Title))
            .Concat(content.Changes.Count > 0 ? [labels.Changes] : []).ToList();
        Add($"<nav><h2>{labels.Contents}</h2><ol>"
            + $"{string.Concat(titles.Select((title, i) => $"<li><a href=\"#s{i + 1}\">{Escaped(title)}</a></li>"))}</ol></nav>\n");
        for (var i = 0; i < content.Sections.Count; i++)
        {
            Add($"<section id=\"s{i + 1}\"><h2>{i + 1}&ensp;{Escaped(titles[i])}</h2>\n");
            foreach (var block in content.Sections[i].Blocks)
                Block(block);
            Add("</section>\n");
        }

        if (content.Changes.Count > 0)
        {
            Add($"<section id=\"s{titles.Count}\"><h2>{titles.Count}&ensp;{labels.Changes}</h2>");
            Grid(null, [labels.ChangedWhat, labels.Before, labels.After], content.Changes.Select(change =>
                new[] { _reader.Text(change.What), _reader.Inline(change.Before), _reader.Inline(change.After) }));
            Add("</section>\n");
        }

        Appendix();
        Add("</main>\n</body>\n</html>\n");
    }

    private void CoverBlock()
    {
        var subtitle = string.Join(" · ", new[] { _reader.SubjectName, _reader.TeamName, _reader.Period }.Where(part => part.Length > 0));
        Add($"<header><h1>{Escaped(_reader.Title)}</h1><p class=\"subtitle\">{Escaped(subtitle)}</p>");
        if (_reader.Content.Confidential)
            Add($"<p class=\"confidential\">{_reader.Labels.Confidential}</p>");
        Pairs(Cover.Of(_reader));
        Add("</header>\n");
    }

    private void KeyFigures()
    {
        if (_reader.Content.KeyFigures.Count == 0)
            return;
        Add($"<section><h2>{_reader.Labels.KeyFigures}</h2><div class=\"tiles\">");
        foreach (var figure in _reader.Content.KeyFigures)
        {
            Add($"<div class=\"tile {figure.Tone}\"><span>{Text(figure.Label)}</span><strong>"
                + $"{Escaped(Palette.SignOf(figure.Tone) + _reader.Inline(figure.Value))}</strong>");
            Add($"<small>{Text(figure.Remark)}</small></div>");
        }

        Add("</div></section>\n");
    }

    private void Block(Block block)
    {
        var labels = _reader.Labels;
        switch (block.KindCase)
        {
            case Contracts.Deliverables.V1.Block.KindOneofCase.Paragraph:
                Add($"<p>{Text(block.Paragraph)}</p>\n");
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Notice:
                Add($"<p class=\"notice\"><b>{labels.Notice}</b> {Text(block.Notice)}</p>\n");
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Missing:
                Add($"<p class=\"notice missing\"><b>{labels.Missing}</b> {Text(block.Missing)}</p>\n");
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Points:
                Add($"<ul>{string.Concat(block.Points.Texts.Select(text => $"<li>{Text(text)}</li>"))}</ul>\n");
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Table:
                Table(new TableShape(_reader, block.Table));
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Chart when ChartData.Of(_reader, block.Chart) is { IsEmpty: false } chart:
                Add($"<figure><figcaption>{Escaped(chart.Title)}</figcaption>{SvgChart.Of(chart)}</figure>\n");
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.Decisions:
                Grid(labels.Decisions, [labels.What, labels.DecidedBy, labels.DecidedOn],
                    block.Decisions.Decisions.Select(
                        each => new[] { _reader.Text(each.What), labels.Who(each.DecidedBy), Day(each.DecidedOn) }));
                break;
            case Contracts.Deliverables.V1.Block.KindOneofCase.OpenPoints:
                Grid(labels.OpenPoints, [labels.What, labels.Owner, labels.DueOn],
                    block.OpenPoints.OpenPoints.Select(each => new[] { _reader.Text(each.What), labels.Who(each.Owner), Day(each.DueOn) }));
                break;
        }
    }

    private void Table(TableShape shape)
    {
        var table = shape.Table;
        Add($"<table><caption>{Text(table.Title)}</caption><thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
            Add($"<th{Right(i)} style=\"width:{(int)(shape.Widths[i] * 100)}%\">{Text(table.Columns[i].Title)}</th>");
        Add("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            Add(row.Total ? "<tr class=\"total\">" : row.Flagged ? "<tr class=\"flagged\">" : "<tr>");
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var kind = IsDay(row.Cells[i]) ? " class=\"d\"" : Right(i);
                Add($"<td{kind}>{(i == 0 && row.Flagged ? "▲ " : "")}{Escaped(shape.Cell(row, i))}</td>");
            }

            Add("</tr>");
        }

        if (table.Rows.Count == 0)
            Add($"<tr><td colspan=\"{table.Columns.Count}\">{_reader.Labels.NoRows}</td></tr>");
        Add($"</tbody></table>\n<p class=\"note\">{Escaped(shape.Note())}</p>\n");

        string Right(int column) => shape.IsRightAligned(column) ? " class=\"n\"" : "";
    }

    // A day that breaks over two lines is misread.
    private static bool IsDay(Value cell) => cell.KindCase is Value.KindOneofCase.Date or Value.KindOneofCase.Month;

    private void Grid(string? caption, string[] headings, IEnumerable<string[]> rows)
    {
        Add($"<table>{(caption is null ? "" : $"<caption>{Escaped(caption)}</caption>")}<thead><tr>"
            + $"{string.Concat(headings.Select(head => $"<th>{Escaped(head)}</th>"))}</tr></thead><tbody>");
        foreach (var row in rows)
        {
            var cells = row.Select(cell => $"<td>{Escaped(cell.Length > 0 ? Reader.Clean(cell) : Reader.Unknown)}</td>");
            Add($"<tr>{string.Concat(cells)}</tr>");
        }

        Add("</tbody></table>\n");
    }

    private void Appendix()
    {
        var labels = _reader.Labels;
        Add($"<section class=\"appendix\"><h2>{labels.Appendix}</h2><p>{labels.TraceIntro}</p>");
        Pairs(Cover.SourceOf(_reader));
        if (_reader.Content.Traces.Count > 0)
        {
            Grid(null, [labels.Figure, labels.Source, labels.Standard],
                _reader.Content.Traces.Select(
                    trace => new[] { _reader.Text(trace.Figure), _reader.Text(trace.Source), _reader.Text(trace.Standard) }));
        }

        Add("</section>\n");
    }

    private void Pairs(IReadOnlyList<(string Name, string Value)> pairs) =>
        Add($"<dl>{string.Concat(pairs.Select(pair => $"<dt>{Escaped(pair.Name)}</dt><dd>{Escaped(pair.Value)}</dd>"))}</dl>");

    private string Text(Text? text) => Escaped(_reader.Text(text));

    private string Day(Google.Type.Date? date) => date.TryToDay(out var day) ? _reader.Day(day, isShort: true) : "";

    private void Add(string html) => _html.Append(html);

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
