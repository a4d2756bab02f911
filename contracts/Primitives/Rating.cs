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
