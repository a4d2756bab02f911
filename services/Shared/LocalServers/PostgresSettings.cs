namespace SalesPlatform.LocalServers;

/// <summary>On the command line: one place for binaries and containers, and no file to drift.</summary>
internal static class PostgresSettings
{
    private static readonly IReadOnlyDictionary<string, string> Common = new Dictionary<string, string>
    {
        // The event store is the record of truth and the outbox: a confirmed commit is on disk, also on a laptop.
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["full_page_writes"] = "on",
        ["password_encryption"] = "scram-sha-256",
        // Every service and its daemons have a pool, in as many replicas as a test starts.
        ["max_connections"] = "300",
        ["shared_buffers"] = "256MB",
        // A client killed in mid-transaction keeps its advisory locks until noticed: failover took 43 s without this, 3.8 s with.
        ["client_connection_check_interval"] = "2s",
        ["tcp_keepalives_idle"] = "10",
        ["tcp_keepalives_interval"] = "5",
        ["tcp_keepalives_count"] = "3",
        // Commits of concurrent writers share a flush; one writer alone waits for nobody.
        ["commit_delay"] = "200",
        ["commit_siblings"] = "5",
        // Fewer checkpoints under load: each makes the pages written after it twice as expensive.
        ["max_wal_size"] = "4GB",
        ["checkpoint_timeout"] = "15min",
        ["log_line_prefix"] = "%m [%p] %u@%d ",
        ["log_min_messages"] = "warning",
    };

    public static IEnumerable<string> AsArguments() => Common.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" });
}
