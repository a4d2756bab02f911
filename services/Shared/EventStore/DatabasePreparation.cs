using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SalesPlatform.EventStore;

/// <summary>Prepares a service's database and ends. With <c>ConnectionStrings:postgres</c>, an administrator's, role and database are made
/// too; without, they must exist. <c>--Database:Restored=true</c> notes that a backup was restored, so that readers of the events learn
/// which are lost.</summary>
public static class DatabasePreparation
{
    private const string Switch = "Database:Prepare";
    private const string RestoredSwitch = "Database:Restored";
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);

    public static async Task RunSalesServiceAsync(this WebApplication app)
    {
        var isRestored = app.Configuration.GetValue<bool>(RestoredSwitch);
        if (!isRestored && !app.Configuration.GetValue<bool>(Switch))
        {
            await app.RunAsync();
            return;
        }

        await using (app)
        {
            await PrepareAsync(app);
            if (isRestored)
                await NoteRestoredAsync(app);
        }
    }

    private static async Task NoteRestoredAsync(WebApplication app)
    {
        using var patience = new CancellationTokenSource(LongestWait);
        await app.Services.GetRequiredService<StoreEpochs>().RestoredAsync(patience.Token);
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation).FullName!).LogInformation(
            LogEvents.StoreRestored, "The store of {Service} begins a new epoch",
            app.Services.GetRequiredService<SalesServiceBuilder>().Name);
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        var service = app.Services.GetRequiredService<SalesServiceBuilder>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation).FullName!);
        using var patience = new CancellationTokenSource(LongestWait);
        var own = new NpgsqlConnectionStringBuilder(app.Configuration.GetConnectionString(service.Name));
        if (app.Configuration.GetConnectionString("postgres") is { } administrator)
        {
            await using var source = NpgsqlDataSource.Create(administrator);
            await UntilItAnswersAsync(source, patience.Token);
            await ServiceDatabase.EnsureAsync(source, own.Database!, own.Password!, patience.Token);
        }

        await app.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        log.LogInformation(LogEvents.DatabaseReady, "The database {Database} of {Service} is prepared", own.Database, service.Name);
    }

    private static async Task UntilItAnswersAsync(NpgsqlDataSource source, CancellationToken patience)
    {
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(patience);
                return;
            }
            catch (NpgsqlException away) when (away is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
            {
                await Task.Delay(AskAgain, patience);
            }
        }
    }
}
