using System.Globalization;
using Marten.Linq.MatchesSql;

namespace SalesPlatform.Budget.Costs;

internal sealed partial class CostsEndpoint(CommandRunner runner, CompanyReader company, CostPoster poster, UnitOfWorkFactory works)
    : Wire.Costs.CostsBase
{
    public override async Task<Wire.ListCostsReply> List(Wire.ListCostsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        var after = paging.Place(errors, PlaceOf);
        Period? period = request.Period.Length == 0 ? null : errors.Period("period", request.Period);
        errors.Require(request.Flag.Length == 0 || CostFlags.All.Concat(CostFlags.OfCommitments).Contains(request.Flag), "flag",
            "not-a-flag",
            $"A flag is one of {string.Join(", ", CostFlags.All.Concat(CostFlags.OfCommitments))}.");
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var terms = await CompanyReader.TermsAsync(work.Queries, work.Context.Now, context.CancellationToken);
        var costs = Filtered(work, request, period is { } given ? (terms.Calendar.Start(given), terms.Calendar.End(given)) : null);
        if (after is var (day, id))
            costs = costs.Where(cost => cost.MatchesSql("(d.occurred_on < ? or (d.occurred_on = ? and d.id > ?))", day, day, id));

        var found = await costs.OrderByDescending(cost => cost.OccurredOn).ThenBy(cost => cost.Id).Take(paging.Size + 1)
            .ToListAsync(context.CancellationToken);
        var page = paging.Cut(found, cost => $"{cost.OccurredOn:yyyy-MM-dd}{cost.Id}");
        var posted = page.Entries.Select(cost => CostReplies.Posted(cost.Event, cost.RecordedAt, cost.Cost, terms.Currency));
        return new Wire.ListCostsReply { Costs = { posted }, NextPageToken = page.NextToken };
    }

    private static IQueryable<CostView> Filtered(UnitOfWork work, Wire.ListCostsRequest request, (DateOnly Start, DateOnly End)? days)
    {
        var costs = work.Queries.Query<CostView>().InTeams(work.Context, request.Team);
        if (days is { } span)
            costs = costs.Where(cost => cost.OccurredOn >= span.Start && cost.OccurredOn < span.End);
        if (request.Category.Length > 0)
        {
            var category = request.Category.Trim().ToLowerInvariant();
            costs = costs.Where(cost => cost.Category == category);
        }

        return request.Flag.Length == 0 ? costs
            : CostFlags.OfCommitments.Contains(request.Flag) ? costs.Where(cost => cost.CommitmentFlag == request.Flag)
            : costs.Where(cost => cost.Flag == request.Flag);
    }

    private static (DateOnly Day, string Id)? PlaceOf(string key) =>
        key.Length > 10 && DateOnly.TryParseExact(key[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, key[10..])
            : null;
}
