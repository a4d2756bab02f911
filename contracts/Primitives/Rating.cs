namespace SalesPlatform.Contracts;

/// <summary>Of a KPI: 优异, 合格 or below. Unknown is not zero: what cannot be rated says so and is never 0 % or 100 %.</summary>
public enum Rating
{
    /// <summary>Nothing to rate against: no target, no budget, no earlier score.</summary>
    NotApplicable,
    InsufficientData,
    Below,
    Qualified,
    Excellent,
}

public static class RatingNames
{
    public static string Name(this Rating rating) => rating switch
    {
        Rating.Excellent => "excellent",
        Rating.Qualified => "qualified",
        Rating.Below => "below",
        Rating.NotApplicable => "not-applicable",
        Rating.InsufficientData => "insufficient-data",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static Rating Parse(string name) =>
        Enum.GetValues<Rating>().Cast<Rating?>().FirstOrDefault(rating => rating!.Value.Name() == name)
        ?? throw new FormatException($"'{name}' is no rating.");
}
