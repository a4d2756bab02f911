using Spectre.Console;

namespace SalesPlatform.AppHost;

internal static class AddressTable
{
    public static void Print(PlatformConsole console, PlatformEndpoints endpoints, IEnumerable<(string What, string Address)> more)
    {
        var table = new Table { Title = new TableTitle("SalesPlatform is up"), Border = TableBorder.Rounded, ShowRowSeparators = false };
        table.AddColumns("what", "address", "health");
        if (endpoints.Portal is { } portal)
            Row(table, "portal", portal, portal + Liveness.Path);
        foreach (var (name, service) in endpoints.Services)
            Row(table, name, service.Grpc, service.Http + "/ready");
        Row(table, "broker", endpoints.Broker, "");
        if (endpoints.Dashboard is { } dashboard)
            Row(table, "dashboard", dashboard, "");
        console.Show(table);
        // Below, not in the table: paths and commands are copied, and a cell would break them at the terminal's width.
        foreach (var (what, address) in more)
            console.Line(what.PadRight(11) + address);
        console.Note("Ctrl-C stops everything.");
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
