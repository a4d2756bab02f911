namespace SalesPlatform.LaunchCoordination.Launches;

internal static class BusinessCaseMessages
{
    /// <summary>Far above any launch, far below where exact arithmetic ends.</summary>
    private const decimal LargestAmount = 1_000_000_000_000m;
    private const long LargestVolume = 1_000_000_000;
    private const int UsualMonths = 12;
    private const int MostMonths = 60;

    public static BusinessCaseSet Read(Wire.BusinessCase? given, string currency)
    {
        var (errors, wire) = (new FieldErrors(), given ?? new Wire.BusinessCase());
        var set = new BusinessCaseSet(
            errors.OptionalText("business_case.market", wire.Market, RequestFields.LongestText),
            Positive(errors, "business_case.price", errors.OptionalAmount("business_case.price", wire.Price, currency)),
            wire.Volume == 0 ? null : wire.Volume,
            Positive(errors, "business_case.sales_target",
                errors.OptionalAmount("business_case.sales_target", wire.SalesTarget, currency)),
            currency, wire.Months == 0 ? UsualMonths : wire.Months,
            [.. errors.Bounded("business_case.risks", wire.Risks).Select((risk, i) => Risk(errors, $"business_case.risks[{i}]", risk))]);
        errors.Require(set is not { Market: "", Price: null, Volume: null, SalesTarget: null }, "business_case", "missing",
            "Say at least one of market, price, volume and sales target.");
        errors.Require(set.Volume is null or (> 0 and <= LargestVolume), "business_case.volume", "out-of-range",
            $"The volume lies between 1 and {LargestVolume}.");
        errors.Require(set.Months is > 0 and <= MostMonths, "business_case.months", "out-of-range",
            $"Volume and target are for 1 to {MostMonths} months.");
        errors.ThrowIfAny();
        return set;
    }

    public static Wire.BusinessCase? Of(BusinessCaseSet? set) => set is null ? null : new Wire.BusinessCase
    {
        Market = set.Market,
        Price = set.Price?.ToMoney(set.Currency),
        Volume = set.Volume ?? 0,
        SalesTarget = set.SalesTarget?.ToMoney(set.Currency),
        Months = set.Months,
        Risks =
        {
            set.Risks.Select(risk => new Wire.LaunchRisk
            {
                Risk = risk.Risk,
                Likelihood = LevelOf(risk.Likelihood),
                Impact = LevelOf(risk.Impact),
                Answer = risk.Answer,
                Owner = risk.Owner,
            }),
        },
    };

    private static LaunchRisk Risk(FieldErrors errors, string field, Wire.LaunchRisk risk) => new(
        errors.Text($"{field}.risk", risk.Risk, RequestFields.LongestText), Level(errors, $"{field}.likelihood", risk.Likelihood),
        Level(errors, $"{field}.impact", risk.Impact),
        errors.OptionalText($"{field}.answer", risk.Answer, RequestFields.LongestText), errors.OptionalText($"{field}.owner", risk.Owner));

    private static decimal? Positive(FieldErrors errors, string field, decimal? amount)
    {
        errors.Require(amount is null or (> 0 and <= LargestAmount), field, "out-of-range",
            $"{field} lies above 0 and at most at {LargestAmount}.");
        return amount;
    }

    private static string Level(FieldErrors errors, string field, Wire.RiskLevel level)
    {
        var isKnown = errors.Require(level is > Wire.RiskLevel.Unspecified and <= Wire.RiskLevel.High, field, "missing",
            $"{field} is low, medium or high.");
        return LaunchRisk.Levels[isKnown ? (int)level - 1 : 0];
    }

    private static Wire.RiskLevel LevelOf(string level) => (Wire.RiskLevel)(LaunchRisk.Levels.ToList().IndexOf(level) + 1);
}
