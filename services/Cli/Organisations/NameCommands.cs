using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Organisations;

/// <summary><c>name</c>: what the company calls its teams, regions, product lines, products, categories of costs and themes.</summary>
internal static class NameCommands
{
    public static Command Create() =>
        new("name", "Names in Chinese and English of what the company names itself: documents and screens show them for the codes.")
        {
            Set(), List(), Remove(), Import(),
        };

    private static CliCommand Set()
    {
        var (kind, code) = (Kind(), Code());
        var zh = Fields.Text("--zh", "In Chinese. Default: what there is.");
        var en = Fields.Text("--en", "In English. Default: what there is.");
        return new CliCommand("set", "Gives a code its name, in one language or both.",
            "salesctl name set product-line valves --zh 阀门 --en Valves", "salesctl name set team north-east --zh 东北")
        {
            kind, code, zh, en,
        }
        .Checks(values => values.GetValue(zh) is null && values.GetValue(en) is null ? "Give --zh, --en or both." : null)
        .Runs(async call =>
        {
            var request = new GiveNameRequest
            {
                Kind = Choices.Of<NameKind>(call.Get(kind)), Code = call.Get(code), Zh = call.Get(zh) ?? "", En = call.Get(en) ?? "",
            };
            Print(call, await call.Platform.CompanyNames.CommandAsync((client, options) => client.GiveAsync(request, options)));
        });
    }

    private static CliCommand List()
    {
        var kind = Choices.Option<NameKind>("--kind", "Of one kind. Default: of every kind.");
        return new CliCommand("list", "Lists the names by kind and code.", "salesctl name list", "salesctl name list --kind product-line")
        {
            kind,
        }.Runs(async call => call.Output.List("names", await call.Platform.CompanyNames.ReadAllAsync(
            (client, page, options) => client.ListAsync(
                new ListNamesRequest { Kind = Choices.Of<NameKind>(call.Get(kind)), PageToken = page }, options),
            reply => reply.Names, reply => reply.NextPageToken),
            ["=Kind", "=Code", "Chinese", "English"],
            name => [Formats.Text(Choices.NameOf(name.Kind)), name.Code, Formats.Text(name.Zh), Formats.Text(name.En)]));
    }

    private static CliCommand Remove()
    {
        var (kind, code) = (Kind(), Code());
        return new CliCommand("remove", "Takes the names of a code back: it is shown as the code again.",
            "salesctl name remove product-line valves")
        {
            kind, code,
        }.Runs(async call =>
        {
            var request = new RemoveNameRequest { Kind = Choices.Of<NameKind>(call.Get(kind)), Code = call.Get(code) };
            Print(call, await call.Platform.CompanyNames.CommandAsync((client, options) => client.RemoveAsync(request, options)));
        });
    }

    private static CliCommand Import()
    {
        var file = new ImportFile(namesSource: false);
        return file.AddTo(new CliCommand("import", "Gives the names of a file: columns kind, code and, optional, zh and en.",
            "salesctl name import names.csv")).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, ""));
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.CompanyNames.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.Import(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors);
            call.Output.Show(
                new { reply.Rows, reply.Given, reply.Unchanged, Errors = reply.Errors.Select(Shapes.Of) },
                console => console.Pairs(
                    ("Rows", Formats.Count(reply.Rows)),
                    ("Given", Formats.Count(reply.Given)),
                    ("Unchanged", Formats.Count(reply.Unchanged)),
                    ("Errors", Formats.Count(reply.Errors.Count))));
            return reply.Errors.Count > 0 ? ExitCodes.RowsLeftOut : ExitCodes.Success;
        });
    }

    private static Argument<string> Kind()
    {
        string[] kinds = [.. Enum.GetValues<NameKind>().Select(kind => Choices.NameOf(kind)).OfType<string>()];
        return Fields.Argument("kind", $"What it is: {string.Join(", ", kinds)}.").AcceptOnlyFromAmong(kinds);
    }

    private static Argument<string> Code() => Fields.Argument("code", "As it stands in files and figures, such as valves.");

    private static void Print(Call call, NameReply reply) => call.Output.Show(Shapes.Of(reply), console => console.Pairs(
        ("Kind", Formats.Text(Choices.NameOf(reply.Kind))), ("Code", reply.Code), ("Chinese", Formats.Text(reply.Zh)),
        ("English", Formats.Text(reply.En))));
}
