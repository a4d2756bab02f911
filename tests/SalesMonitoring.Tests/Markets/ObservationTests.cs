using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Markets;

namespace SalesPlatform.Tests.SalesMonitoring.Markets;

public class ObservationTests
{
    private static readonly Guid Id = Guid.Parse("0197a000-0000-7000-8000-000000000002");
    private static readonly Evidence Paper = new("Industry Weekly", "https://example.org/a", "", Some.Day);
    private static readonly ObservationContent Content = new("Prices fall", "By a tenth", "threat", Some.Day, "east", null, "", [Paper]);

    [Fact]
    public void What_others_may_know_and_what_stays_here_are_two_events()
    {
        ObservationDecisions.Record(Id, "north", "trend", Content, Some.Today).ToList()[0].Should()
            .Be(new MarketObservationRecorded(Id, "north", "trend", "Prices fall", "threat", Some.Day, "east", null));
        var held = Given([.. ObservationDecisions.Record(Id, "north", "trend", Content, Some.Today)]);
        (held.Content.Says(Content), held.Revision, held.RecordedBy).Should().Be((true, 1, "someone"));
    }

    [Fact]
    public void Said_anew_it_is_revised_said_again_it_is_not()
    {
        var held = Given([.. ObservationDecisions.Record(Id, "north", "trend", Content, Some.Today)]);
        ObservationDecisions.Revise(held, Content with { Evidence = [Paper] }, Some.Today).Should().BeEmpty();
        var revised = ObservationDecisions.Revise(held, Content with { Title = "Prices rise" }, Some.Today).ToList();
        var after = Given([.. ObservationDecisions.Record(Id, "north", "trend", Content, Some.Today), .. revised]);
        (after.Revision, after.Content.Title).Should().Be((2, "Prices rise"));
    }

    [Fact]
    public void Taken_back_it_is_not_revised()
    {
        var held = Given([.. ObservationDecisions.Record(Id, "north", "trend", Content, Some.Today), new MarketObservationWithdrawn(Id),
            new MarketObservationWithdrawalExplained("wrong")]);
        held.WithdrawnBecause.Should().Be("wrong");
        ObservationDecisions.Withdraw(held, "wrong").Should().BeEmpty();
        Refused(() => ObservationDecisions.Revise(held, Content with { Title = "x" }, Some.Today)).Code.Should()
            .Be("observation-withdrawn");
    }

    [Fact]
    public void Every_wrong_field_is_named()
    {
        var tomorrow = Some.Today.AddDays(2);
        var refusal = Refused(() => ObservationDecisions.Record(Id, "north", "trend",
            Content with
            {
                ObservedOn = tomorrow,
                Evidence = [new Evidence("a", "", "", Some.Day), new Evidence("b", "ftp://x", "", tomorrow)]
            }, Some.Today));
        refusal.Fields.Select(field => (field.Field, field.Code)).Should().Equal(
            ("content.observed_on", "out-of-range"), ("content.evidence[0]", "evidence-missing"),
            ("content.evidence[1].link", "not-a-link"),
            ("content.evidence[1].dated", "out-of-range"));
        Refused(() => ObservationDecisions.Record(Id, "north", "trend", Content with { Evidence = [] }, Some.Today)).Code.Should()
            .Be("evidence-missing");
    }

    private static Observation Given(params object[] events) => Observation.Fold.Fold(events.Select((e, i) =>
        new RecordedEvent(Guid.NewGuid(), "market-observation", i + 1, Some.Now, "someone", e)))!;

    private static DomainException Refused(Func<IEnumerable<object>> decide) =>
        FluentActions.Invoking(() => decide().ToList()).Should().Throw<DomainException>().Which;
}
