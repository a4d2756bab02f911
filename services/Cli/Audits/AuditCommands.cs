using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Cli.Departments;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Audits;

/// <summary><c>audit</c>: who did what by which right, and whether it is still what was written. For operators.</summary>
internal static class AuditCommands
{
    private const int Usual = 50;

    public static Command Create() =>
        new("audit", "Who did what by which right, and whether it is still what was written. For operators.") { Search(), Verify() };

    private static CliCommand Search()
    {
        var service = Service();
        var actor = Fields.Text("--actor", "Who did it: a login.");
        var role = Fields.Text("--by", "The role that permitted it, such as finance.");
        var stream = Fields.Text("--stream", "Beginning of the stream, such as annual-plan/east-china.");
        var type = Fields.Text("--type", "Type of the event, such as planning.plan-approved.v1.");
        var correlation = Fields.Text("--correlation", "Everything that followed from one request, in all services.");
        var (since, until) = (Fields.Instant("--since", "Recorded at this instant or later."),
            Fields.Instant("--until", "Recorded before this instant."));
        var limit = Fields.Whole("--limit", "How many to show, the latest. Default: 50.", 1, 10_000);
        return new CliCommand("search", "Finds what was done, the latest first, without its content.",
            "salesctl audit search --actor mia --since 2026-07-01T00:00:00Z", "salesctl audit search --service budget --by finance")
        {
            service, actor, role, stream, type, correlation, since, until, limit,
        }.Runs(async call =>
        {
            var request = new SearchAuditRequest
            {
                Actor = call.Get(actor) ?? "", Role = call.Get(role) ?? "", Subject = call.Get(stream) ?? "", Type = call.Get(type) ?? "",
                CorrelationId = call.Get(correlation) ?? "", Since = call.Get(since)?.ToTimestamp(), Until = call.Get(until)?.ToTimestamp(),
            };
            var most = call.Get(limit) ?? Usual;
            var found = new List<(string Service, AuditEntry Entry)>();
            foreach (var each in ServicesOf(call, call.Get(service)))
                found.AddRange((await SearchAsync(call, each, request, most)).Select(entry => (each, entry)));
            AuditView.Print(call, [.. found.OrderByDescending(each => each.Entry.RecordedAt).Take(most)]);
        });
    }

    private static CliCommand Verify()
    {
        var service = Service();
        var noted = Fields.Text("--noted", "File with the heads that were noted before.");
        var note = Fields.Text("--note", "File to write the heads to; keep it where who runs the database cannot change it.");
        return new CliCommand("verify", "Compares every event with its seal, and names the first that was changed, removed or added.",
            "salesctl audit verify", "salesctl audit verify --noted heads.txt --note heads.txt")
        {
            service, noted, note,
        }.Runs(async call =>
        {
            var before = call.Get(noted) is { } file ? NotedHeads.Read(file) : [];
            var verified = new List<(string Service, VerifyAuditReply Reply)>();
            foreach (var each in ServicesOf(call, call.Get(service)))
                verified.Add((each, await VerifyAsync(call, each, before.GetValueOrDefault(each))));
            AuditView.Print(call, verified);
            if (verified.Exists(each => each.Reply.Outcome.First is not null))
                return ExitCodes.Failure;
            if (call.Get(note) is { } path)
                NotedHeads.Write(path, verified.Select(each => (each.Service, each.Reply.Outcome.Head)));
            return ExitCodes.Success;
        });
    }

    private static Option<string> Service() => Fields.Text("--service", "Only this service. Default: all.");

    private static List<string> ServicesOf(Call call, string? only)
    {
        var here = EventTypes.Services.Where(call.OperatorsPlatform.Endpoints.Services!.ContainsKey).ToList();
        if (only is null)
            return here;
        return here.Contains(only) ? [only]
            : throw new CliException($"There is no service '{only}' here: {string.Join(", ", here)}.") { Exit = ExitCodes.NotFound };
    }

    private static async Task<IReadOnlyList<AuditEntry>> SearchAsync(Call call, string service, SearchAuditRequest request, int most)
    {
        var found = new List<AuditEntry>();
        var page = request.Clone();
        do
        {
            page.PageSize = Math.Min(most - found.Count, 200);
            var reply = await call.OperatorsPlatform.Audit(service).ReadAsync((client, options) => client.SearchAsync(page, options));
            found.AddRange(reply.Entries);
            page.PageToken = reply.NextPageToken;
        }
        while (found.Count < most && page.PageToken.Length > 0);
        return found;
    }

    private static async Task<VerifyAuditReply> VerifyAsync(Call call, string service, AuditHead? noted)
    {
        var last = new VerifyAuditReply { Outcome = new AuditOutcome { Head = new AuditHead() } };
        await foreach (var reply in call.OperatorsPlatform.Audit(service).ReadStreamAsync(
            (client, options) => client.Verify(new VerifyAuditRequest { Expected = noted }, options)))
            last = reply;
        return last.Outcome is null ? throw new CliException($"{service} ended before it told the outcome.") : last;
    }
}
