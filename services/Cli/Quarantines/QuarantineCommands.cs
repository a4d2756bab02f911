using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Quarantines;

/// <summary><c>quarantine</c>: rows of a file that could not count, until they are put right or given up.</summary>
internal static class QuarantineCommands
{
    public static Command Create() =>
        new("quarantine", "Rows of a file that could not count, until they are put right or given up.") { List(), Fix(), Retry(),
            Discard() };

    /// <summary>All rows that wait.</summary>
    public static Task<IReadOnlyList<QuarantinedRow>> RowsAsync(Platform platform, string batch) => platform.Imports.ReadAllAsync(
        (client, page, options) => client.ListQuarantineAsync(new ListQuarantineRequest { Batch = batch, PageToken = page }, options),
        reply => reply.Rows, reply => reply.NextPageToken);

    private static CliCommand List()
    {
        var batch = BatchChoice.Argument();
        return new CliCommand("list", "Lists the rows that wait, with what is wrong with them.",
            "salesctl quarantine list latest") { batch }.Runs(async call =>
        {
            var id = call.Get(batch);
            QuarantineView.Print(call, id, await RowsAsync(call.Platform, id));
        });
    }

    private static CliCommand Fix()
    {
        var (batch, line) = (BatchChoice.Argument(), Line(required: true));
        var text = Fields.Text("--text", "The row as it should read, in the file's own columns.", required: true);
        var sign = Sign();
        return new CliCommand("fix", "Tries a row again with another text.",
            "salesctl quarantine fix latest --line 17 "
            + "--text 'SO43659,2017-07-01,349,676,285,5,1,2024.99,2024.99'")
        {
            batch, line, text, sign,
        }.Runs(async call => await Resubmission.RunAsync(
            call, call.Get(batch), [call.Require(line)], call.Require(text), call.Get(sign) ?? ""));
    }

    private static CliCommand Retry()
    {
        var (batch, line, sign) = (BatchChoice.Argument(), Line(required: false), Sign());
        return new CliCommand("retry", "Tries rows again as they are, such as after a missing rep was hired. Default: all rows.",
            "salesctl quarantine retry latest",
            "salesctl quarantine retry latest --line 17",
            "salesctl quarantine retry latest --decimal ,")
        {
            batch, line, sign,
        }.Runs(async call =>
        {
            var id = call.Get(batch);
            IReadOnlyList<long> lines = call.Get(line) is { } one
                ? [one]
                : [.. (await RowsAsync(call.Platform, id)).Select(row => row.Line)];
            return await Resubmission.RunAsync(call, id, lines, "", call.Get(sign) ?? "");
        });
    }

    private static CliCommand Discard()
    {
        var (batch, line) = (BatchChoice.Argument(), Line(required: true));
        var reason = Fields.Text("--reason", "Why the row is given up.", required: true);
        return new CliCommand("discard", "Gives up a row, with a reason.",
            "salesctl quarantine discard latest --line 17 --reason 'test order'")
        {
            batch, line, reason,
        }.Runs(async call =>
        {
            var request =
                new DiscardRequest { Batch = call.Get(batch), Line = call.Require(line), Reason = call.Require(reason) };
            BatchView.Print(call, await call.Platform.Imports.CommandAsync((client, options) => client.DiscardAsync(request, options)));
        });
    }

    private static Option<string> Sign() => Fields.Text(
        "--decimal", "The decimal sign of the row's numbers, . or a comma, where the file left it open. Default: what the file told.");

    private static Option<long?> Line(bool required) =>
        Fields.Count("--line", "Line in the file; the header is line 1.", least: 1, required);
}
