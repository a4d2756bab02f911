using System.Text.RegularExpressions;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Customers;
using SalesPlatform.Demo.Launches;
using SalesPlatform.Demo.Markets;
using SalesPlatform.Demo.Names;
using SalesPlatform.Demo.People;
using SalesPlatform.Demo.Plans;
using SalesPlatform.Demo.Trainings;

namespace SalesPlatform.Tests.Demo;

/// <summary>What people write in the story: every text is in both languages, short enough for a cell of a table, and said once in its
/// table.</summary>
public partial class TextTests
{
    /// <summary>The limit of a title; a cell holds as much without filling a page.</summary>
    private const int Longest = 200;

    /// <summary>Of Chinese texts as well.</summary>
    private static readonly string[] Signs = ["CRM", "ERP"];

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Every_text_is_short_and_in_both_languages(int startMonth, string currency, DateOnly through)
    {
        var all = Tables(Told.Of(startMonth, currency, through))
            .SelectMany(table => table.Texts.Select(text => (table.Name, Text: text))).ToList();

        all.Where(said => said.Text.Length > Longest).Should().BeEmpty();
        all.Where(said => !TwoLanguages.TryParse(said.Text, out _, out _)).Should().BeEmpty();
        var halves = all.Select(said => (said.Name, Zh: TwoLanguages.Shown(said.Text, inChinese: true),
            En: TwoLanguages.Shown(said.Text, inChinese: false))).ToList();
        halves.Where(said => !Chinese().IsMatch(said.Zh) || English().Matches(said.Zh).Any(word => !Signs.Contains(word.Value))).Should()
            .BeEmpty("the Chinese half is Chinese");
        halves.Where(said => Chinese().IsMatch(said.En) || !English().IsMatch(said.En)).Should().BeEmpty("the English half is English");
    }

    [Fact]
    public void Everything_that_the_company_names_has_a_name_in_both_languages()
    {
        var told = Told.Usual;
        var codes = NameBook.All.Select(name => (name.Kind, name.Code)).ToList();
        codes.Should().OnlyHaveUniqueItems();
        codes.Should().BeEquivalentTo(
        [
            ("team", Cast.Team), ("team", Cast.Neighbour),
            .. Catalogue.Customers.Select(customer => customer.Region).Distinct().Select(region => ("region", region)),
            .. Catalogue.Lines.Select(line => ("product-line", line)),
            .. Catalogue.Products.Select(product => ("product", product.Number)),
            .. CostBook.Lines.Select(line => ("cost-category", line.Category)),
            .. CustomerBook.Categories.Select(theme => ("theme", theme)),
        ]);
        told.Customers.Complaints.Select(one => one.Category).Should().BeSubsetOf(CustomerBook.Categories);
        NameBook.All.Should().OnlyContain(name => Chinese().IsMatch(name.Zh) && English().IsMatch(name.En) && !Chinese().IsMatch(name.En));
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void No_table_says_the_same_twice(int startMonth, string currency, DateOnly through)
    {
        foreach (var (name, texts) in Tables(Told.Of(startMonth, currency, through)))
            texts.Should().OnlyHaveUniqueItems("that is {0}", name);
    }

    [Fact]
    public void A_quarter_has_its_observations_of_the_market()
    {
        var told = Told.Usual;
        foreach (var quarter in Over(told))
        {
            var seen = MarketBook.Of(told.Time).Where(one => told.Time.Calendar.Contains(quarter, one.Day)).ToList();
            seen.Count(one => one.Observed.Kind == ObservationKind.Trend).Should().BeInRange(2, 4, "that is {0}", quarter);
            seen.Count(one => one.Observed.Kind == ObservationKind.DemandChange).Should().BeInRange(2, 4, "that is {0}", quarter);
        }
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void What_is_seen_lies_in_the_past_and_is_about_what_there_is(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        var seen = MarketBook.Of(told.Time)
            .Append((MarketBook.Rumour, told.Time.On(told.Time.Year, MarketBook.Rumour.Month, MarketBook.Rumour.Day))).ToList();
        seen.Should().OnlyContain(one => one.Item2 <= through);
        seen.Select(one => one.Item1.Line).Where(line => line.Length > 0).Should().BeSubsetOf(Catalogue.Lines);
        seen.Select(one => one.Item1.Customer).Where(customer => customer.Length > 0).Should()
            .BeSubsetOf(Catalogue.Customers.Select(customer => customer.Number));
        seen.Select(one => one.Item1.Region).Where(region => region.Length > 0).Should()
            .BeSubsetOf(Catalogue.Customers.Select(customer => customer.Region));
    }

    [Fact]
    public void A_plan_rests_on_enough_that_is_known()
    {
        var time = Told.Usual.Time;
        foreach (var year in new[] { time.Year, time.Running })
        {
            ResearchBook.Findings(time, year).CountBy(found => found.Kind).Should().OnlyContain(count => count.Value >= 3).And.HaveCount(3);
            ResearchBook.Rivals(time, year).Should().HaveCount(3);
            ResearchBook.Findings(time, year).Where(found => found.Kind == FindingKind.OwnStrength).Select(found => found.Product).Should()
                .BeSubsetOf(Catalogue.Products.Select(product => product.Number));
        }
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Everybody_in_the_team_is_trained_mostly_with_effect(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        var trainings = TrainingBook.Of(told.Time);

        trainings.Should().OnlyContain(training => training.Day.AddDays(1) <= through);
        var isAllOver = told.Time.HasCome(told.Time.On(told.Time.Running, 3, 20));
        told.Cast.MembersOn(told.Time.Today).Where(rep => isAllOver || rep.Employee != "HD113").Should()
            .OnlyContain(rep => trainings.Any(training => training.Employee == rep.Employee));
        trainings.Should()
            .OnlyContain(training => told.Cast[training.Employee]
                .TeamOn(training.Missed == null ? training.Day : training.Missed.Value.Day) == Cast.Team);
        trainings.Count(training => training.Effect is { IsEffective: false }).Should().Be(1);
        trainings.Count(training => training.Missed is not null).Should().Be(1);
    }

    [Fact]
    public void A_description_of_a_cost_fits_into_a_field_of_its_file() => Told.Usual.Costs.Documents.Should()
        .OnlyContain(cost => !cost.Description.Contains(',') && !cost.Description.Contains('"') && !cost.Description.Contains('\n'));

    private static IReadOnlyList<Period> Over(Told told) =>
        [.. told.Time.QuartersOver.Where(quarter => quarter.InYear != told.Time.Before)];

    /// <summary>Texts that stand one under another in a document or a list.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string> Texts)> Tables(Told told)
    {
        var time = told.Time;
        foreach (var quarter in time.QuartersOver)
        {
            var seen = MarketBook.Of(time).Where(one => time.Calendar.Contains(quarter, one.Day)).Select(one => one.Observed).ToList();
            yield return ($"observations of {quarter}",
                [.. seen.SelectMany(one => new[] { one.Title, one.Description, one.Source, one.Quote })]);
            var appraisals = AppraisalBook.Of(time, told.Cast, quarter).ToList();
            yield return ($"feedback of {quarter}",
                [.. appraisals.Select(one => AppraisalTexts.FeedbackOf(time, one)),
                    .. appraisals.Select(one => AppraisalTexts.AdviceOf(time, one))]);
            yield return ($"own views of {quarter}", [.. appraisals.Select(one => AppraisalTexts.OwnViewOf(time, one))]);
        }

        foreach (var year in new[] { time.Year, time.Running })
        {
            var found = ResearchBook.Findings(time, year);
            yield return ($"findings of {year}", [.. found.SelectMany(one => new[] { one.Title, one.Detail, one.Evidence })]);
            yield return ($"rivals of {year}",
                [.. ResearchBook.Rivals(time, year)
                    .SelectMany(one => one.Strengths.Concat(one.Weaknesses).Concat([one.Name, one.Strategy, one.Means]))]);
            yield return ($"departments of {year}",
                [.. ResearchBook.Asked(time, year).SelectMany(one => new[] { one.Subject, one.Title, one.Content })
                    .Where(text => text.Length > 0)]);
            yield return ($"meetings of {year}",
                [.. ResearchBook.Meetings(time, year).SelectMany(one => one.Conclusions.Append(one.Subject))]);
            yield return ($"strategy of {year}",
                [.. PlanTexts.ItemsOf(time, year).Append(PlanTexts.AfterTheHolidays).SelectMany(one => new[] { one.Title, one.Measure })]);
            yield return ($"complaints of {year}",
                [.. told.Customers.Complaints.Where(one => time.Calendar.Contains(year, one.Day)).Select(one => one.Story.Words)]);
            yield return ($"trainings of {year}",
                [.. TrainingBook.Of(time).Where(one => time.Calendar.Contains(year, one.Day)).SelectMany(one =>
                new[] { one.Topic, one.Objective, one.Effect?.Conclusion, one.Effect?.Note }.OfType<string>())]);
        }

        foreach (var month in time.Months)
        {
            foreach (var costs in told.Costs.In(month).GroupBy(cost => cost.Category))
                yield return ($"costs of {month}, {costs.Key}", [.. costs.Select(cost => cost.Description)]);
        }

        yield return ("compliance",
            [.. ComplianceTexts.InYear.Concat(ComplianceTexts.InRunningYear)
                .SelectMany(one => new[] { one.Check, one.Title, one.Detail, one.Answer, one.Conclusion }).Where(text => text.Length > 0)]);
        yield return ("visits", [.. VisitTexts.Stories.SelectMany(one => new[] { one.Note, one.Feedback }), .. VisitTexts.Missed]);
        yield return ("comments", VisitTexts.Comments);
        yield return ("responses", [.. told.Customers.Complaints.Select(one => one.Story.Response).Distinct()]);
        yield return ("team meetings",
            [.. Enumerable.Range(0, 13).Select(MeetingTexts.Of).SelectMany(one => new[] { one.Goal, one.Outcome, one.Task })]);
        foreach (var launch in new[] { LaunchBook.Valve, LaunchBook.Pump })
        {
            yield return ($"meetings of {launch.Product}",
                [.. launch.Meetings.SelectMany(one => new[] { one.Title, one.Market, one.Sales, one.Conclusions })]);
            yield return ($"deliveries of {launch.Product}",
                [.. launch.Deliveries.SelectMany(one => one.Quality.SelectMany(made => new[] { made.Requirement, made.Evidence })
                    .Append(one.What))]);
            yield return ($"promotion of {launch.Product}",
                [.. launch.Assets.Select(one => one.Title), .. launch.Messages.SelectMany(one => new[] { one.Key, one.Wording })]);
            yield return ($"milestones of {launch.Product}", [.. launch.Milestones.Select(one => one.Milestone)]);
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex English();
}
