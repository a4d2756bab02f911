namespace SalesPlatform.Cli.Display;

/// <summary>Lists: a table for people, an array under a stable name for programs.</summary>
internal static class Listing
{
    /// <summary>Shows a list.</summary>
    /// <param name="output">Where.</param>
    /// <param name="name">Of the array in JSON.</param>
    /// <param name="all">The items.</param>
    /// <param name="shape">An item for programs.</param>
    /// <param name="headings">Of the table.</param>
    /// <param name="cells">An item for people.</param>
    public static void List<T>(
        this Output output, string name, IReadOnlyList<T> all, Func<T, object> shape, IReadOnlyList<string> headings, Func<T, string[]> cells) =>
        output.Show(new Dictionary<string, object> { [name] = all.Select(shape) }, console =>
        {
            var table = Tables.Of(headings);
            foreach (var item in all)
                table.Row(cells(item));
            console.Write(table);
        });
}
