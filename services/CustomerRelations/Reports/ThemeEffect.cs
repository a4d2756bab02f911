using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Reports;

/// <summary>The mean rating of those who named a theme beside that of the others who answered: what they have in common, not what caused
/// it.</summary>
/// <param name="MeanNamed">Null, as the other mean, where one side is too small to tell.</param>
internal sealed record ThemeEffect(string Category, int Named, int Others, decimal? MeanNamed, decimal? MeanOthers)
{
    // With fewer on one side a reader could tell who answered what.
    private const int Least = 5;

    public decimal? Difference => MeanNamed - MeanOthers;

    /// <summary>What takes most away first; what cannot be told, last.</summary>
    public static IReadOnlyList<ThemeEffect> Of(IReadOnlyCollection<SurveyAnswered> answers) =>
    [
        .. answers.SelectMany(answer => answer.Issues).Distinct().Select(theme => Of(theme,
                [.. answers.Where(answer => answer.Issues.Contains(theme)).Select(answer => answer.Rating)],
                [.. answers.Where(answer => !answer.Issues.Contains(theme)).Select(answer => answer.Rating)]))
            .OrderBy(effect => effect.Difference ?? decimal.MaxValue).ThenByDescending(effect => effect.Named)
            .ThenBy(effect => effect.Category, StringComparer.Ordinal),
    ];

    private static ThemeEffect Of(string theme, IReadOnlyCollection<int> named, IReadOnlyCollection<int> others)
    {
        var isTold = named.Count >= Least && others.Count >= Least;
        return new ThemeEffect(theme, named.Count, others.Count, Mean(named), Mean(others));

        decimal? Mean(IReadOnlyCollection<int> ratings) => isTold ? (decimal)ratings.Sum() / ratings.Count : null;
    }
}
