using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.SalesMonitoring.Facts;

namespace SalesPlatform.SalesMonitoring.Returns;

/// <summary>A return of a known line reverses that line; one whose line is not known here counts for its own rep, product and day, and says
/// so.</summary>
internal sealed class ReturnImporter(CommandRunner runner, RosterReader roster, SellersReader sellers)
{
    public async Task<Wire.ImportReturnsReply> ImportAsync(IAsyncStreamReader<FileChunk> chunks, ServerCallContext call)
    {
        var upload = await FileUpload.OpenAsync(chunks, call.CancellationToken, CsvFile.LargestFile);
        await using var content = upload.Content;
        var file = await ReturnFile.ReadAsync(upload, call.CancellationToken);
        await roster.CatchUpAsync(call.CancellationToken);
        return await runner.RunAsync(call, upload.AsRequest(),
            work => TakeInAsync(work, file, upload.Header.Source, call.CancellationToken));
    }

    private async Task<Wire.ImportReturnsReply> TakeInAsync(UnitOfWork work, ReturnFile file, string source, CancellationToken cancellation)
    {
        var context = await RosterReader.ContextOfAllAsync(work.Queries, work.Context, cancellation);
        var regions = file.Rows.Where(row => row.Shares is null && row.Given.Region.Length > 0)
            .Select(row => row.Given.Region).Distinct().ToList();
        var there = await sellers.ReadAsync(regions, cancellation);
        var book = await ReturnBook.ReadAsync(work, context, source, file.Rows, there, cancellation);
        var (reply, errors, total) = (new Wire.ImportReturnsReply { Rows = file.RowCount }, new List<RowError>(file.Errors), 0m);
        foreach (var row in file.Rows)
        {
            try
            {
                var taken = book.Take(row);
                reply.Unchanged += taken.IsNew ? 0 : 1;
                reply.Returned += taken.IsNew ? 1 : 0;
                total += taken.CompanyAmount;
                if (taken.IsUnmatched)
                    reply.Unmatched.Add(new Wire.UnmatchedReturn { Line = row.Source.Line, ReturnId = row.ReturnId, Rep = taken.Rep });
            }
            catch (DomainException refusal)
            {
                // A rule that is about a field names it, too; a person looks for the cell.
                var field = SaleReplies.FieldOf(refusal);
                errors.AddRange(row.Source.ErrorsOf(refusal.Fields.Count > 0 || field.Length == 0 ? refusal
                    : DomainException.Invalid(field, refusal.Code, refusal.Message), ColumnOf));
            }
        }

        reply.ControlTotal = total.ToMoney(context.Terms.Currency);
        reply.Errors.Add(errors.ForReply());
        return reply;
    }

    private static string ColumnOf(string field) =>
        (field.LastIndexOf('.') is >= 0 and var dot ? field[(dot + 1)..] : field) switch
        {
            "occurred_on" => "date",
            "credits" => "rep",
            var column when ReturnFile.Schema.Columns.Contains(column) => column,
            _ => "",
        };
}
