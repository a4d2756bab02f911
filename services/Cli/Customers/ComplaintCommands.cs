using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>complaint</c>: complaints through their life cycle.</summary>
internal static class ComplaintCommands
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";
    private const string AsService = "--as service.one --role customer-service";

    public static Command Create() => new("complaint", "Complaints with customer service, on business-hour clocks.")
    {
        Receive(), Assign(),
        Step("respond", "Records the first response.", "'we call you back today'",
            (client, request, options) => client.RespondAsync(request, options)),
        Step("hold", "Stops the clock: the complaint waits for the customer.", "'waits for photos'",
            (client, request, options) => client.HoldAsync(request, options)),
        Step("resume", "The customer answered: the clock goes on.", null,
            (client, request, options) => client.ResumeAsync(request, options)),
        Step("resolve", "Records the resolution.", "'replaced'", (client, request, options) => client.ResolveAsync(request, options)),
        Step("confirm", "The customer is content.", null, (client, request, options) => client.ConfirmAsync(request, options)),
        Step("reopen", "The customer is not: the clock goes on.", "'broken again'",
            (client, request, options) => client.ReopenAsync(request, options)),
        Show(), List(),
    };

    private static CliCommand Receive()
    {
        var (customer, team) = (AccountCommands.Customer(), Fields.Team(required: false));
        var (category, severity) = (Fields.Text("--category", "Such as after-sales-response.", required: true),
                Choices.Option<Severity>("--severity", "How serious.", required: true));
        var (text, at, quote) = (Fields.Text("--text", "The customer's words; they stay in the service."),
            Fields.Instant("--at", "When it came in. Default: now."), FeedbackCommands.MayQuote());
        return RpcCommand.Change("receive", "Takes a complaint in, with the promises in force.",
            "salesctl complaint receive C1 --category after-sales-response --severity high --text 'nobody calls back'",
            [customer, team, category, severity, text, at, quote], platform => platform.Complaints,
            (client, options, call) => client.ReceiveAsync(
                new ReceiveComplaintRequest
                {
                    Customer = call.Get(customer),
                    Team = call.Get(team) ?? "",
                    Category = call.Require(category),
                    Severity = Choices.Of<Severity>(call.Get(severity)),
                    Text = call.Get(text) ?? "",
                    ReceivedAt = call.Get(at)?.ToTimestamp(),
                    MayBeQuoted = call.Get(quote),
                }, options), Print);
    }

    private static CliCommand Assign()
    {
        var (complaint, to, expected) = (Complaint(), Fields.Text("--to", "Who takes care.", required: true), Fields.Expected());
        return RpcCommand.Change("assign", "Gives a complaint to somebody.", $"salesctl complaint assign {Id} --to service.one {AsService}",
            [complaint, to, expected], platform => platform.Complaints,
            (client, options, call) => client.AssignAsync(new AssignComplaintRequest
            {
                Complaint = call.Get(complaint),
                Assignee = call.Require(to),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    /// <param name="text">The text of the example; null where none is needed.</param>
    private static CliCommand Step(
        string name, string description, string? text,
        Func<Complaints.ComplaintsClient, ComplaintStepRequest, CallOptions, AsyncUnaryCall<ComplaintReply>> send)
    {
        var (complaint, at, expected) = (Complaint(), Fields.Instant("--at", "When. Default: now."), Fields.Expected());
        var words = Fields.Text("--text", "In words; they stay in the service.", required: text is not null);
        return RpcCommand.Change(name, description, $"salesctl complaint {name} {Id}{(text is null ? "" : $" --text {text}")} {AsService}",
            [complaint, words, at, expected], platform => platform.Complaints,
            (client, options, call) => send(client, new ComplaintStepRequest
            {
                Complaint = call.Get(complaint),
                Text = call.Get(words) ?? "",
                At = call.Get(at)?.ToTimestamp(),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Show()
    {
        var (complaint, asOf) = (Complaint(), new AsOfOption("As known at this instant. Default: now."));
        return RpcCommand.Question("show", "Shows a complaint with its clocks.", $"salesctl complaint show {Id}", [complaint, asOf],
            platform => platform.Complaints, (client, options, call) => client.GetAsync(
                new GetComplaintRequest { Complaint = call.Get(complaint), AsOf = call.Get(asOf)?.ToTimestamp() }, options), Print);
    }

    private static CliCommand List()
    {
        var (team, customer) = (Fields.Team(required: false), Fields.Text("--customer", "Only of this one."));
        var open = new Option<bool>("--open") { Description = "Only those not yet resolved." };
        var breached = new Option<bool>("--breached") { Description = "Only those whose promise is broken." };
        return RpcCommand.List("list", "Lists complaints.", "salesctl complaint list --team north-east --open --breached",
            [team, customer, open, breached],
            platform => platform.Complaints, (client, options, call, page) => client.ListAsync(new ListComplaintsRequest
            {
                Team = call.Get(team) ?? "",
                Customer = call.Get(customer) ?? "",
                OpenOnly = call.Get(open),
                BreachedOnly = call.Get(breached),
                PageToken = page,
            }, options), "complaints", reply => reply.Complaints, reply => reply.NextPageToken,
            ["=Complaint", "=Customer", "Category", "Severity", "Status", "Response", "Resolution"],
            item => [item.Complaint, item.Customer, CompanyWords.Theme(item.Category), Code(Choices.NameOf(item.Severity)),
                item.OnHold ? Say($"{Code(item.Status)}, on hold") : Code(item.Status),
                Clock(item.Response), Clock(item.Resolution)]);
    }

    private static Argument<string> Complaint() => new NamedArgument(new Lookup("complaint", async call =>
        (await call.Platform.Complaints.ReadAllAsync(
            (client, page, options) => client.ListAsync(new ListComplaintsRequest { PageToken = page }, options),
            reply => reply.Complaints, reply => reply.NextPageToken))
            .Select(complaint => new Known(complaint.Complaint, complaint.Customer, ""))),
        "The complaint: its id or the beginning of it, its customer where that has one, or 'latest'.");

    private static void Print(IAnsiConsole console, ComplaintReply complaint)
    {
        console.Pairs(
            ("Complaint", $"{complaint.Complaint} ({Code(complaint.Status)}{(complaint.OnHold ? Say(", on hold") : "")})"),
            ("Customer", Say($"{complaint.Customer}, team {complaint.Team}")),
            ("Category", $"{CompanyWords.Theme(complaint.Category)}, {Code(Choices.NameOf(complaint.Severity))}"),
            ("Received", Formats.Instant(complaint.ReceivedAt)), ("Assigned to", Formats.Text(complaint.Assignee)),
            ("Text", Formats.Text(complaint.Text)),
            ("Response", Clock(complaint.Response)), ("Resolution", Clock(complaint.Resolution)));
        var table = Tables.Of("Step", "At", "By", "Text");
        foreach (var step in complaint.Steps)
            table.Row(Code(step.Kind), Formats.Instant(step.At), step.By, step.Text);
        console.Write(table);
    }

    private static string Clock(ServiceClock? clock) => clock is null ? Formats.Unknown
        : $"{Shown.DurationOf(clock.Minutes, clock.PromisedMinutes, Languages.SpeaksChinese)}"
            + $"{(clock.Breached ? Say($", breached by {Shown.Duration(clock.MinutesOver, Languages.SpeaksChinese)}") : "")}"
            + $"{(clock.Done is null ? "" : Say(", done"))}";
}
