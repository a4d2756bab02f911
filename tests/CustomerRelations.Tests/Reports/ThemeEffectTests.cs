using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.Tests.CustomerRelations.Reports;

/// <summary>Those who named a theme beside the others who answered.</summary>
public class ThemeEffectTests
{
    [Fact]
    public void What_takes_most_away_comes_first_with_its_numbers()
    {
        var answers = Answers(5, 2, "delivery").Concat(Answers(6, 3, "price")).Concat(Answers(9, 5)).ToList();

        ThemeEffect.Of(answers).Select(effect => (effect.Category, effect.Named, effect.Others, effect.MeanNamed)).Should()
            .Equal(("delivery", 5, 15, 2m), ("price", 6, 14, 3m));
        ThemeEffect.Of(answers)[0].Difference.Should().Be(2m - 63m / 15);
    }

    [Theory]
    [InlineData(4, 20)]
    [InlineData(20, 4)]
    public void A_side_of_fewer_than_five_tells_nobody_s_answer(int named, int others)
    {
        var effect = ThemeEffect.Of([.. Answers(named, 1, "price"), .. Answers(others, 5)]).Single();

        (effect.Named, effect.Others, effect.MeanNamed, effect.MeanOthers, effect.Difference).Should()
            .Be((named, others, (decimal?)null, (decimal?)null, (decimal?)null));
    }

    [Fact]
    public void Without_answers_there_is_none() => ThemeEffect.Of([]).Should().BeEmpty();

    private static IEnumerable<SurveyAnswered> Answers(int count, int rating, params string[] issues) =>
        Enumerable.Range(0, count).Select(person => new SurveyAnswered(Guid.Empty, $"{rating}-{person}", rating, null, issues, "", false));
}
