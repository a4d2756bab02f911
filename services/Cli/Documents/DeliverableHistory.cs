using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Cli.Documents;

/// <summary>Issued versions: their list, and the proof that one is what it was.</summary>
internal static class DeliverableHistory
{
    public static CliCommand Create()
    {
        var (kind, team) = (DeliverableFields.KindArgument(), Fields.Team(required: false));
        var period = Fields.Period("--period", "Only of this period.");
        return new CliCommand("history", "Lists drafts that wait to be issued, and every version.",
            "salesctl deliverable history budget-report --team north-east")
        {
            kind, team, period,
        }.Runs(async call =>
        {
            var versions = await DeliverableFields.Owner(call, call.Get(kind))
                .ReadAllAsync((client, token, options) => client.ListIssuedAsync(new ListIssuedRequest
                {
                    Kind = call.Get(kind),
                    Team = call.Get(team) ?? "",
                    Period = call.Get(period)?.ToString() ?? "",
                    PageToken = token,
                }, options), page => page.Versions, page => page.NextPageToken);
            call.Output.Show(new { Versions = versions.Select(Shapes.Of) }, console =>
            {
                var table = Tables.Of("=Number", ">Version", "Status", "Author", "Approved by", "Issued at");
                foreach (var version in versions)
                {
                    table.Row(version.Number, version.Version == 0 ? Formats.Unknown : $"{version.Version}", version.Status,
                        Formats.Text(version.Author),
                        Formats.Text(version.ApprovedBy), Formats.Instant(version.IssuedAt));
                }

                console.Write(table);
            });
        });
    }

    public static CliCommand Verify()
    {
        var (number, version) = (DeliverableCommands.Number(), DeliverableCommands.Version());
        return new CliCommand("verify",
            "Proves that a version is what was issued, and says whether its figures still hold today. Exit code 1 where it is not intact.",
            "salesctl deliverable verify budget-report/north-east/FY2027-Q1 --version 1")
        {
            number, version,
        }.Runs(async call =>
        {
            var request = new GetIssuedRequest { Number = call.Get(number), Version = call.Get(version) ?? 0 };
            var reply = await DeliverableFields.OwnerOfNumber(call, request.Number)
                .ReadAsync((client, options) => client.VerifyAsync(request, options));
            call.Output.Show(new { Version = Shapes.Of(reply.Version), reply.ComputedHash, reply.Intact, reply.Current },
                console => console.Pairs(
                ("Number", reply.Version.Number), ("Version", $"{reply.Version.Version} ({Code(reply.Version.Status)})"),
                ("Issued hash", reply.Version.ContentHash),
                ("Computed hash", reply.ComputedHash),
                ("Intact", reply.Intact ? "yes" : Say("NO: the stored content is not what was issued")),
                ("Figures of today", Say(reply.Current ? "the same" : "differ: newer facts are known"))));
            return reply.Intact ? ExitCodes.Success : ExitCodes.Failure;
        });
    }
}
