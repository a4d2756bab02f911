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

    private static DocumentContent Write(KpiStandardSet standard)
    {
        var document = new DocumentBuilder(new DocumentContent { Currency = "CNY" });
        document.Title(document.Say("title", "绩效评估报告", "Appraisal report"));
        new TeamAppraisalText(document, Period.Parse("FY2027-Q1"), standard, Summary, null).Write();
        return document.Build();
    }
}
