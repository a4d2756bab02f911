using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint
{
    public override async Task Import(
        IAsyncStreamReader<FileChunk> requestStream, IServerStreamWriter<Wire.ImportProgress> responseStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken);
        await using var content = upload.Content;
        // A sender who reads nothing before the end must not hold the import up: while it does not listen, progress is left out.
        var telling = Task.CompletedTask;
        var batch = await importer.ImportAsync(Callers.ContextOf(context, works.Time), upload, (rows, bytes) =>
        {
            if (telling.IsCompletedSuccessfully)
                telling = responseStream.WriteAsync(
                    new Wire.ImportProgress { RowsRead = rows, BytesRead = bytes }, context.CancellationToken);
        }, context.CancellationToken);
        await telling;
        await responseStream.WriteAsync(
            new Wire.ImportProgress { RowsRead = batch.Counts.Rows, BytesRead = content.BytesRead, Batch = BatchReplies.Of(batch) },
            context.CancellationToken);
    }
}
