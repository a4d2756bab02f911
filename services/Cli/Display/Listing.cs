using Google.Protobuf;

namespace SalesPlatform.Cli.Display;

/// <summary>Lists: a table for people, an array under a stable name for programs.</summary>
internal static class Listing
{
    /// <summary>Shows a list, its items as the contract has them.</summary>
    /// <param name="name">Of the array in JSON.</param>
    /// <param name="all">The items.</param>
    /// <param name="headings">Of the table.</param>
    /// <param name="cells">An item for people.</param>
    public static void List<T>(
        this Output output, string name, IReadOnlyList<T> all, IReadOnlyList<string> headings, Func<T, string[]> cells)
            where T : IMessage =>
        output.List(name, all, item => Shapes.Of(item), headings, cells);

    /// <summary>Shows a list whose items programs read otherwise than the contract has them.</summary>
    public static void List<T>(
        this Output output, string name, IReadOnlyList<T> all, Func<T, object> shape, IReadOnlyList<string> headings,
        Func<T, string[]> cells) =>
        output.Show(new Dictionary<string, object> { [name] = all.Select(shape) }, console =>
        {
            var table = Tables.Of(headings);
            foreach (var item in all)
                table.Row(cells(item));
            console.Write(table);
        });
}
