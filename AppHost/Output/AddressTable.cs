using Npgsql;
using Spectre.Console;

namespace SalesPlatform.AppHost.Output;

/// <summary>The one table that says where everything is.</summary>
internal static class AddressTable
{
    public static void Print(ConsoleLog console, LocalPlatform platform)
    {
        var table = new Table { Title = new TableTitle("SalesPlatform is up"), Border = TableBorder.Rounded, ShowRowSeparators = false };
        table.AddColumns("what", "address", "health");
        foreach (var (name, service) in platform.Endpoints.Services)
            Row(table, name, service.Grpc, service.Http + "/ready");
        Row(table, "postgres", Address(platform.AdminConnectionString), "");
        Row(table, "broker", platform.Endpoints.Broker, "");
        if (platform.Endpoints.Dashboard is { } dashboard)
            Row(table, "dashboard", dashboard, "");
        console.Show(table);

        // Below, not in the table: paths and commands are copied, and a cell would break them at the terminal's width.
        console.Line("data       " + platform.DataFolder + " (logs in logs/, passwords in secrets/)");
        console.Line("postgres   " + platform.PostgresLocation);
        console.Line("broker     " + platform.BrokerLocation);
        if (platform.DashboardLogin is { } login)
            console.Line("dashboard  " + login);
        console.Line("token      " + platform.Endpoints.Token.How);
        console.Line("salesctl   " + Path.Combine(platform.DataFolder, "bin", Topology.CliAssembly) + " --help");
        console.Note("Ctrl-C stops everything.");
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Address(string connectionString)
    {
        var parsed = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{parsed.Host}:{parsed.Port}";
    }
}
