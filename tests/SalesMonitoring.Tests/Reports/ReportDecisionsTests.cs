using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.FigureQueries;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.Tests.SalesMonitoring.Reports;

public class ReportDecisionsTests
{
    private static readonly Period May = Period.Parse("FY2027-M05");
    private static readonly SalesReportDrafted Drafted = new("north", "FY2027-M05", 80m, 100m, "CNY", Some.Now);
    private static readonly SalesReportFinalised Finalised = new("north", "FY2027-M05", 1, 80m, 100m, "CNY", Some.Now, "mia");
    private static readonly SalesReportNoted Reason = new(1, NoteKinds.Reason, "a strike", null, "", "mia");

    [Fact]
    public void A_report_is_drafted_once_and_when_its_period_has_ended()
    {
        ReportDecisions.Draft(Given(), Figures(80, 100)).Should().Equal(Drafted);
        ReportDecisions.Draft(Given(Drafted), Figures(81, 100)).Should().BeEmpty();
        ReportDecisions.Draft(Given(), Figures(80, 100) with { HasEnded = false }).Should().BeEmpty();
    }

    [Fact]
    public void A_note_is_written_once_taken_back_once_and_its_number_is_not_used_again()
    {
        ReportDecisions.AddNote(Given(Drafted), As("mia"), Note("a strike")).Should().Equal(Reason);
        ReportDecisions.AddNote(Given(Drafted, Reason), As("max"), Note("a strike")).Should().BeEmpty();
        ReportDecisions.WithdrawNote(Given(Drafted, Reason), 1).Should().Equal(new SalesReportNoteWithdrawn(1));
        var withdrawn = Given(Drafted, Reason, new SalesReportNoteWithdrawn(1));
        ReportDecisions.WithdrawNote(withdrawn, 1).Should().BeEmpty();
        ReportDecisions.AddNote(withdrawn, As("mia"), Note("a strike")).Should().Equal(Reason with { Number = 2 });
        Refused(() => ReportDecisions.WithdrawNote(withdrawn, 2)).Should().Be("note-not-found");
        Refused(() => ReportDecisions.AddNote(Given(), As("mia"), Note("x"))).Should().Be("report-not-found");
    }

    [Fact]
    public void Who_is_below_target_gives_a_reason()
    {
        Refused(() => ReportDecisions.Finalise(Given(Drafted), As("mia"), Figures(80, 100))).Should().Be("reason-needed");
        ReportDecisions.Finalise(Given(Drafted, Reason), As("mia"), Figures(80, 100)).Should().Equal(Finalised);
        ReportDecisions.Finalise(Given(Drafted), As("mia"), Figures(100, 100)).Should().ContainSingle();
        ReportDecisions.Finalise(Given(Drafted), As("mia"), Figures(80, null)).Should().ContainSingle();
    }

    [Fact]
    public void What_is_finalised_stands_until_somebody_else_opens_it_again()
    {
        var done = Given(Drafted, Reason, Finalised);
        Refused(() => ReportDecisions.AddNote(done, As("mia"), Note("late"))).Should().Be("report-finalised");
        ReportDecisions.Finalise(done, As("mia"), Figures(90, 100)).Should().BeEmpty();
        Refused(() => ReportDecisions.Reopen(done, As("mia"), "late sale")).Should().Be("reopener-finalised");
        Refused(() => ReportDecisions.Reopen(Given(Drafted), As("eva"), "late sale")).Should().Be("not-finalised");
        var reopened = ReportDecisions.Reopen(done, As("eva"), "late sale").ToList();
        reopened.Should().Equal(new SalesReportReopened("north", "FY2027-M05", 1, "late sale", "eva"));
        var open = Given([Drafted, Reason, Finalised, .. reopened]);
        ReportDecisions.Reopen(open, As("eva"), "late sale").Should().BeEmpty("it was just done");
        ReportDecisions.Finalise(open, As("mia"), Figures(95, 100)).Should().Equal(Finalised with { Edition = 2, Actual = 95 });
        open.Existing.Status.Should().Be("reopened");
    }

    /// <summary>One command: what, and by whom.</summary>
    public sealed record Step(int What, int Who);

    [Property(MaxTest = 200)]
    public Property Editions_are_numbered_without_gaps_and_at_most_one_stands_under_any_commands() => Prop.ForAll(
        (from what in Gen.Choose(0, 4) from who in Gen.Choose(0, 1) select new Step(what, who)).ListOf().ToArbitrary(),
        steps =>
        {
            var history = new List<object>();
            foreach (var step in steps)
            {
                try
                {
                    history.AddRange(Take(Given([.. history]), step));
                }
                catch (DomainException refusal)
                {
                    refusal.Code.Should().NotBeEmpty();
                }
            }

            history.OfType<SalesReportFinalised>().Select(e => e.Edition).Should()
                .Equal(Enumerable.Range(1, history.OfType<SalesReportFinalised>().Count()));
            history.OfType<SalesReportReopened>().Should()
                .OnlyContain(e => history.OfType<SalesReportFinalised>().Any(f => f.Edition == e.Edition && f.FinalisedBy != e.ReopenedBy));
            history.OfType<SalesReportNoted>().Select(e => e.Number).Should().OnlyHaveUniqueItems();
            if (Given([.. history]) is SalesReport.Finalised { Content: var content })
                content.Editions.Count(edition => edition.Reopened is null).Should().Be(1);
        });

    private static IEnumerable<object> Take(SalesReport state, Step step) => step.What switch
    {
        0 => ReportDecisions.Draft(state, Figures(80, 100)),
        1 => ReportDecisions.AddNote(state, As(Who(step)), Note("a strike")),
        2 => ReportDecisions.WithdrawNote(state, 1),
        3 => ReportDecisions.Finalise(state, As(Who(step)), Figures(80, 100)),
        _ => ReportDecisions.Reopen(state, As(Who(step)), "late sale"),
    };

    private static string Who(Step step) => step.Who == 0 ? "mia" : "eva";

    private static NoteContent Note(string text) => new(NoteKinds.Reason, text, null, "");

    private static ReportFigures Figures(decimal actual, decimal? target) => new(actual, target, "CNY", Some.Now, true);

    private static CommandContext As(string person) => new(person, ["sales-manager"], ["north"], null, "c", Some.Now);

    private static SalesReport Given(params object[] events) => SalesReport.Of("north", May).Fold(events.Select((e, i) =>
        new RecordedEvent(Guid.NewGuid(), "sales-report/north/FY2027-M05", i + 1, Some.Now, "someone", e)));

    private static string Refused(Func<IEnumerable<object>> decide) =>
        FluentActions.Invoking(() => decide().ToList()).Should().Throw<DomainException>().Which.Code;
}
