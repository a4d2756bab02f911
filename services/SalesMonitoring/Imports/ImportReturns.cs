using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.SalesMonitoring.Imports;

internal sealed partial class SalesImportsEndpoint
{
    public override Task<Wire.ImportReturnsReply> ImportReturns(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        returns.ImportAsync(requestStream, context);
}
