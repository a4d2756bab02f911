namespace SalesPlatform.Contracts;

/// <summary>The rating of a KPI. Unknown is not zero: what cannot be rated says so and is never 0 % or 100 %.</summary>
public enum Rating
{
    /// <summary>Nothing to rate against: no target, no budget, no earlier score.</summary>
    NotApplicable,

    /// <summary>Too few facts to rate.</summary>
    InsufficientData,

    /// <summary>Under the threshold for 合格.</summary>
    Below,

    /// <summary>合格.</summary>
    Qualified,

    /// <summary>优异.</summary>
    Excellent,
}

/// <summary>Ratings as they stand in messages and events.</summary>
public static class RatingNames
{
    /// <summary><c>excellent</c>, <c>qualified</c>, <c>below</c>, <c>not-applicable</c> or <c>insufficient-data</c>.</summary>
    public static string Name(this Rating rating) => rating switch
    {
        Rating.Excellent => "excellent",
        Rating.Qualified => "qualified",
        Rating.Below => "below",
        Rating.NotApplicable => "not-applicable",
        Rating.InsufficientData => "insufficient-data",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    /// <summary>The rating of a name.</summary>
    /// <exception cref="FormatException">Not one of the names.</exception>
    public static Rating Parse(string name) =>
        Enum.GetValues<Rating>().Cast<Rating?>().FirstOrDefault(rating => rating!.Value.Name() == name)
        ?? throw new FormatException($"'{name}' is no rating.");
}
