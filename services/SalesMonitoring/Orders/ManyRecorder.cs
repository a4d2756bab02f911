using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.SalesMonitoring.Orders;

internal sealed class ManyRecorder(SaleWriter writer, CommandContext caller, string currency)
{
    public const int LargestGroup = 500;

    private long _next;

    public async Task<IReadOnlyList<RecordManyReply>> RecordAsync(IReadOnlyList<RecordSaleRequest> requests, CancellationToken cancellation)
    {
        var replies = requests.Select(_ => new RecordManyReply { Index = _next++ }).ToList();
        var commands = new List<RecordSale>();
        var places = new List<RecordManyReply>();
        foreach (var (request, reply) in requests.Zip(replies))
        {
            try
            {
                commands.Add(SaleMessages.Parse(request));
                places.Add(reply);
            }
            catch (DomainException refusal)
            {
                reply.Error = SaleMessages.ToRowError(refusal, reply.Index);
            }
        }

        foreach (var (result, reply) in (await writer.WriteAsync(caller, commands, cancellation)).Zip(places))
        {
            if (result.Refusal is { } refusal)
                reply.Error = SaleMessages.ToRowError(refusal, reply.Index);
            else
                reply.Sale = SaleMessages.Reply(result.Outcome, result.Line!, currency, result.Version);
        }

        return replies;
    }
}
