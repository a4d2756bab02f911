using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Quarantines;

/// <summary>Tries quarantined rows again, one after the other, and tells which of them count now.</summary>
internal static class Resubmission
{
    public static async Task<int> RunAsync(Call call, string batch, IReadOnlyList<long> lines, string text, string sign)
    {
        var stillWrong = new List<RowError>();
        var accepted = 0;
        BatchReply? after = null;
        foreach (var line in lines)
        {
            var request = new ResubmitRequest { Batch = batch, Line = line, Text = text, Decimal = sign };
            var reply = await call.Platform.Imports.CommandAsync((client, options) => client.ResubmitAsync(request, options), $"{line}");
            stillWrong.AddRange(reply.Errors);
            accepted += reply.Errors.Count == 0 ? 1 : 0;
            after = reply.Batch;
        }

        after ??= await call.Platform.Imports.ReadAsync(
            (client, options) => client.GetBatchAsync(new GetBatchRequest { Batch = batch }, options));
        RowErrors.List(call, after.FileName, stillWrong);
        Print(call, lines.Count, accepted, stillWrong, after);
        return accepted < lines.Count ? ExitCodes.RowsLeftOut : ExitCodes.Success;
    }

    private static void Print(Call call, int tried, int accepted, IReadOnlyList<RowError> errors, BatchReply batch) => call.Output.Show(
        new { Tried = tried, Accepted = accepted, Errors = errors.Select(Shapes.Of), Batch = Shapes.Of(batch) },
        console => console.Pairs(
            ("Batch", batch.Batch),
            ("Status", batch.Status),
            ("Rows tried", Formats.Count(tried)),
            ("Count now", Formats.Count(accepted)),
            ("Still wait", Formats.Count(batch.Quarantined))));
}
