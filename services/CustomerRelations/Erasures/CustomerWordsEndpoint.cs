using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.CustomerRelations.Erasures;

internal sealed class CustomerWordsEndpoint(CommandRunner runner, PersonalKeys keys, CustomerSearch customers)
    : Wire.CustomerWords.CustomerWordsBase
{
    public override async Task<Wire.EraseCustomerWordsReply> Erase(Wire.EraseCustomerWordsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, reason) = (errors.Text("customer", request.Customer), errors.LongText("reason", request.Reason));
        errors.ThrowIfAny();
        var reply = await runner.RunAsync(context, request, async work =>
        {
            if (!await customers.IsKnownAsync(customer, context.CancellationToken))
                throw DomainException.NotFound("customer", customer);
            var loaded = await work.LoadAsync(
                CustomerErasure.Fold, CustomerErasure.Fold.Stream(customer), null, context.CancellationToken);
            var hasWords = await keys.HasKeyAsync(customer, context.CancellationToken);
            var events = ErasureDecisions.Erase(loaded.State, work.Context, customer, reason, hasWords).ToList();
            if (events.Count > 0)
                work.ErasePersonalText(customer);
            return Reply(work.Append(loaded, events).State!);
        });
        keys.Forget();
        return reply;
    }

    // Without the customer's name: the answer is kept for its repeat, and answers that name them are forgotten.
    private static Wire.EraseCustomerWordsReply Reply(CustomerErasure erasure) =>
        new() { ErasedAt = erasure.At.ToTimestamp(), ErasedBy = erasure.Erased.ErasedBy, Reason = erasure.Erased.Reason };
}

internal static class ErasureDecisions
{
    /// <param name="hasWords">Something was said since, and can still be read.</param>
    public static IEnumerable<object> Erase(
        CustomerErasure? before, CommandContext context, string customer, string reason, bool hasWords) =>
        before is null || hasWords ? [new CustomerWordsErased(customer, reason, context.Actor)] : [];
}
