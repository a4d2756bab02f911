using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Documents;

/// <summary>Saves a deliverable as a file.</summary>
internal static class DeliverableFile
{
    /// <summary>The content itself, both languages in one: for programs.</summary>
    private const string Json = "json";

    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static CliCommand Get()
    {
        var fields = DeliverableFields.Create();
        var version = Fields.Whole("--version", "An issued version. Default: the present state, marked as a draft.", 1, int.MaxValue);
        var language = Fields.Text("--lang", "zh or en. Default: zh.").AcceptOnlyFromAmong("zh", "en");
        var format =
            Fields.Text("--format", "docx, xlsx, html, or json for programs. Default: by the ending of the file's name, else docx.")
            .AcceptOnlyFromAmong("docx", "xlsx", "html", Json);
        var file = Fields.Text("--output", "The file to write. Default: a name that says what it is, in this folder.");
        file.Aliases.Add("-o");
        var asOf = DeliverableFields.AsOf();
        var command = new CliCommand("get", "Saves a deliverable as a Word, Excel or HTML file, in Chinese or English.",
            "salesctl deliverable get budget-report --team north-east --period FY2027-Q1 --lang zh --format docx -o budget.docx",
            "salesctl deliverable get cost-analysis --team north-east --period FY2027-M03 --lang en --format xlsx",
            "salesctl deliverable get launch-plan --team north-east --subject HV-090 --lang en --format html",
            "salesctl deliverable get budget-report --team north-east --period FY2027-Q1 --version 1 -o issued.docx",
            "salesctl deliverable get sales-performance-report --team north-east --period FY2027-Q1 --as-of 2026-11-20T12:00:00Z");
        foreach (var field in fields.All)
            DeliverableCommands.Add(command, field);
        foreach (var option in new System.CommandLine.Option[] { version, language, format, file, asOf })
            command.Add(option);
        return command.Runs(async call =>
        {
            var request = await fields.ReadAsync(call);
            if (call.Get(asOf) is not null && call.Get(version) is not null)
                throw new CliException("A version is what it was when it was frozen: give --version or --as-of, not both.");
            request.AsOf = call.Get(asOf)?.ToTimestamp();
            var (content, issued) = call.Get(version) is { } number
                ? await IssuedAsync(call, request, number) : (await PresentAsync(call, request), null);
            var reading = call.Get(language) == "en" ? Language.English : Language.Chinese;
            var form = call.Get(format) ?? EndingOf(call.Get(file));
            var path = Path.GetFullPath(
                Path.Combine(call.Host.Folder, call.Get(file)
                    ?? Path.ChangeExtension(DocumentRenderer.FileName(content, issued, reading, FormatOf(form)), form)));
            var bytes = form == Json ? Encoding.UTF8.GetBytes(Formatter.Format(content))
                : DocumentRenderer.Render(content, issued, reading, FormatOf(form));
            await WriteAsync(path, bytes, call.Cancellation);
            call.Output.Show(new
            {
                File = path,
                Bytes = bytes.Length,
                content.Kind,
                content.Team,
                Period = Wire.Text(content.Period),
                Subject = Wire.Text(content.Subject),
                Version = issued?.Version,
                content.Position,
                AsOf = Wire.Instant(content.AsOf),
            }, console => console.Line($"{path} ({Formats.Bytes(bytes.Length)})"));
        });
    }

    private static Task<DocumentContent> PresentAsync(Call call, GetDeliverableRequest request) =>
        DeliverableFields.Owner(call, request.Kind).ReadAsync((client, options) => client.GetAsync(request, options));

    private static async Task<(DocumentContent, DeliverableVersion?)> IssuedAsync(Call call, GetDeliverableRequest request, int version)
    {
        var number = string.Join('/', new[] { request.Kind, request.Team, request.Period, request.Subject }.Where(part => part.Length > 0));
        var issued = await DeliverableFields.Owner(call, request.Kind)
            .ReadAsync((client, options) => client.GetIssuedAsync(new GetIssuedRequest { Number = number, Version = version }, options));
        return (DocumentContent.Parser.ParseFrom(issued.Content), issued.Version);
    }

    // Whole or not at all: a file half written would open as a broken one.
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new CliException($"The folder {Path.GetDirectoryName(path)} does not exist.");
        var draft = $"{path}.part";
        await File.WriteAllBytesAsync(draft, bytes, cancellation);
        File.Move(draft, path, overwrite: true);
    }

    private static string EndingOf(string? file) =>
        Path.GetExtension(file ?? "").ToLowerInvariant() is ".xlsx" or ".html" or ".docx" or ".json"
        ? Path.GetExtension(file!).ToLowerInvariant()[1..] : "docx";

    private static FileFormat FormatOf(string format) =>
        format switch { "xlsx" => FileFormat.Xlsx, "html" => FileFormat.Html, _ => FileFormat.Docx };
}
