using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.EventStore.Audit;

internal sealed class AuditEndpoint(AuditTrail trail, AuditCheck check) : Wire.Audit.AuditBase
{
    private const int HashDigits = 64;

    public override async Task<SearchAuditReply> Search(SearchAuditRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var query = new AuditQuery(errors.OptionalText("actor", request.Actor), errors.OptionalText("role", request.Role),
            errors.OptionalText("subject", request.Subject), errors.OptionalText("type", request.Type),
            errors.OptionalText("correlation_id", request.CorrelationId), errors.OptionalInstant("since", request.Since),
            errors.OptionalInstant("until", request.Until));
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var before = paging.Place<long>(errors,
            key => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null);
        errors.ThrowIfAny();
        var (facts, goOn) = await trail.SearchAsync(query, before, paging.Size, context.CancellationToken);
        return new SearchAuditReply
        {
            Entries = { facts.Select(Entry) },
            NextPageToken = goOn == 0 ? "" : Paging.TokenOf(goOn.ToString(CultureInfo.InvariantCulture)),
        };
    }

    public override async Task Verify(VerifyAuditRequest request, IServerStreamWriter<VerifyAuditReply> responseStream,
        ServerCallContext context)
    {
        await foreach (var progress in check.RunAsync(Parse(request.Expected), context.CancellationToken))
        {
            var reply = new VerifyAuditReply { Events = progress.Checked };
            if (progress.Outcome is { } outcome)
                reply.Outcome = await OutcomeAsync(outcome, context.CancellationToken);
            await responseStream.WriteAsync(reply, context.CancellationToken);
        }
    }

    private static (long Number, byte[] Hash)? Parse(Wire.AuditHead? expected)
    {
        if (expected is null)
            return null;
        var errors = new FieldErrors();
        errors.Require(expected.Number > 0, "expected.number", "out-of-range", "The first seal has the number 1.");
        errors.Require(expected.Hash.Length == HashDigits && expected.Hash.All(char.IsAsciiHexDigit), "expected.hash", "not-a-hash",
            $"A seal's hash has {HashDigits} hexadecimal digits.");
        errors.ThrowIfAny();
        return (expected.Number, Convert.FromHexString(expected.Hash));
    }

    private async Task<AuditOutcome> OutcomeAsync(AuditResult result, CancellationToken cancellation)
    {
        var outcome = new AuditOutcome
        {
            Head = new Wire.AuditHead { Number = result.Head.Number, Hash = Convert.ToHexStringLower(result.Head.Hash) },
            Unsealed = result.Unsealed,
        };
        if (result.First is not { } found)
            return outcome;
        var there = await trail.FindAsync(found.Position, cancellation);
        outcome.First = new AuditBreak
        {
            Kind = found.Kind,
            Position = found.Position,
            Id = there is null ? "" : $"{there.Id}",
            Type = there?.Type ?? "",
            Subject = there?.Subject ?? "",
            SealedAt = found.SealedAt?.ToTimestamp(),
        };
        return outcome;
    }

    private static AuditEntry Entry(AuditFact fact)
    {
        string Header(string name) => fact.Headers.GetValueOrDefault(name, "");
        return new AuditEntry
        {
            Position = fact.Position,
            Id = $"{fact.Id}",
            Type = fact.Type,
            Subject = fact.Subject,
            Sequence = fact.Sequence,
            RecordedAt = fact.RecordedAt.ToTimestamp(),
            ToldAt = DateTimeOffset.TryParse(Header(EventHeaders.MigratedAt), CultureInfo.InvariantCulture, out var told)
                ? told.ToTimestamp() : null,
            Actor = Header(EventHeaders.Actor),
            Role = Header(EventHeaders.Role),
            CorrelationId = Header(EventHeaders.CorrelationId),
            CausationId = Header(EventHeaders.CausationId),
        };
    }
}
