using System.CommandLine;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Failures;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>The batch a command is about: its id, or <c>latest</c> for the one that came in last.</summary>
internal static class BatchChoice
{
    private const string Latest = "latest";

    public static Argument<string> Argument() => Fields.Argument("batch", "The batch's id, or 'latest' for the newest.");

    /// <exception cref="CliException">There is no batch yet.</exception>
    public static async Task<string> BatchAsync(this Call call, Argument<string> argument)
    {
        var given = call.Get(argument);
        if (given != Latest)
            return given;
        var newest = await call.Platform.Imports.ReadAsync(
            (client, options) => client.ListBatchesAsync(new ListBatchesRequest { PageSize = 1 }, options));
        return newest.Batches.FirstOrDefault()?.Batch
            ?? throw new CliException("No file of sales has been imported yet.") { Exit = ExitCodes.NotFound };
    }
}
