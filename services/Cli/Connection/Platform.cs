using Grpc.Core;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Connection;

/// <summary>The services of one platform, called by one person.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly CliHost _host;
    private readonly Channels _channels;
    private readonly string _token;
    private readonly string _key;
    private readonly string _correlation;
    private readonly DateTimeOffset? _recordedAt;

    private Platform(
        CliHost host, EndpointsFile endpoints, Channels channels, string token, string key, string correlation, DateTimeOffset? recordedAt,
        CancellationToken cancellation) =>
        (_host, Endpoints, _channels, _token, _key, _correlation, _recordedAt, Cancellation) =
            (host, endpoints, channels, token, key, correlation, recordedAt, cancellation);

    public EndpointsFile Endpoints { get; }

    public CancellationToken Cancellation { get; }

    public Language Language { get; private init; }

    /// <summary>Refuses a caller who is no operator, before anything is done that only the broker would see.</summary>
    /// <exception cref="CliException">Another role.</exception>
    public void RequireOperator()
    {
        if (!Credentials.RolesOf(_token).Contains(Credentials.OperatorRole))
        {
            throw new CliException(
                $"This is for the role {Credentials.OperatorRole} and not for {string.Join(", ", Credentials.RolesOf(_token))}.")
            {
                Exit = ExitCodes.Refused,
            };
        }
    }

    /// <summary>Finds the platform and who calls it. Nothing is sent yet.</summary>
    public static Platform Open(CliHost host, GlobalOptions options, CancellationToken cancellation)
    {
        var endpoints = EndpointsDiscovery.Find(host, options.Endpoints);
        var token = Credentials.OfCaller(host, options, endpoints);
        return new Platform(host, endpoints, new Channels(endpoints), token,
            options.IdempotencyKey ?? Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString(), options.RecordedAt, cancellation)
        {
            Language = Languages.Of(options.Lang, host),
        };
    }

    /// <summary>The same platform called by somebody else, over the same channels: with a token of theirs or, on a local platform,
    /// without.</summary>
    public Platform CalledBy(string person, string role, string? token) => new(
        _host, Endpoints, _channels, token ?? Credentials.OfAnother(_host, Endpoints, person, role, _recordedAt is not null), _key,
        _correlation, _recordedAt, Cancellation)
    { Language = Language };

    /// <summary>The company's currency, which amounts without one are in.</summary>
    public async Task<string> CurrencyAsync() =>
        (await this.Organisation.ReadAsync((client, options) => client.GetAsync(new GetOrganisationRequest(), options))).Currency;

    public CallInvoker Invoker(string service) => _channels.To(service);

    /// <summary>The idempotency key of a command, or of one of the several that one command line sends to the same operation.</summary>
    public string KeyOf(string? part) => part is null ? _key : $"{_key}/{part}";

    /// <summary>What every call carries.</summary>
    public Metadata Metadata(string? key)
    {
        var metadata = new Metadata { { "authorization", $"Bearer {_token}" }, { "x-correlation-id", _correlation } };
        if (key is not null)
            metadata.Add("idempotency-key", key);
        if (_recordedAt is { } stated)
            metadata.Add("recorded-at", stated.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return metadata;
    }

    public ValueTask DisposeAsync()
    {
        _channels.Dispose();
        return ValueTask.CompletedTask;
    }
}
