namespace SalesPlatform.Budget.Promotions;

internal sealed class PromotionList(UnitOfWorkFactory works)
{
    public async Task<Wire.ListPromotionsReply> ListAsync(Wire.ListItemsRequest request, ServerCallContext call)
    {
        var (id, paging) = (BudgetRequests.Id(request.Team, request.FiscalYear), Paging.Of(request.PageSize, request.PageToken));
        await using var work = works.Begin(Callers.ContextOf(call, works.Time));
        work.Context.RequireTeam(id.Team);
        var calendar = (await CompanyReader.OrganisationAsync(work.Queries, call.CancellationToken)).Calendar();
        var state = (await work.LoadAsync(BudgetState.Of(id), id.Stream, null, call.CancellationToken)).State;
        var promotions = await work.Queries.Query<PlannedPromotion>().Where(promotion => promotion.Team == id.Team)
            .ToListAsync(call.CancellationToken);
        var money = promotions.Where(promotion => PromotionNeed.BudgetsOf(promotion, calendar).Contains(id))
            .Select(promotion => Of(promotion, state, PromotionNeed.Of(promotion, calendar, id.FiscalYear)))
            .Where(item => request.Status.Length == 0 || item.Status == request.Status);
        var page = paging.Of(money, item => item.Launch);
        return new Wire.ListPromotionsReply { Promotions = { page.Entries }, NextPageToken = page.NextToken };
    }

    private static Wire.PromotionMoney Of(PlannedPromotion promotion, BudgetState state, PromotionNeed need)
    {
        var book = (state as BudgetState.Opened)?.Book;
        var prefix = PromotionCommitments.KeyOf(promotion.Launch);
        var held = book?.Commitments.Values.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList() ?? [];
        var over = held.Where(item => !item.Released).Sum(item => item.OverBudgetBy);
        var currency = book?.Currency ?? promotion.Currency;
        return new Wire.PromotionMoney
        {
            Launch = $"{promotion.Launch}",
            Product = promotion.Product,
            Revision = promotion.Revision,
            Status = PromotionCommitments.Standing(state, need) switch
            {
                PromotionStanding.Bound => "bound",
                PromotionStanding.Withdrawn => "withdrawn",
                PromotionStanding.OtherCurrency => "other-currency",
                PromotionStanding.Waiting => "waiting",
                var other => throw new InvalidOperationException($"{other} is not a standing of a promotion."),
            },
            Amount = need.Total.ToMoney(promotion.Currency),
            Committed = held.Sum(item => item.Open).ToMoney(currency),
            OverBudgetBy = over == 0 ? null : over.ToMoney(currency),
            Commitments = { held.Select(item => item.Key) },
        };
    }
}
