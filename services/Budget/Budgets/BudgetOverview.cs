using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Budget.Budgets;

/// <summary>In force, with reallocations, is what the next revision starts from; all else is of the newest revision.</summary>
internal sealed record BudgetOverview(
    string Id, string Team, string FiscalYear, string Status, int Revision, string Currency,
    IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetLine> InForce) : IListed
{
    public decimal Total() => BudgetLines.From(Lines).Total;
}

internal sealed partial class BudgetOverviewProjection : SingleStreamProjection<BudgetOverview, string>
{
    private const string Draft = "draft";

    public override BudgetOverview? Evolve(BudgetOverview? snapshot, string id, IEvent e)
    {
        if (snapshot is not { } view)
        {
            return e.Data is BudgetDrafted drafted
                ? new BudgetOverview(id, drafted.Team, drafted.FiscalYear, Draft, 1, drafted.Currency, [], []) : null;
        }

        return e.Data switch
        {
            BudgetLineSet set => view with { Lines = [.. With(view.Lines, set).All] },
            BudgetRevised revised => view with { Status = Draft, Revision = revised.Revision, Lines = view.InForce },
            BudgetSubmitted => view with { Status = "finance-review" },
            BudgetReturned => view with { Status = Draft },
            BudgetApproved approved => view with { Status = "approved", Lines = approved.Lines, InForce = approved.Lines },
            BudgetActivated => view with { Status = "active" },
            BudgetReallocated moved => view with { InForce = [.. Moved(view.InForce, moved).All] },
            BudgetClosed => view with { Status = "closed" },
            _ => view,
        };
    }

    private static BudgetLines With(IReadOnlyList<BudgetLine> lines, BudgetLineSet set) =>
        BudgetLines.From(lines).Set(set.Category, set.Control, set.Behaviour, Period.Parse(set.Period), set.Months);

    private static BudgetLines Moved(IReadOnlyList<BudgetLine> lines, BudgetReallocated moved) => BudgetLines.From(lines).Move(
        (moved.From.Category, Period.Parse(moved.From.Month).Number), (moved.To.Category, Period.Parse(moved.To.Month).Number),
            moved.Amount);
}
