using System.Diagnostics;
using Npgsql;

namespace SalesPlatform.AppHost.Tests;

/// <summary>The step before a service in a deployment, run as a container would run it.</summary>
[Collection(PlatformOfTwo.Name)]
public sealed class DatabasePreparationTests(PlatformOfTwo running)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_makes_role_database_and_schema_and_a_repeat_only_renews_the_password()
    {
        (await PrepareAsync("first-password")).Should().Be(0);
        (await ScalarAsync("first-password", "SELECT count(*) > 0 FROM information_schema.tables WHERE table_name = 'mt_events'"))
            .Should().Be(true);

        (await PrepareAsync("second-password")).Should().Be(0);
        (await ScalarAsync("second-password", "SELECT current_user::text")).Should().Be("sales_monitoring");
        var old = () => ScalarAsync("first-password", "SELECT 1");
        (await old.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidPassword);
    }

    private async Task<int> PrepareAsync(string password)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Built.AssemblyOf<Projects.SalesMonitoring>(), "--Database:Prepare=true"]);
        start.Environment["ConnectionStrings__postgres"] = running.Platform.AdminConnectionString;
        start.Environment["ConnectionStrings__sales-monitoring"] = Own(password);
        start.Environment["ConnectionStrings__rabbitmq"] = "amqp://nobody:nothing@127.0.0.1:1/"; // Not needed, and not asked.
        start.Environment["Auth__Authority"] = "http://127.0.0.1:1/";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(Token);
        return process.ExitCode;
    }

    private string Own(string password) => new NpgsqlConnectionStringBuilder(running.Platform.AdminConnectionString)
    {
        Database = "sales_monitoring",
        Username = "sales_monitoring",
        Password = password,
        Pooling = false,
    }.ConnectionString;

    private async Task<object?> ScalarAsync(string password, string query)
    {
        await using var source = NpgsqlDataSource.Create(Own(password));
        await using var command = source.CreateCommand(query);
        return await command.ExecuteScalarAsync(Token);
    }
}
