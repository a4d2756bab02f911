using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.EventStore.Store;

/// <summary>The few tables that relay and inbox keep beside the event store, created with it.</summary>
internal static class PlatformTables
{
    public const string Schema = "store";
    public const string RelayPosition = $"{Schema}.relay_position";
    public const string InboxPosition = $"{Schema}.inbox_position";
    public const string InboxParked = $"{Schema}.inbox_parked";
    public const string InboxParkedLog = $"{Schema}.inbox_parked_log";

    public static void AddPlatformTables(this StoreOptions options)
    {
        var relay = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.relay_position"));
        relay.AddColumn<string>("name").AsPrimaryKey();
        relay.AddColumn<long>("position").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(relay);

        var inbox = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_position"));
        inbox.AddColumn<string>("source").AsPrimaryKey();
        inbox.AddColumn<long>("position").NotNull();
        // What was read up to there. A store from before the column was kept has none, and reads the feeds once more.
        inbox.AddColumn("types", "text[]").NotNull().DefaultValueByExpression("'{}'");
        options.Storage.ExtendedSchemaObjects.Add(inbox);

        var parked = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_parked"));
        parked.AddColumn<Guid>("id").AsPrimaryKey();
        parked.AddColumn<string>("source").NotNull();
        parked.AddColumn<string>("type").NotNull();
        parked.AddColumn<string>("subject").NotNull();
        parked.AddColumn("event", "jsonb").NotNull();
        parked.AddColumn<string>("reason").NotNull();
        parked.AddColumn("parked_at", "timestamp with time zone").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(parked);

        var log = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_parked_log"));
        log.AddColumn<Guid>("id").AsPrimaryKey();
        log.AddColumn("at", "timestamp with time zone").AsPrimaryKey();
        log.AddColumn<string>("what").AsPrimaryKey();
        log.AddColumn<string>("actor").NotNull();
        log.AddColumn<string>("reason").NotNull();
        log.AddColumn("event", "jsonb").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(log);
    }
}
