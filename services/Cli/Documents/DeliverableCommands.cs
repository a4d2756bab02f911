using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Cli.Documents;

/// <summary><c>deliverable</c>: the twelve documents (交付物), as files, and their issued versions.</summary>
internal static class DeliverableCommands
{
    public static Command Create() => new("deliverable", "The twelve deliverables: see, save, issue, approve and verify them.")
    {
        List(), DeliverableFile.Get(), Issue(), Approve(), Return(), DeliverableHistory.Create(), DeliverableHistory.Verify(),
    };

    private static CliCommand List() =>
        new CliCommand("list", "Lists the kinds of deliverables the caller may read.", "salesctl deliverable list").Runs(async call =>
    {
        var kinds = new List<DeliverableKind>();
        foreach (var service in DeliverableKinds.Services)
            kinds.AddRange(await OfferedBy(call, service));
        var ordered = kinds.OrderBy(kind => DeliverableKinds.All.Keys.ToList().IndexOf(kind.Kind)).ToList();
        call.Output.Show(new
        {
            Kinds = ordered.Select(kind => new
            {
                kind.Kind,
                kind.NameZh,
                kind.NameEn,
                Service = DeliverableKinds.All[kind.Kind].Service,
                Grains = kind.Grains.ToList(),
                Subject = Wire.Text(kind.Subject),
                DraftedEvery = Wire.Text(kind.DraftedEvery),
                ApprovedBy = kind.ApprovedBy.ToList(),
                kind.Confidential,
                kind.MayIssue,
                kind.AnswersAsOf,
            }),
        }, console =>
        {
            var table = Tables.Of("=Kind", "Name", "For a", "Drafted every", "Approved by");
            foreach (var kind in ordered)
            {
                table.Row(kind.Kind, Languages.SpeaksChinese ? kind.NameZh : kind.NameEn,
                    Codes(kind.Grains.Concat(kind.Subject.Length > 0 ? [kind.Subject] : [])),
                    Code(kind.DraftedEvery), Formats.Text(Codes(kind.ApprovedBy)));
            }

            console.Write(table);
        });
    });

    private static CliCommand Issue()
    {
        var (fields, cause) = (DeliverableFields.Create(), Fields.Text("--cause", "Why a target or a promise was missed, where nothing "
            + "recorded says it."));
        var command = new CliCommand(
            "issue", "Freezes the document as it stands now under the next version number. Some kinds then wait for approval.",
            "salesctl deliverable issue budget-report --team north-east --period FY2027-Q1");
        foreach (var field in fields.All.Append(cause))
            Add(command, field);
        return command.Runs(async call =>
        {
            var request = new IssueDeliverableRequest { Deliverable = await fields.ReadAsync(call), Cause = call.Get(cause) ?? "" };
            Print(call, await DeliverableFields.Owner(call, request.Deliverable.Kind)
                .CommandAsync((client, options) => client.IssueAsync(request, options)));
        });
    }

    private static CliCommand Approve()
    {
        var (number, version) = (Number(), Version(required: true));
        return new CliCommand("approve", "Approves a version that waits. Never by its author.",
            "salesctl deliverable approve budget-report/north-east/FY2027-Q1 --version 1 --as finance.one --role finance")
        {
            number, version,
        }.Runs(async call =>
        {
            var request = new ApproveDeliverableRequest { Number = call.Get(number), Version = call.Require(version) };
            Print(call, await DeliverableFields.OwnerOfNumber(call, request.Number)
                .CommandAsync((client, options) => client.ApproveAsync(request, options)));
        });
    }

    private static CliCommand Return()
    {
        var (number, version) = (Number(), Version(required: true));
        var reason = Fields.Text("--reason", "Why.", required: true);
        return new CliCommand("return", "Returns a version that waits to its author.",
            "salesctl deliverable return budget-report/north-east/FY2027-Q1 --version 1 --reason 'travel is missing' --as finance.one "
            + "--role finance")
        {
            number, version, reason,
        }.Runs(async call =>
        {
            var request =
                new ReturnDeliverableRequest { Number = call.Get(number), Version = call.Require(version), Reason = call.Require(reason) };
            Print(call, await DeliverableFields.OwnerOfNumber(call, request.Number)
                .CommandAsync((client, options) => client.ReturnAsync(request, options)));
        });
    }

    public static Argument<string> Number() =>
        Fields.Argument("number", "Number of the document, such as budget-report/north-east/FY2027-Q1.");

    public static Option<int?> Version(bool required = false) =>
        Fields.Whole("--version", required ? "Which version." : "Which version. Default: the newest that is issued.", 1,
            int.MaxValue, required);

    public static void Add(Command command, Symbol symbol)
    {
        if (symbol is Argument argument)
            command.Add(argument);
        else
            command.Add((Option)symbol);
    }

    private static void Print(Call call, DeliverableVersion version) => call.Output.Show(Shapes.Of(version), console => console.Pairs(
        ("Number", version.Number), ("Version", $"{version.Version}"), ("Status", version.Status), ("Author", Formats.Text(version.Author)),
        ("Approved by", Formats.Text(version.ApprovedBy)), ("Frozen at", Formats.Instant(version.FrozenAt)),
        ("Content hash", version.ContentHash)));

    // A role that reads none of a service's kinds may not even ask for them: it has none there.
    private static async Task<IReadOnlyList<DeliverableKind>> OfferedBy(Call call, string service)
    {
        var reply = await call.Platform.Deliverables(service)
            .ReadIfPermittedAsync((client, options) => client.ListKindsAsync(new ListKindsRequest(), options));
        return reply is null ? [] : [.. reply.Kinds];
    }
}
