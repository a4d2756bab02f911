using System.Diagnostics;
using System.Text.Json.Nodes;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using SalesPlatform.Contracts.Planning.V1;

[assembly: AssemblyFixture(typeof(SalesPlatform.Tests.Platform.PlatformFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace SalesPlatform.Tests.Platform;

/// <summary>
/// One whole platform for all tests of this assembly, started as <c>dotnet run --project AppHost</c> starts it, in a temporary folder on
/// free ports. Its organisation counts fiscal years from July, in USD, in Los Angeles. Tests keep apart by their teams, reps and sources.
/// </summary>
public class PlatformFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<GrpcChannel> _channels = [];

    public RunningPlatform Platform { get; private set; } = null!;

    public TraceCollector Traces { get; private set; } = null!;

    /// <summary>How its organisation counts.</summary>
    protected virtual SetOrganisationRequest Settings => new() { FiscalStartMonth = 7, Currency = "USD", TimeZone = "America/Los_Angeles" };

    public async ValueTask InitializeAsync()
    {
        Traces = await TraceCollector.StartAsync();
        Platform = await RunningPlatform.StartAsync(
            _folder.Path, "--set", $"OTEL_EXPORTER_OTLP_ENDPOINT={Traces.Endpoint}", "--set", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "--set", "OTEL_BSP_SCHEDULE_DELAY=200");
        await new Organisation.OrganisationClient(Migrating("executive", SettingsRecordedAt)).SetAsync(Settings);
    }

    /// <summary>When they were recorded: before the history that some of the tests bring.</summary>
    protected virtual string SettingsRecordedAt => "2020-01-02T09:00:00Z";

    /// <summary>Calls in a role that state when what they say was recorded.</summary>
    public CallInvoker Migrating(string role, string recordedAt, string service = "planning", string? employee = null)
    {
        var token = Platform.MintToken(employee ?? $"{role}.one", [role, "migration"], ["*"], employee);
        return Channel(service)
            .Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}"),
                new Metadata.Entry("recorded-at", recordedAt)]);
    }

    /// <summary>Calls to a service in a role. The person is named after the role unless told otherwise.</summary>
    public CallInvoker As(string role, string service = "planning", string? person = null, string team = "*", string? employee = null)
    {
        var token = Platform.MintToken(person ?? $"{role}.one", [role], [team], employee);
        // A copy: the caller's own headers may serve several calls.
        return Channel(service).Intercept(headers => [.. headers, new Metadata.Entry("authorization", $"Bearer {token}")]);
    }

    /// <summary>Calls without a token.</summary>
    public CallInvoker Anonymous(string service) => Channel(service).CreateCallInvoker();

    /// <summary>Runs salesctl as the people of this machine type it, and answers what it prints as JSON.</summary>
    public async Task<JsonObject> SalesctlAsync(params IReadOnlyList<string> args)
    {
        var (exit, output, error) = await RunSalesctlAsync(args);
        exit.Should().Be(0, "salesctl {0} ends well: {1}", string.Join(' ', args), error);
        return output!;
    }

    /// <summary>The same, however it ends.</summary>
    public async Task<(int Exit, JsonObject? Output, string Error)> RunSalesctlAsync(params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(Path.Combine(Platform.DataFolder, "bin", "salesctl"), [.. args, "--json"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var salesctl = Process.Start(start)!;
        var (output, error) = (salesctl.StandardOutput.ReadToEndAsync(), salesctl.StandardError.ReadToEndAsync());
        await salesctl.WaitForExitAsync(TestContext.Current.CancellationToken);
        var text = await output;
        return (salesctl.ExitCode, text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : null, await error);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels)
            channel.Dispose();
        await Platform.DisposeAsync();
        await Traces.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private GrpcChannel Channel(string service)
    {
        var channel = GrpcChannel.ForAddress(Platform.Endpoints.Services[service].Grpc);
        _channels.Add(channel);
        return channel;
    }
}
