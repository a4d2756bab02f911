using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

public sealed class SectionBuilder(DocumentSection section)
{
    public SectionBuilder Paragraph(Text text) => Add(new Block { Paragraph = text });

    /// <summary>What a reader must not overlook.</summary>
    public SectionBuilder Notice(Text text) => Add(new Block { Notice = text });

    /// <summary>What is not known, said plainly.</summary>
    public SectionBuilder Missing(Text text) => Add(new Block { Missing = text });

    /// <summary>A list of points; nothing where there is none.</summary>
    public SectionBuilder Points(params IEnumerable<Text> points)
    {
        var list = points.ToList();
        return list.Count == 0 ? this : Add(new Block { Points = new TextList { Texts = { list } } });
    }

    /// <summary>What was decided; nothing where nothing was.</summary>
    public SectionBuilder Decisions(params IEnumerable<Decision> decisions)
    {
        var list = decisions.ToList();
        return list.Count == 0 ? this : Add(new Block { Decisions = new DecisionList { Decisions = { list } } });
    }

    /// <summary>What is to be done; nothing where there is nothing.</summary>
    public SectionBuilder OpenPoints(params IEnumerable<OpenPoint> points)
    {
        var list = points.ToList();
        return list.Count == 0 ? this : Add(new Block { OpenPoints = new OpenPointList { OpenPoints = { list } } });
    }

    /// <summary>A table. Its id is stable: it names the sheet of a workbook.</summary>
    public TableBuilder Table(string id, Text title)
    {
        var table = new DocumentTable { Id = id, Title = title };
        Add(new Block { Table = table });
        return new TableBuilder(table);
    }

    /// <param name="form"><c>bars</c> (lying), <c>columns</c>, <c>lines</c>; for a <c>waterfall</c> see <see cref="Bridges"/>.</param>
    /// <param name="valueKind"><c>money</c>, <c>ratio</c>, <c>count</c> or <c>number</c>.</param>
    /// <param name="series">A value for each category; null is a gap.</param>
    public SectionBuilder Chart(
        string id, string form, Text title, string valueKind, IEnumerable<Value> categories,
        params IEnumerable<(Text Name, IEnumerable<decimal?> Points)> series) => Add(new Block
        {
            Chart = new Chart
            {
                Id = id,
                Form = form,
                Title = title,
                ValueKind = valueKind,
                Categories = { categories },
                Series =
            {
                series.Select(each => new Series
                {
                    Name = each.Name,
                    Points = { each.Points.Select(point => new ChartPoint { Value = point?.ToExact() }) },
                }),
            },
            },
        });

    private SectionBuilder Add(Block block)
    {
        section.Blocks.Add(block);
        return this;
    }
}

public sealed class TableBuilder(DocumentTable table)
{
    /// <param name="kind">See <see cref="Columns"/>.</param>
    /// <param name="weight">Share of the width.</param>
    public TableBuilder Column(Text title, string kind, int weight = 1)
    {
        table.Columns.Add(new Column { Title = title, Kind = kind, Weight = weight });
        return this;
    }

    public TableBuilder Row(params IEnumerable<Value> cells) => Add(new Row { Cells = { cells } });

    /// <summary>A row that is set off as an exception, where the condition holds.</summary>
    public TableBuilder RowWhere(bool flagged, params IEnumerable<Value> cells) => Add(new Row { Cells = { cells }, Flagged = flagged });

    public TableBuilder Total(params IEnumerable<Value> cells) => Add(new Row { Cells = { cells }, Total = true });

    public TableBuilder Note(Text note)
    {
        table.Note = note;
        return this;
    }

    /// <summary>What sets flagged rows off; readers see it only where a row is flagged.</summary>
    public TableBuilder FlagNote(Text note)
    {
        table.FlagNote = note;
        return this;
    }

    private TableBuilder Add(Row row)
    {
        if (row.Cells.Count != table.Columns.Count)
            throw new InvalidOperationException($"A row of '{table.Id}' has {row.Cells.Count} cells for {table.Columns.Count} columns.");
        table.Rows.Add(row);
        return this;
    }
}

/// <summary>How the cells of a column are set.</summary>
public static class Columns
{
    public const string Text = "text";
    public const string Money = "money";
    public const string Number = "number";
    public const string Ratio = "ratio";
    public const string Points = "points";
    public const string Date = "date";
    public const string Count = "count";
    public const string Minutes = "minutes";
}
