using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.Budget.Costs;

/// <summary>One transaction, because a month of a team's costs is small.</summary>
internal sealed partial class CostsEndpoint
{
    public override async Task<Wire.ImportCostsReply> Import(
        IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken, CsvFile.LargestFile);
        await using var content = upload.Content;
        var errors = new FieldErrors();
        upload.Header.Team = errors.Key("header.team", upload.Header.Team);
        errors.ThrowIfAny();
        var file = await CostFile.ReadAsync(upload, context.CancellationToken);
        return await runner.RunAsync(
            context, upload.AsRequest(), work => TakeInAsync(work, upload.Header.Team, file, context.CancellationToken));
    }

    private async Task<Wire.ImportCostsReply> TakeInAsync(UnitOfWork work, string team, CostFile file, CancellationToken cancellation)
    {
        work.Context.RequireTeam(team);
        await company.RequireTeamAsync(team, cancellation);
        var terms = await company.TermsOfFactAsync(work.Queries, work.Context.Now, cancellation);
        var errors = new List<RowError>(file.Errors);
        var (rows, costs) = (new List<CostRow>(), new List<PostCost>());
        foreach (var row in file.Rows)
        {
            try
            {
                costs.Add(CostRules.Complete(row.Draft, terms));
                rows.Add(row);
            }
            catch (DomainException refusal)
            {
                errors.AddRange(CostFile.ErrorsOf(row.Row, refusal));
            }
        }

        var results = await poster.PostAsync(work, terms, costs, cancellation);
        foreach (var (row, result) in rows.Zip(results).Where(pair => pair.Second.Refusal is not null))
            errors.AddRange(CostFile.ErrorsOf(row.Row, result.Refusal!));
        var reply = Reply(file.RowCount, costs, results, terms.Currency, errors);
        reply.Notes.AddRange(rows.Zip(results).Where(pair => IsNew(pair.Second)).SelectMany(pair => NotesOn(pair.First, pair.Second))
            .ForReply());
        return reply;
    }

    private static bool IsNew(CostResult result) => result.Outcome is CostOutcome.Posted or CostOutcome.Corrected;

    // The row counts; what it says of a commitment helps nobody, and its sender should know.
    private static IEnumerable<RowError> NotesOn(CostRow row, CostResult result)
    {
        var cost = result.Held!.Cost;
        if (cost.CommitmentFlag is not { } flag)
            yield break;
        yield return new RowError
        {
            Line = row.Row.Line,
            Column = row.Row.ColumnName("commitment"),
            Code = flag,
            Message = flag == CostFlags.OtherCategory
                ? $"The cost counts, but the commitment '{cost.Commitment}' is one of another category than "
                    + $"'{cost.Category}': it stays open."
                : $"The cost counts, but no budget of team '{cost.Team}' has a commitment '{cost.Commitment}'.",
        };
    }

    private static Wire.ImportCostsReply Reply(
        long rows, IReadOnlyList<PostCost> costs, IReadOnlyList<CostResult> results, string currency, IEnumerable<RowError> errors)
    {
        var good = costs.Zip(results).Where(pair => pair.Second.Refusal is null).Select(pair => pair.First.Content).ToList();
        var (recorded, exact) = (good.Sum(cost => cost.In(Currency.Of(currency))), good.Sum(cost => cost.Unrounded()));
        return new Wire.ImportCostsReply
        {
            Rows = rows,
            Posted = results.Count(result => result.Outcome == CostOutcome.Posted),
            Unchanged = results.Count(result => result.Outcome == CostOutcome.Unchanged),
            Corrected = results.Count(result => result.Outcome == CostOutcome.Corrected),
            Ignored = results.Count(result => result.Outcome == CostOutcome.Ignored),
            Flagged = results.Count(result => IsNew(result)
                && (result.Held!.Cost.Flag != CostFlags.Within || result.Held.Cost.CommitmentFlag is not null)),
            ControlTotal = recorded.ToMoney(currency),
            FileTotal = exact.ToExact(),
            Rounding = (recorded - exact).ToExact(),
            Errors = { errors.ForReply() },
        };
    }
}
