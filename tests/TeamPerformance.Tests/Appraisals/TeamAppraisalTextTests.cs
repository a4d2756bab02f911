using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Deliverables;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Deliverables;

namespace SalesPlatform.Tests.TeamPerformance.Appraisals;

/// <summary>An uplift of 12 %, by standards that differ.</summary>
public class TeamAppraisalTextTests
{
    private static readonly AppraisalSummary Summary =
        new(new ScoreComparison(2, 89.6m, 2, 80), new ScoreComparison(0, null, 0, null), null, []);

    [Theory]
    [InlineData(0.10, null, "rating.qualified", Tones.Good)]
    [InlineData(0.15, null, "rating.below", Tones.Bad)]
    [InlineData(0.05, 0.12, "rating.excellent", Tones.Good)]
    public void The_standard_in_force_rates_the_uplift(double qualified, double? excellent, string rating, string tone)
    {
        var figure =
            Write(new KpiStandardSet(KpiStandards.TeamUplift, 4, new DateOnly(2026, 7, 1), (decimal)qualified, (decimal?)excellent))
            .KeyFigures.Single(each => each.Id == "uplift");

        (figure.Remark.Key, figure.Tone).Should().Be((rating, tone));
    }

    [Fact]
    public void The_report_names_the_version_it_rates_by() =>
        Write(new KpiStandardSet(KpiStandards.TeamUplift, 4, new DateOnly(2026, 7, 1), 0.15m, null)).ToString()
            .Should().Contain("Standard, version {1}").And.NotContain("10%");

    [Fact]
    public void Each_score_is_shown_by_its_components_and_what_is_absent_is_no_zero()
    {
        var members = new[] { new AppraisedMember("E1", "An", 90, null, null), new AppraisedMember("E2", "Bo", 90, null, null) };
        var content = Write(new KpiStandardSet(KpiStandards.TeamUplift, 4, new DateOnly(2026, 7, 1), 0.15m, null),
            Summary with { Members = members },
            new Dictionary<string, AppraisalResult> { ["E1"] = Result(100, 80), ["E2"] = Result(90, null) });

        var table = content.Sections.Single(section => section.Id == "components").Blocks.Select(block => block.Table)
            .OfType<DocumentTable>().Single();
        table.Rows.Select(row => string.Join(' ', row.Cells.Skip(1).Take(2).Select(cell => cell.Number?.Value ?? "–"))).Should()
            .Equal("100 80", "90 –", "95 80");
        table.Rows[0].Cells[^1].Text.Key.Should().Be("component.teamwork", "the weakest is named");
    }

    private static AppraisalResult Result(decimal goals, decimal? teamwork) => new(null,
        [new WeightedPart("goal-achievement", 60, goals), new WeightedPart("teamwork", 40, teamwork)], [], [], []);

    private static DocumentContent Write(
        KpiStandardSet standard, AppraisalSummary? summary = null, IReadOnlyDictionary<string, AppraisalResult>? results = null)
    {
        var document = new DocumentBuilder(new DocumentContent { Currency = "CNY" });
        document.Title(document.Say("title", "绩效评估报告", "Appraisal report"));
        new TeamAppraisalText(document, Period.Parse("FY2027-Q1"), standard, summary ?? Summary, null,
            results ?? new Dictionary<string, AppraisalResult>()).Write();
        return document.Build();
    }
}
