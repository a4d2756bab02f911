using SalesPlatform.Domain;
using SalesPlatform.Planning.Research;
using SalesPlatform.Tests.Planning.AnnualPlans;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning.Research;

public class ResearchTests
{
    private static readonly ProfileTerms Contoso = new(
        "contoso", "Contoso", "sells through resellers", ["price"], ["service"], PricePositions.Lower,
        [new SalesEstimate("FY2026", 38_000_000m, "CNY", "annual report")], "we win on service", "interviews, autumn");

    private static readonly CompetitorProfiled Profiled = new(
        "north", "FY2027", "contoso", 1, "Contoso", "sells through resellers", ["price"], ["service"], PricePositions.Lower,
        Contoso.Estimates, "we win on service", "interviews, autumn");

    private static readonly ResearchFindingRecorded Demand = new(
        Guid.CreateVersion7(), FindingKinds.CustomerDemand, "faster service", "within a day", "12 of 20 interviews", "marketing", Today,
        null, null);

    [Fact]
    public void A_competitor_is_profiled() => ResearchDecisions.Profile(Known(), Contoso).ShouldMake(Profiled);

    [Fact]
    public void The_same_profile_again_changes_nothing() =>
        ResearchDecisions.Profile(Known(Profiled), Contoso with { Strengths = ["price"] }).ShouldMake();

    [Fact]
    public void Another_first_profile_is_refused() =>
        Refused(() => ResearchDecisions.Profile(Known(Profiled), Contoso with { Strategy = "direct" })).Refusal.Should()
            .Be(Refusal.AlreadyExists);

    [Fact]
    public void A_revision_replaces_the_content_and_keeps_the_one_before()
    {
        var next = Profiled with { Revision = 2, Strategy = "direct" };
        ResearchDecisions.Revise(Known(Profiled), Contoso with { Strategy = "direct" }).ShouldMake(next);
        var file = Known(Profiled, next);
        file.Profiles.Should().ContainSingle().Which.Content.Should().Be(next);
        file.Profile("contoso").Select(revision => revision.Content.Strategy).Should().Equal("sells through resellers", "direct");
        ResearchDecisions.Revise(file, Contoso with { Strategy = "direct" }).ShouldMake();
    }

    [Fact]
    public void A_competitor_nobody_profiled_is_not_revised() =>
        Refused(() => ResearchDecisions.Revise(Known(), Contoso)).Refusal.Should().Be(Refusal.NotFound);

    [Fact]
    public void A_period_is_estimated_once() => ShouldNameField(
        () => ResearchDecisions.Profile(Known(), Contoso with { Estimates = [Contoso.Estimates[0], Contoso.Estimates[0]] }),
        "estimates[1].period", "duplicate");

    [Theory]
    [InlineData(-1, "CNY", "negative")]
    [InlineData(1, "XXX", "unknown-currency")]
    public void An_estimate_is_an_amount_of_money(int amount, string currency, string code) => ShouldNameField(
        () => ResearchDecisions.Profile(Known(), Contoso with { Estimates = [new SalesEstimate("FY2026", amount, currency, "s")] }),
        "estimates[0].amount", code);

    [Fact]
    public void A_finding_is_recorded_once()
    {
        ResearchDecisions.RecordFinding(Known(), Demand, Today).ShouldMake(Demand);
        ResearchDecisions.RecordFinding(Known(Demand), Demand with { Finding = Guid.CreateVersion7() }, Today).ShouldMake();
    }

    [Fact]
    public void A_finding_lies_behind() =>
        ShouldNameField(() => ResearchDecisions.RecordFinding(Known(), Demand with { ObservedOn = Today.AddDays(1) }, Today), "observed_on",
            "in-the-future");

    [Fact]
    public void A_strength_is_one_of_a_product() =>
        ShouldNameField(() => ResearchDecisions.RecordFinding(Known(), Demand with { Kind = FindingKinds.OwnStrength }, Today),
            "product", "missing");

    [Fact]
    public void A_correction_takes_the_place_of_a_finding()
    {
        var corrected = Demand with { Finding = Guid.CreateVersion7(), Evidence = "13 of 20", Replaces = Demand.Finding };
        ResearchDecisions.RecordFinding(Known(Demand), corrected, Today).ShouldMake(corrected);
        var file = Known(Demand, corrected);
        file.Standing(FindingKinds.CustomerDemand).Should().ContainSingle().Which.Content.Should().Be(corrected);
        file.Findings[0].ReplacedBy.Should().Be(corrected.Finding);
        ResearchDecisions.RecordFinding(file, corrected with { Finding = Guid.CreateVersion7() }, Today).ShouldMake();
        ShouldBreak(() => ResearchDecisions.RecordFinding(file, corrected with { Evidence = "14" }, Today), "already-replaced");
    }

    [Fact]
    public void A_correction_corrects_a_finding_of_its_kind()
    {
        Refused(() => ResearchDecisions.RecordFinding(Known(), Demand with { Replaces = Guid.CreateVersion7() }, Today)).Refusal
            .Should().Be(Refusal.NotFound);
        Refused(() => ResearchDecisions.RecordFinding(
            Known(Demand), Demand with { Kind = FindingKinds.Market, Replaces = Demand.Finding }, Today))
            .Refusal.Should().Be(Refusal.NotFound);
    }

    private static ResearchFile Known(params object[] events) => After(ResearchFile.Of(Id), "mia", events);
}
