using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Feed;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Which events fix the organisation's currency and fiscal calendar
/// (docs/decisions/0037-what-fixes-currency-and-calendar.md).</summary>
public class TermsTests
{
    [Theory]
    [InlineData("planning", "plan-drafted", "competitor-profiled", "target-agreed")]
    [InlineData("sales-monitoring", "sale-recorded", "sale-returned", "sales-imported", "sales-report-finalised")]
    [InlineData("budget", "budget-drafted", "cost-posted", "commitment-opened")]
    [InlineData("scorecards", "scorecard-published", "scorecard-restated", "rep-scorecards-kept")]
    [InlineData("team-performance", "appraisal-planned", "appraisal-criteria-agreed", "training-scheduled")]
    [InlineData("launch-coordination", "promotion-terms-set", "promotion-plan-approved")]
    public void A_fact_with_an_amount_or_a_period_rests_on_the_terms(string service, params string[] events) =>
        RestingIn(service).Should().Contain(events.Select(name => $"{service}.{name}.v1"));

    [Fact]
    public void What_leaves_the_terms_free_is_a_setting_or_what_nobody_did() =>
        Repository.Contracts.GetTypes().Concat(Repository.Services.Values.SelectMany(assembly => assembly.GetTypes()))
            .Where(type => type.IsDefined(typeof(LeavesTermsFreeAttribute), false)).Select(type => type.Name).Should()
            .BeEquivalentTo("OrganisationSet", "SalesReportDrafted", "KpiRiskFound", "KpiRiskEnded", "DeliverableIssued",
                "SalesFileReceived");

    [Fact]
    public void Facts_of_customers_and_people_without_amounts_leave_them_free() =>
        RestingIn("customer-relations").Should().BeEmpty();

    private static IEnumerable<string> RestingIn(string service) =>
        TermsUseReader.TypesOf(new EventCatalogue(service, [Repository.Contracts, Repository.Services[service]]), service);
}
