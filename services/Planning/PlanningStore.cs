using SalesPlatform.EventStore.Declaration;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning;

internal static class PlanningStore
{
    public static void Configure(StoreOptions options) => options
        .Keeping<PlanOverview>(PlanRevision.Fold.Events, PlanOverview.After)
        .KeepingEach<CompetitorView>(CompetitorView.Fold.Events, CompetitorView.IdOf, CompetitorView.Fold.Evolve)
        .KeepingEach<InputView>(DepartmentInput.Fold.Events, e => $"{DepartmentInput.IdOf(e)}", InputView.After);
}
