using Google.Type;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Period = SalesPlatform.Contracts.Period;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Budgets;

internal static class BudgetRequests
{
    public static BudgetId Id(FieldErrors errors, string prefix, string team, string fiscalYear) =>
        new(errors.Key($"{prefix}team", team), errors.FiscalYear($"{prefix}fiscal_year", fiscalYear));

    public static BudgetId Id(string team, string fiscalYear)
    {
        var errors = new FieldErrors();
        var id = Id(errors, "", team, fiscalYear);
        errors.ThrowIfAny();
        return id;
    }

    /// <summary>Lower case, so that Travel and travel are one.</summary>
    public static string Category(this FieldErrors errors, string field, string category) => errors.Key(field, category).ToLowerInvariant();

    /// <summary>The budget's currency is known only once the budget is read.</summary>
    public static decimal Amount(string field, Money? money, string currency)
    {
        var errors = new FieldErrors();
        var amount = errors.Amount(field, money, currency);
        errors.ThrowIfAny();
        return amount;
    }

    public static Func<string, LineTerms> Line(FieldErrors errors, Wire.SetLineRequest request)
    {
        var (category, period) = (errors.Category("category", request.Category), errors.Period("period", request.Period));
        var weights = errors.Bounded("weights", request.Weights).Select((weight, i) =>
        {
            errors.Require(weight.TryToDecimal(out var value), $"weights[{i}]", "not-a-number", $"weights[{i}] is not a number.");
            return value;
        }).ToList();
        var control = request.Control switch { Wire.Control.Warn => Controls.Warn, Wire.Control.Stop => Controls.Stop, _ => null };
        var behaviour = request.Behaviour switch
        {
            Wire.Behaviour.Fixed => Behaviours.Fixed,
            Wire.Behaviour.Variable => Behaviours.Variable,
            _ => null,
        };
        return currency => new LineTerms(category, period, Amount("amount", request.Amount, currency), weights, control, behaviour);
    }
}
