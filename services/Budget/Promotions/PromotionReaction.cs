using JasperFx.Events;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.EventStore.Declaration;

namespace SalesPlatform.Budget.Promotions;

internal sealed class PromotionReaction(CompanyReader company, FigureReader figures) : IReaction
{
    public IReadOnlyCollection<Type> On { get; } = [typeof(PromotionPlanApproved), typeof(LaunchCancelled), typeof(BudgetActivated)];

    public async Task ReactAsync(UnitOfWork work, IEvent cause, CancellationToken cancellation)
    {
        var calendar = await CalendarAsync(work.Queries, cancellation);
        if (cause.Data is BudgetActivated activated)
        {
            var id = new BudgetId(activated.Team, Period.Parse(activated.FiscalYear));
            var waiting = await work.Queries.Query<PlannedPromotion>().Where(promotion => promotion.Team == activated.Team)
                .OrderBy(promotion => promotion.Id).ToListAsync(cancellation);
            await BindAsync(work, id, waiting, calendar, cancellation);
        }
        else if (await PromotionAsync(work.Queries, cause.StreamKey!, cancellation) is { } promotion)
        {
            foreach (var id in PromotionNeed.BudgetsOf(promotion, calendar))
                await BindAsync(work, id, [promotion], calendar, cancellation);
        }
    }

    // From the events and not from the view, which may be just being rebuilt.
    private static async Task<PlannedPromotion?> PromotionAsync(IQuerySession session, string stream, CancellationToken cancellation) =>
        (await session.Events.FetchStreamAsync(stream, token: cancellation))
            .Where(e => PlannedPromotion.Fold.Events.Contains(e.EventType)).Select(UnitOfWork.AsRecorded)
            .Aggregate((PlannedPromotion?)null, PlannedPromotion.Fold.Evolve);

    private async Task BindAsync(
        UnitOfWork work, BudgetId id, IReadOnlyList<PlannedPromotion> promotions, FiscalCalendar calendar, CancellationToken cancellation)
    {
        var budget = await work.LoadAsync(BudgetState.Of(id), id.Stream, null, cancellation);
        if (!budget.State.IsOpenForSpending)
            return;
        var costs = await figures.TotalsAsync(id, calendar, cancellation);
        foreach (var promotion in promotions)
        {
            budget = work.Append(budget, PromotionCommitments.Bind(
                budget.State, BudgetFigures.Of(budget.State, costs), PromotionNeed.Of(promotion, calendar, id.FiscalYear)));
        }
    }

    // Money must not be bound in the months of a calendar that is only assumed because Planning's events are still on their way.
    private async Task<FiscalCalendar> CalendarAsync(IQuerySession session, CancellationToken cancellation)
    {
        var organisation = await CompanyReader.OrganisationAsync(session, cancellation);
        if (organisation.IsSet)
            return organisation.Calendar();
        if (!await company.CatchUpWithPlanningAsync(cancellation))
            throw new InvalidOperationException(
                "The organisation's calendar is not known, and Planning cannot be asked for it: promotions wait.");
        return (await CompanyReader.OrganisationAsync(session, cancellation)).Calendar();
    }
}
