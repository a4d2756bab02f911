using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Audits;

internal static class AuditView
{
    public static void Print(Call call, IReadOnlyList<(string Service, AuditEntry Entry)> found) => call.Output.Show(
        new { Entries = found.Select(each => new { each.Service, Entry = Shapes.Of(each.Entry) }) }, console =>
        {
            var table = Tables.Of("When", "Event", "=Stream", "Who", "By role");
            foreach (var (_, entry) in found)
                table.Row(Formats.Instant(entry.RecordedAt), entry.Type, entry.Subject, entry.Actor, Code(entry.Role));
            console.Write(table);
        });

    public static void Print(Call call, IReadOnlyList<(string Service, VerifyAuditReply Reply)> verified) => call.Output.Show(
        new { Services = verified.Select(each => new { each.Service, Verified = Shapes.Of(each.Reply) }) }, console =>
        {
            var table = Tables.Of("Service", ">Events", ">Not sealed yet", ">Seal", "=Hash", "Found");
            foreach (var (service, reply) in verified)
            {
                var (head, first) = (reply.Outcome.Head, reply.Outcome.First);
                table.Row(service, Formats.Count(reply.Events), Formats.Count(reply.Outcome.Unsealed), Formats.Count(head.Number),
                    head.Hash[..Math.Min(head.Hash.Length, 16)], first is null ? "as written" : first.Kind);
            }

            console.Write(table);
            foreach (var (service, reply) in verified.Where(each => each.Reply.Outcome.First is not null))
                console.Line($"{service}: {Told(reply.Outcome.First)}");
        });

    private static string Told(AuditBreak first)
    {
        var (at, what) = (Formats.Count(first.Position), first.Type.Length > 0 ? $" ({first.Type}, {first.Subject})" : "");
        return first.Kind switch
        {
            "changed" => Say($"the event at position {at}{what} is not what was sealed at {Formats.Instant(first.SealedAt)}."),
            "removed" => Say($"the event at position {at} was sealed at {Formats.Instant(first.SealedAt)} and is gone."),
            "added" => Say($"the event at position {at}{what} came after its place was sealed at {Formats.Instant(first.SealedAt)}."),
            "seal-changed" or "seal-removed" => Say($"the seals behind position {at} are not those that were set."),
            "other-history" => Say("the noted head is not among its seals: the store was put back to a backup since, or written anew."),
            var other => Say($"{other} at position {at}."),
        };
    }
}
