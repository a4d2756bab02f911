using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Research;

internal static class ResearchRequests
{
    public static ProfileTerms Profile(FieldErrors errors, Wire.ProfileCompetitorRequest request)
    {
        var position = request.PricePosition switch
        {
            Wire.PricePosition.Lower => PricePositions.Lower,
            Wire.PricePosition.Similar => PricePositions.Similar,
            Wire.PricePosition.Higher => PricePositions.Higher,
            _ => "",
        };
        errors.Require(position.Length > 0, "price_position", "missing", "Say how its prices stand beside ours.");
        return new ProfileTerms(
            errors.Key("competitor", request.Competitor), errors.Text("name", request.Name),
            errors.Text("strategy", request.Strategy, RequestFields.LongestText),
            errors.Texts("strengths", request.Strengths, RequestFields.LongestText),
            errors.Texts("weaknesses", request.Weaknesses, RequestFields.LongestText), position,
            [.. errors.Bounded("estimates", request.Estimates).Select((estimate, i) => Estimate(errors, $"estimates[{i}]", estimate))],
            errors.OptionalText("conclusions", request.Conclusions, RequestFields.LongestText),
            errors.Text("source", request.Source, RequestFields.LongestText));
    }

    /// <summary>Its id is still to be filled in.</summary>
    public static ResearchFindingRecorded Finding(FieldErrors errors, Wire.RecordFindingRequest request)
    {
        var kind = ResearchReplies.KindOf(request.Kind);
        errors.Require(kind.Length > 0, "kind", "missing", "Say what the finding is about.");
        var product = errors.OptionalText("product", request.Product);
        return new ResearchFindingRecorded(
            Guid.Empty, kind, errors.Text("title", request.Title), errors.OptionalText("detail", request.Detail, RequestFields.LongestText),
            errors.Text("evidence", request.Evidence, RequestFields.LongestText),
            errors.Text("source", request.Source, RequestFields.LongestText),
            errors.Day("observed_on", request.ObservedOn), product.Length == 0 ? null : product,
            request.Replaces.Length == 0 ? null : errors.Id("replaces", request.Replaces));
    }

    private static SalesEstimate Estimate(FieldErrors errors, string field, Wire.SalesEstimate estimate)
    {
        var currency = estimate.Amount?.CurrencyCode ?? "";
        return new SalesEstimate(
            $"{errors.Period($"{field}.period", estimate.Period)}", errors.Amount($"{field}.amount", estimate.Amount, currency), currency,
            errors.Text($"{field}.source", estimate.Source, RequestFields.LongestText));
    }
}
