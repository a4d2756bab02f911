namespace SalesPlatform.AppHost.Plan;

/// <summary>The value of a service's setting before an engine has filled in addresses and passwords. Closed: each engine handles every case.</summary>
internal abstract record Setting
{
    private Setting()
    {
    }

    /// <summary>The same under every engine.</summary>
    internal sealed record Text(string Value) : Setting;

    /// <summary>The URL at which the service listens for one of its own endpoints.</summary>
    internal sealed record ListenAt(string Endpoint) : Setting;

    /// <summary>Where another service is reached.</summary>
    internal sealed record AddressOf(string Service, string Endpoint) : Setting;

    /// <summary>The connection string of the service's own database, as its own role.</summary>
    internal sealed record OwnDatabase : Setting;

    /// <summary>The broker's amqp URI, with credentials.</summary>
    internal sealed record Broker : Setting;
}
