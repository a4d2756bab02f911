using SalesPlatform.Files;

namespace SalesPlatform.Budget.Costs;

/// <summary>An empty external id is made of supplier, document and line; an empty currency is the company's, and every other needs its
/// rate.</summary>
internal sealed record CostDraft(
    string Source, string ExternalId, int Revision, string Team, DateOnly OccurredOn, string Category, string Document, int Line,
    string Description, decimal Amount, string Currency, decimal? Rate, string Commitment, string Supplier = "");

internal static class CostRules
{
    private const int EarliestYear = 1901;
    private const decimal LargestRate = 1_000_000_000m;

    public static PostCost Complete(CostDraft draft, CompanyTerms company)
    {
        var currency = draft.Currency.Length == 0 ? company.Currency : draft.Currency;
        var errors = new FieldErrors();
        errors.Require(FileUpload.IsSource(draft.Source), "cost.source", "not-a-source", FileUpload.SourceForm);
        errors.Require(draft.Revision >= 1, "cost.revision", "out-of-range", "A revision is numbered from 1.");
        errors.Require(draft.Line >= 0, "cost.line", "negative", "A line is not negative.");
        errors.Require(draft.OccurredOn <= company.Today, "cost.occurred_on", "in-the-future",
            $"{draft.OccurredOn:yyyy-MM-dd} is yet to come.");
        errors.Require(draft.OccurredOn.Year >= EarliestYear, "cost.occurred_on", "out-of-range",
            $"{draft.OccurredOn:yyyy-MM-dd} lies too far back.");
        errors.Require(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper), "cost.currency", "unknown-currency",
            $"'{currency}' is no ISO 4217 code.");
        CheckRate(errors, draft.Rate, currency, company.Currency);
        errors.Require(decimal.Abs(draft.Amount) <= BudgetChecks.LargestAmount, "cost.amount", "too-large", "The amount is too large.");
        errors.ThrowIfAny();

        var content = new CostContent(
            draft.Team, draft.OccurredOn, draft.Category, draft.Document, draft.Line, draft.Description, draft.Amount, currency,
            draft.Rate ?? 1, draft.Commitment.Length == 0 ? null : draft.Commitment, draft.Supplier);
        errors.Require(decimal.Abs(content.In(Contracts.Currency.Of(company.Currency))) <= BudgetChecks.LargestAmount, "cost.amount",
            "too-large",
            "The amount is too large.");
        errors.ThrowIfAny();
        if (draft.ExternalId.Length > 0)
            return new PostCost(draft.Source, draft.ExternalId, draft.Revision, content);
        return new PostCost(draft.Source, PostCost.DefaultId(draft.Supplier, draft.Document, draft.Line), draft.Revision, content)
        {
            IdWithoutSupplier = draft.Supplier.Length == 0 ? null : PostCost.DefaultId("", draft.Document, draft.Line),
        };
    }

    private static void CheckRate(FieldErrors errors, decimal? rate, string currency, string company)
    {
        if (currency == company)
            errors.Require(rate is null or 1, "cost.rate", "rate-not-one", $"An amount in {company} has the rate 1.");
        else if (errors.Require(rate is not null, "cost.rate", "rate-missing", $"An amount in {currency} needs its rate to {company}."))
            errors.Require(rate is > 0 and <= LargestRate, "cost.rate", "out-of-range", "The rate lies above zero, and is not that large.");
    }
}
