using SalesPlatform.Planning.Organisations;

namespace SalesPlatform.Planning.Research;

internal sealed record ProfileTerms(
    string Competitor, string Name, string Strategy, IReadOnlyList<string> Strengths, IReadOnlyList<string> Weaknesses,
    string PricePosition, IReadOnlyList<SalesEstimate> Estimates, string Conclusions, string Source)
{
    public void Check()
    {
        var errors = new FieldErrors();
        var periods = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Estimates.Count; i++)
        {
            var (estimate, field) = (Estimates[i], $"estimates[{i}]");
            errors.Require(periods.Add(estimate.Period), $"{field}.period", "duplicate", $"{estimate.Period} is estimated twice.");
            errors.Require(Currencies.IsKnown(estimate.Currency), $"{field}.amount", "unknown-currency",
                $"'{estimate.Currency}' is no ISO 4217 code of a currency in use.");
            errors.RequireTarget($"{field}.amount", estimate.Amount, estimate.Currency);
        }

        errors.ThrowIfAny();
    }

    public CompetitorProfiled Revision(PlanId id, int number) => new(
        id.Team, id.FiscalYear.ToString(), Competitor, number, Name, Strategy, Strengths, Weaknesses, PricePosition, Estimates, Conclusions,
        Source);
}
