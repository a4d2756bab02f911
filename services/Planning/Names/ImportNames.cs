using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.Planning.Names;

/// <summary>Good rows take effect in one transaction, bad ones are named.</summary>
internal sealed partial class CompanyNamesEndpoint
{
    public override async Task<Wire.ImportNamesReply> Import(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken, CsvFile.LargestFile);
        var file = await NameFile.ReadAsync(upload, context.CancellationToken);
        return await runner.RunAsync(context, upload.AsRequest(), work => TakeInAsync(work, file, context.CancellationToken));
    }

    private static async Task<Wire.ImportNamesReply> TakeInAsync(UnitOfWork work, NameFile file, CancellationToken cancellation)
    {
        var streams = file.Rows.Select(row => row.Stream).Distinct().ToList();
        var names = (await work.LoadManyAsync(CompanyName.Fold, streams, cancellation)).ToDictionary();
        var reply = new Wire.ImportNamesReply { Rows = file.RowCount };
        var refused = new List<RowError>();
        foreach (var row in file.Rows)
        {
            try
            {
                var events = NameDecisions.Give(names[row.Stream].State, row.Terms);
                names[row.Stream] = work.Append(names[row.Stream], events);
                (reply.Given, reply.Unchanged) = events.Count > 0 ? (reply.Given + 1, reply.Unchanged) : (reply.Given, reply.Unchanged + 1);
            }
            catch (DomainException refusal)
            {
                refused.AddRange(row.Source.ErrorsOf(refusal));
            }
        }

        reply.Errors.Add(file.Errors.Concat(refused).ForReply());
        return reply;
    }
}

internal sealed record NameRow(CsvRow Source, NameTerms Terms)
{
    public string Stream => CompanyName.StreamOf(Terms.Kind, Terms.Code);
}

internal sealed record NameFile(IReadOnlyList<NameRow> Rows, long RowCount, IReadOnlyList<RowError> Errors)
{
    private static readonly CsvSchema Schema = new(["kind", "code"], ["zh", "en"]) { Key = "code" };

    public static async Task<NameFile> ReadAsync(FileUpload upload, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation);
        var (rows, errors) = file.Select(Read);
        return new NameFile(rows, file.Rows.Count, errors);
    }

    private static NameRow? Read(CsvRow row)
    {
        var (kind, code) = (row.Text("kind"), row.Text("code"));
        var (zh, en) = (row.Text("zh", required: false), row.Text("en", required: false));
        if (code?.Any(char.IsControl) == true)
            row.Refuse("code", "not-a-code", CompanyNamesEndpoint.NotACode);
        return row.IsGood ? new NameRow(row, new NameTerms(kind!, code!, zh ?? "", en ?? "")) : null;
    }
}
