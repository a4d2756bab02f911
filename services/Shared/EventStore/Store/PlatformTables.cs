using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace SalesPlatform.EventStore.Store;

internal static class PlatformTables
{
    public const string Schema = "store";
    public const string RelayPosition = $"{Schema}.relay_position";
    public const string InboxPosition = $"{Schema}.inbox_position";
    public const string InboxParked = $"{Schema}.inbox_parked";
    public const string InboxParkedLog = $"{Schema}.inbox_parked_log";
    public const string InboxUnconfirmed = $"{Schema}.inbox_unconfirmed";
    public const string InboxTakenBack = $"{Schema}.inbox_taken_back";
    public const string RelayEpoch = $"{Schema}.relay_epoch";
    public const string AuditSeal = $"{Schema}.audit_seal";
    public const string RelayType = $"{Schema}.relay_type";
    public const string PersonalKey = $"{Schema}.personal_key";

    public static void AddPlatformTables(this StoreOptions options)
    {
        var relay = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.relay_position"));
        relay.AddColumn<string>("name").AsPrimaryKey();
        relay.AddColumn<long>("position").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(relay);

        var inbox = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_position"));
        inbox.AddColumn<string>("source").AsPrimaryKey();
        inbox.AddColumn<long>("position").NotNull();
        // A store from before the column has none, and reads the feeds once more.
        inbox.AddColumn("types", "text[]").NotNull().DefaultValueByExpression("'{}'");
        // Null: all of it holds. A store from before these columns has none, and learns them at its next look.
        inbox.AddColumn<Guid>("last_id").AllowNulls();
        inbox.AddColumn<Guid>("epoch").AllowNulls();
        inbox.AddColumn("epochs", "jsonb").NotNull().DefaultValueByExpression("'{}'");
        options.Storage.ExtendedSchemaObjects.Add(inbox);

        // Brought by the broker since the feed was read, which is where it shows whether the source still has them.
        var unconfirmed = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_unconfirmed"));
        unconfirmed.AddColumn<Guid>("id").AsPrimaryKey();
        unconfirmed.AddColumn<string>("source").NotNull();
        unconfirmed.AddColumn<long>("position").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(unconfirmed);

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

        var types = new Table(PostgresqlProvider.Instance.Parse(RelayType));
        types.AddColumn<string>("type").AsPrimaryKey();
        options.Storage.ExtendedSchemaObjects.Add(types);

        var epoch = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.relay_epoch"));
        epoch.AddColumn<int>("number").AsPrimaryKey();
        epoch.AddColumn<Guid>("id").NotNull();
        epoch.AddColumn<long>("after_position").NotNull();
        epoch.AddColumn("begun_at", "timestamp with time zone").NotNull();
        epoch.AddColumn<string>("reason").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(epoch);

        var takenBack = new Table(PostgresqlProvider.Instance.Parse($"{Schema}.inbox_taken_back"));
        takenBack.AddColumn<Guid>("id").AsPrimaryKey();
        takenBack.AddColumn("at", "timestamp with time zone").AsPrimaryKey();
        takenBack.AddColumn<string>("source").NotNull();
        takenBack.AddColumn<string>("type").NotNull();
        takenBack.AddColumn<string>("stream").NotNull();
        takenBack.AddColumn("data", "jsonb").NotNull();
        // The views hold it no longer.
        takenBack.AddColumn<bool>("is_out_of_views").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(takenBack);

        var seal = new Table(PostgresqlProvider.Instance.Parse(AuditSeal));
        seal.AddColumn<long>("number").AsPrimaryKey();
        seal.AddColumn<long>("after_position").NotNull();
        seal.AddColumn<long>("through").NotNull();
        seal.AddColumn("positions", "bigint[]").NotNull();
        seal.AddColumn("rows", "bytea").NotNull();
        seal.AddColumn("hash", "bytea").NotNull();
        seal.AddColumn("sealed_at", "timestamp with time zone").NotNull();
        options.Storage.ExtendedSchemaObjects.Add(seal);

        // A person whose text was erased gets another key for what is said later. Without a secret it is destroyed.
        var personal = new Table(PostgresqlProvider.Instance.Parse(PersonalKey));
        personal.AddColumn<string>("person").AsPrimaryKey();
        personal.AddColumn<int>("number").AsPrimaryKey();
        personal.AddColumn<Guid>("id").NotNull();
        personal.AddColumn("secret", "bytea");
        personal.AddColumn("created_at", "timestamp with time zone").NotNull();
        personal.AddColumn("erased_at", "timestamp with time zone");
        personal.Indexes.Add(new IndexDefinition("personal_key_id") { Columns = ["id"] });
        options.Storage.ExtendedSchemaObjects.Add(personal);
    }
}
