using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SalesPlatform.Cli.CommandLine;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>One finished run of the client.</summary>
internal sealed record ClientRun(int Exit, string Out, string Error)
{
    public static readonly DateTimeOffset Now = new(2026, 7, 15, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The output as the one JSON object it must be.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<ClientRun> InAsync(string folder, IReadOnlyList<string> args) => InAsync(folder, [], args);

    public static async Task<ClientRun> InAsync(
        string folder, Dictionary<string, string> variables, IReadOnlyList<string> args, bool onTerminal = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CliHost(output, error, variables.GetValueOrDefault, folder, new FakeTimeProvider(Now))
        {
            OutIsTerminal = onTerminal,
            ErrorIsTerminal = onTerminal,
            Width = 80,
        };
        var exit = await SalesCtl.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new ClientRun(exit, $"{output}", $"{error}");
    }
}
