namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed partial class SalesEndpoint
{
    public override async Task RecordMany(
        IAsyncStreamReader<Wire.RecordSaleRequest> requestStream, IServerStreamWriter<Wire.RecordManyReply> responseStream,
        ServerCallContext context)
    {
        var caller = Callers.ContextOf(context, works.Time);
        await using var reading = works.Begin(caller);
        var currency = (await CompanyReader.TermsAsync(reading.Queries, caller.Now, context.CancellationToken)).Currency;
        var recorder = new ManyRecorder(writer, caller, currency);
        await foreach (var group in RequestGroups.ReadAsync(requestStream, ManyRecorder.LargestGroup, context.CancellationToken))
        {
            foreach (var reply in await recorder.RecordAsync(group, context.CancellationToken))
                await responseStream.WriteAsync(reply, context.CancellationToken);
        }
    }
}

internal sealed class ManyRecorder(SaleWriter writer, CommandContext caller, string currency)
{
    public const int LargestGroup = 500;

    private long _next;

    public async Task<IReadOnlyList<Wire.RecordManyReply>> RecordAsync(
        IReadOnlyList<Wire.RecordSaleRequest> requests, CancellationToken cancellation)
    {
        var replies = requests.Select(_ => new Wire.RecordManyReply { Index = _next++ }).ToList();
        var commands = new List<RecordSale>();
        var places = new List<Wire.RecordManyReply>();
        foreach (var (request, reply) in requests.Zip(replies))
        {
            try
            {
                commands.Add(SalesEndpoint.CommandOf(request));
                places.Add(reply);
            }
            catch (DomainException refusal)
            {
                reply.Error = SaleReplies.ToRowError(refusal, reply.Index);
            }
        }

        foreach (var (result, reply) in (await writer.WriteAsync(caller, commands, cancellation)).Zip(places))
        {
            if (result.Refusal is { } refusal)
                reply.Error = SaleReplies.ToRowError(refusal, reply.Index);
            else
                reply.Sale = SaleReplies.Of(result, currency);
        }

        return replies;
    }
}
