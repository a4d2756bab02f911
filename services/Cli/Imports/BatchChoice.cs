using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>The batch a command is about.</summary>
internal static class BatchChoice
{
    private const string Description = "The batch: its file's name, its id or the beginning of it, or 'latest'.";

    private static readonly Lookup Lookup = new("batch", async call => (await call.Platform.Imports.ReadAllAsync(
        (client, page, options) => client.ListBatchesAsync(new ListBatchesRequest { PageToken = page }, options),
        reply => reply.Batches, reply => reply.NextPageToken)).Select(batch => new Known(batch.Batch, "", batch.FileName)));

    public static NamedArgument Argument() => new(Lookup, Description);

    public static NamedOption Option() => new("--batch", Lookup, Description);
}
