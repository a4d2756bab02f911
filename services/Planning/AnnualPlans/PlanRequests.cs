using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

internal static class PlanRequests
{
    /// <summary>What only the state tells how to read, such as an amount in the plan's currency.</summary>
    public static T Read<T>(Func<FieldErrors, T> read)
    {
        var errors = new FieldErrors();
        var value = read(errors);
        errors.ThrowIfAny();
        return value;
    }

    public static PlanTerms Terms(Wire.CreatePlanRequest request, PlanId id, OrganisationSettings organisation)
    {
        var errors = new FieldErrors();
        var terms = new PlanTerms(
            id, organisation.FiscalStartMonth, organisation.Currency,
            errors.OptionalAmount("baseline", request.Baseline, organisation.Currency),
            errors.OptionalText("baseline_source", request.BaselineSource, RequestFields.LongestText),
            errors.OptionalNumber("growth", request.Growth),
            errors.OptionalAmount("annual_target", request.AnnualTarget, organisation.Currency),
            Seasonality(errors, request.Seasonality));
        errors.ThrowIfAny();
        return terms;
    }

    public static (string Dimension, string Holder) Holder(FieldErrors errors, Wire.AssignTargetRequest request)
    {
        switch (request.HolderCase)
        {
            case Wire.AssignTargetRequest.HolderOneofCase.Rep:
                return (Dimensions.Rep, errors.Text("rep", request.Rep));
            case Wire.AssignTargetRequest.HolderOneofCase.Region:
                return (Dimensions.Region, errors.Text("region", request.Region));
            case Wire.AssignTargetRequest.HolderOneofCase.ProductLine:
                return (Dimensions.ProductLine, errors.Text("product_line", request.ProductLine));
            default:
                errors.Require(false, "holder", "missing", "Say who the target is for: a rep, a region or a product line.");
                return ("", "");
        }
    }

    public static IReadOnlyList<decimal> Seasonality(FieldErrors errors, IReadOnlyList<Google.Type.Decimal> weights) =>
        [.. errors.Bounded("seasonality", weights).Select((weight, i) => errors.Number($"seasonality[{i}]", weight))];

    public static (DateOnly On, string Audience)? Presentation(FieldErrors errors, Google.Type.Date? on, string audience) =>
        on is null && audience.Length == 0 ? null : (errors.Day("presented_on", on), errors.Text("audience", audience));
}
