using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

/// <summary>What a new version says otherwise than the one before. Pure.</summary>
public static class ContentChanges
{
    private const string Prefix = "changes.";

    private static readonly Wording RowsDiffer = new() { Key = $"{Prefix}rows", Zh = "表“{0}”：不同的行", En = "Table “{0}”: rows that differ" };
    private static readonly Wording Conclusion = new() { Key = $"{Prefix}text", Zh = "总结", En = "Conclusion" };

    /// <summary>The new document, which says what differs from the one before: the key figures, and in how many rows each table
    /// does.</summary>
    public static DocumentContent With(DocumentContent content, DocumentContent before, int supersedes)
    {
        var compared = content.Clone();
        compared.Supersedes = supersedes;
        compared.Changes.AddRange(Figures(before, content));
        compared.Changes.AddRange(Tables(before, content));
        if (compared.Changes.Count == 0 || !before.Summary.Select(text => text.Key).SequenceEqual(content.Summary.Select(text => text.Key)))
            compared.Changes.Add(new Change { What = new Text { Key = Conclusion.Key }, Before = First(before), After = First(content) });
        // A figure that is gone keeps the label it had.
        var known = compared.Wordings.Select(wording => wording.Key).ToHashSet();
        compared.Wordings.AddRange(before.Wordings.Append(RowsDiffer).Append(Conclusion).Where(wording => known.Add(wording.Key)));
        return compared;
    }

    private static IEnumerable<Change> Figures(DocumentContent before, DocumentContent after)
    {
        var old = before.KeyFigures.ToDictionary(figure => figure.Id);
        foreach (var figure in after.KeyFigures)
        {
            var was = old.GetValueOrDefault(figure.Id);
            if (was is null || !was.Value.Equals(figure.Value))
                yield return new Change { What = figure.Label, Before = was?.Value ?? new Value(), After = figure.Value };
        }

        var now = after.KeyFigures.Select(figure => figure.Id).ToHashSet();
        foreach (var gone in before.KeyFigures.Where(figure => !now.Contains(figure.Id)))
            yield return new Change { What = gone.Label, Before = gone.Value, After = new Value() };
    }

    private static IEnumerable<Change> Tables(DocumentContent before, DocumentContent after)
    {
        var old = TablesOf(before).ToDictionary(table => table.Id);
        foreach (var table in TablesOf(after))
        {
            var was = old.GetValueOrDefault(table.Id)?.Rows.ToHashSet() ?? [];
            var changed = table.Rows.Count(row => !was.Contains(row));
            if (changed > 0)
            {
                yield return new Change
                {
                    What = new Text { Key = RowsDiffer.Key, Arguments = { Values.Of(table.Title) } },
                    Before = new Value(),
                    After = Values.Count(changed),
                };
            }
        }
    }

    private static IEnumerable<DocumentTable> TablesOf(DocumentContent content) =>
        content.Sections.SelectMany(section => section.Blocks).Select(block => block.Table).OfType<DocumentTable>();

    private static Value First(DocumentContent content) => content.Summary.Count > 0 ? Values.Of(content.Summary[0]) : new Value();
}
