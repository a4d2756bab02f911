using SalesPlatform.Contracts;
using SalesPlatform.Planning.Organisations;
using SalesPlatform.ServiceDefaults.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Reads requests about plans.</summary>
internal static class PlanRequests
{
    /// <summary>The plan a request is about.</summary>
    public static PlanId Id(FieldErrors errors, string prefix, string team, string fiscalYear) =>
        new(errors.Key($"{prefix}team", team), errors.FiscalYear($"{prefix}fiscal_year", fiscalYear));

    /// <summary>What a new plan starts from.</summary>
    public static PlanTerms Terms(Wire.CreatePlanRequest request, PlanId id, OrganisationSettings organisation)
    {
        var errors = new FieldErrors();
        decimal? growth = null;
        if (request.Growth is not null && errors.Require(request.Growth.TryToDecimal(out var ratio), "growth", "not-a-number", "growth is not a number."))
            growth = ratio;
        var terms = new PlanTerms(
            id, organisation.FiscalStartMonth, organisation.Currency,
            errors.OptionalAmount("baseline", request.Baseline, organisation.Currency),
            errors.OptionalText("baseline_source", request.BaselineSource, RequestFields.LongestText), growth,
            errors.OptionalAmount("annual_target", request.AnnualTarget, organisation.Currency),
            [.. request.Seasonality.Select((weight, i) => Weight(errors, weight, i))]);
        errors.ThrowIfAny();
        return terms;
    }

    /// <summary>Who a target is for.</summary>
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

    /// <summary>A piece of research.</summary>
    public static PreparationRecorded Preparation(FieldErrors errors, Wire.RecordPreparationRequest request)
    {
        PreparationKind? kind = request.Kind switch
        {
            Wire.PreparationKind.CompetitorAnalysis => PreparationKind.CompetitorAnalysis,
            Wire.PreparationKind.MarketingInput => PreparationKind.MarketingInput,
            Wire.PreparationKind.RndInput => PreparationKind.RndInput,
            _ => null,
        };
        errors.Require(kind is not null, "kind", "missing", "Say which preparation it is.");
        var (received, waived) = request.OutcomeCase switch
        {
            Wire.RecordPreparationRequest.OutcomeOneofCase.Received => (errors.Text("received", request.Received), (string?)null),
            Wire.RecordPreparationRequest.OutcomeOneofCase.WaivedBecause =>
                (null, errors.Text("waived_because", request.WaivedBecause, RequestFields.LongestText)),
            _ => (null, null),
        };
        errors.Require(request.OutcomeCase != Wire.RecordPreparationRequest.OutcomeOneofCase.None, "outcome", "missing",
            "Say what was received, or why the plan does without it.");
        return new PreparationRecorded(kind ?? default, received, waived);
    }

    private static decimal Weight(FieldErrors errors, Google.Type.Decimal weight, int index)
    {
        errors.Require(weight.TryToDecimal(out var value), $"seasonality[{index}]", "not-a-number", $"seasonality[{index}] is not a number.");
        return value;
    }
}
