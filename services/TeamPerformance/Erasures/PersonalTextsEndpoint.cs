using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.TeamPerformance.Erasures;

internal sealed class PersonalTextsEndpoint(CommandRunner runner, PersonalKeys keys) : Wire.PersonalTexts.PersonalTextsBase
{
    public override async Task<Wire.ErasePersonReply> Erase(Wire.ErasePersonRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (employee, reason) = (errors.Key("employee", request.Employee), errors.LongText("reason", request.Reason));
        errors.ThrowIfAny();
        var reply = await runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireHr(employee, ErasureDecisions.OwnCause);
            _ = (await work.LoadAsync(Employee.Of(employee), Employee.StreamOf(employee), null, context.CancellationToken)).State.Existing;
            var loaded = await work.LoadAsync(
                PersonErasure.Fold, PersonErasure.Fold.Stream(employee), null, context.CancellationToken);
            var hasWords = await keys.HasKeyAsync(employee, context.CancellationToken);
            var events = ErasureDecisions.Erase(loaded.State, work.Context, employee, reason, hasWords).ToList();
            if (events.Count > 0)
                work.ErasePersonalText(employee);
            return Reply(work.Append(loaded, events).State!);
        });
        keys.Forget();
        return reply;
    }

    // Without the person's name: the answer is kept for its repeat, and answers that name them are forgotten.
    private static Wire.ErasePersonReply Reply(PersonErasure erasure) =>
        new() { ErasedAt = erasure.At.ToTimestamp(), ErasedBy = erasure.Erased.ErasedBy, Reason = erasure.Erased.Reason };
}

internal static class ErasureDecisions
{
    internal const string OwnCause = "own-erasure";

    /// <param name="hasWords">Something was said of the person since, and can still be read.</param>
    public static IEnumerable<object> Erase(
        PersonErasure? before, CommandContext context, string employee, string reason, bool hasWords)
    {
        context.RequireHr(employee, OwnCause);
        return before is null || hasWords ? [new PersonalTextErased(employee, reason, context.Actor)] : [];
    }
}
