using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Accounts;

public class AccountTests
{
    private static readonly Guid Visit = Guid.Parse("01970000-0000-7000-8000-000000000003");
    private static readonly DateOnly Since = new(2026, 5, 1);
    private static readonly KeyAccountAdded Added = new("C1", "Contoso", "north", "101", 30, Since);
    private static readonly VisitPlanned Planned = new(Visit, "C1", "north", "101", new(2026, 5, 20));
    private static readonly VisitDone Done = new(Visit, "C1", "north", "101", new(2026, 5, 21));

    [Fact]
    public void A_manager_adds_a_key_account_of_their_team()
    {
        AccountDecisions.Add(Given(), Mia, Added).ShouldMake(Added);
        AccountDecisions.Add(Given(Added), Mia, Added).Should().BeEmpty();
        ShouldDeny(() => AccountDecisions.Add(Given(), Max, Added), "not-your-team");
        ShouldNameField(() => AccountDecisions.Add(Given(), Mia, Added with { VisitEveryDays = 0 }), "visit_every_days", "out-of-range");
    }

    [Fact]
    public void An_account_is_handed_over_with_what_is_not_named_left_as_it_is() =>
        AccountDecisions.Change(Given(Added), Mia, null, "102", null).ShouldMake(new KeyAccountChanged("C1", "north", "102", 30));

    [Fact]
    public void An_account_with_an_open_visit_does_not_end()
    {
        ShouldBreak(() => AccountDecisions.End(Given(Added, Planned), Mia, Today, Today), "visit-open");
        ShouldNameField(() => AccountDecisions.End(Given(Added), Mia, Today.AddDays(1), Today), "ended_on", "in-the-future");
        AccountDecisions.End(Given(Added, Planned, Done), Mia, Today, Today).ShouldMake(new KeyAccountEnded("C1", "north", Today));
        ShouldBreak(() => VisitDecisions.Plan(Given(Added, new KeyAccountEnded("C1", "north", Today)), Mia, Today, ""), "account-ended");
    }

    [Fact]
    public void A_rep_acts_for_their_own_accounts()
    {
        VisitDecisions.Plan(Given(Added), Rob, Today, "").Should().ContainSingle().Which.Should().BeOfType<VisitPlanned>().Which.Rep
            .Should().Be("101");
        ShouldDeny(() => VisitDecisions.Plan(Given(Added), Sue, Today, ""), "not-your-account");
    }

    [Fact]
    public void Notes_of_a_visit_are_kept_apart_from_what_is_published() =>
        VisitDecisions.Complete(Given(Added, Planned), Rob, Visit, new(2026, 5, 21), "They plan a new plant.", Today)
            .ShouldMake(Done, new VisitNotesKept(Visit, "They plan a new plant."));

    [Fact]
    public void A_visit_is_named_by_its_day_where_one_is_planned_for_it() =>
        VisitDecisions.CompleteOn(Given(Added, Planned), Rob, "", new(2026, 5, 20), "", Today)
            .ShouldMake(Done with { VisitedOn = new(2026, 5, 20) });

    [Fact]
    public void A_visit_that_nobody_planned_counts_once()
    {
        var made = VisitDecisions.CompleteOn(Given(Added, Planned), Rob, "102", new(2026, 5, 25), "They called us.", Today).ToList();
        var visit = made.OfType<VisitPlanned>().Single().Visit;
        made.ShouldMake(new VisitPlanned(visit, "C1", "north", "102", new(2026, 5, 25)),
            new VisitDone(visit, "C1", "north", "102", new(2026, 5, 25)),
            new VisitNotesKept(visit, "They called us."));

        var after = Given([Added, Planned, .. made]);
        VisitDecisions.CompleteOn(after, Rob, "102", new(2026, 5, 25), "They called us.", Today).Should().BeEmpty();
        VisitDecisions.CompleteOn(after, Rob, "102", new(2026, 5, 25), "They\ncalled us.", Today).Should().BeEmpty();
        ShouldBreak(() => VisitDecisions.CompleteOn(after, Rob, "102", new(2026, 5, 25), "Something else.", Today), "visit-done");
        ShouldNameField(() => VisitDecisions.CompleteOn(after, Rob, "", Today.AddDays(1), "", Today), "visited_on", "out-of-range");
        ShouldBreak(() => VisitDecisions.CompleteOn(Given(Added, new KeyAccountEnded("C1", "north", Today)), Rob, "", Today, "", Today),
            "account-ended");
        ShouldDeny(() => VisitDecisions.CompleteOn(after, Sue, "", Today, "", Today), "not-your-account");
    }

    [Fact]
    public void A_visit_is_done_or_missed_and_not_both()
    {
        var missed = new VisitMissed(Visit, "C1", "north", "101", new(2026, 5, 20));
        VisitDecisions.Miss(Given(Added, Planned), Rob, Visit, "", Today).ShouldMake(missed);
        ShouldBreak(() => VisitDecisions.Miss(Given(Added, Planned, Done), Rob, Visit, "", Today), "visit-done");
        ShouldBreak(() => VisitDecisions.Complete(Given(Added, Planned, missed), Rob, Visit, Today, "", Today), "visit-missed");
        ShouldBreak(() => VisitDecisions.Miss(Given(Added, Planned), Rob, Visit, "", new(2026, 5, 19)), "visit-ahead");
        ShouldNameField(() => VisitDecisions.Complete(Given(Added, Planned), Rob, Visit, Today.AddDays(1), "", Today), "visited_on",
            "out-of-range");
    }

    [Fact]
    public void A_planned_visit_is_cancelled_for_a_reason_that_stays_in_the_service()
    {
        var cancelled = new VisitCancelled(Visit, "C1", "north", "101", new(2026, 5, 20));
        VisitDecisions.Cancel(Given(Added, Planned), Rob, Visit, "They moved.")
            .ShouldMake(cancelled, new VisitNotesKept(Visit, "They moved."));
        ShouldDeny(() => VisitDecisions.Cancel(Given(Added, Planned), Sue, Visit, "They moved."), "not-your-account");

        var after = Given(Added, Planned, cancelled, new VisitNotesKept(Visit, "They moved."));
        VisitDecisions.Cancel(after, Rob, Visit, "They moved.").Should().BeEmpty();
        ShouldBreak(() => VisitDecisions.Cancel(after, Rob, Visit, "Something else."), "visit-cancelled");
        ShouldBreak(() => VisitDecisions.Complete(after, Rob, Visit, Today, "", Today), "visit-cancelled");
        ShouldBreak(() => VisitDecisions.Miss(after, Rob, Visit, "", Today), "visit-cancelled");
    }

    [Fact]
    public void Only_a_planned_visit_is_cancelled()
    {
        ShouldBreak(() => VisitDecisions.Cancel(Given(Added, Planned, Done), Rob, Visit, "They moved."), "visit-done");
        var missed = new VisitMissed(Visit, "C1", "north", "101", new(2026, 5, 20));
        ShouldBreak(() => VisitDecisions.Cancel(Given(Added, Planned, missed), Rob, Visit, "They moved."), "visit-missed");
    }

    [Fact]
    public void A_cancelled_visit_keeps_no_account_open_is_not_overdue_and_leaves_its_day_free()
    {
        var after = Given(Added, Planned, new VisitCancelled(Visit, "C1", "north", "101", new(2026, 5, 20)));
        AccountDecisions.End(after, Mia, Today, Today).ShouldMake(new KeyAccountEnded("C1", "north", Today));
        VisitCadence.Overdue(after.Existing, new(2026, 5, 22)).Should().BeNull();
        VisitDecisions.Plan(after, Rob, new(2026, 5, 20), "").Should().ContainSingle().Which.Should().BeOfType<VisitPlanned>();
        VisitDecisions.CompleteOn(after, Rob, "", new(2026, 5, 20), "", Today).Should().HaveCount(2, "a visit of that day is a new one");
    }

    [Fact]
    public void A_visit_that_was_planned_again_for_its_day_is_the_one_that_is_missed()
    {
        var again = Planned with { Visit = Guid.Parse("01970000-0000-7000-8000-000000000004") };
        var after = Given(Added, Planned, new VisitCancelled(Visit, "C1", "north", "101", new(2026, 5, 20)), again);
        VisitDecisions.MissOn(after, Rob, "", new(2026, 5, 20), "", Today)
            .ShouldMake(new VisitMissed(again.Visit, "C1", "north", "101", new(2026, 5, 20)));
    }

    [Fact]
    public void An_event_that_a_key_account_does_not_know_is_an_error() =>
        FluentActions.Invoking(() => Given(Added, "visited by a ghost")).Should().Throw<InvalidOperationException>()
            .WithMessage("*no event of the stream*");

    [Theory]
    // The cadence runs out on 31 May; after the visit of 21 May on 20 June.
    [InlineData(false, "2026-05-31", null)]
    [InlineData(false, "2026-06-01", "2026-05-31")]
    [InlineData(true, "2026-06-20", null)]
    [InlineData(true, "2026-06-21", "2026-06-20")]
    [InlineData(true, "2026-04-30", null)]
    public void A_visit_is_overdue_the_day_after_the_cadence_ran_out(bool visited, string on, string? due)
    {
        object[] visits = visited ? [Planned, Done] : [];
        var overdue = VisitCadence.Overdue(Given([Added, .. visits]).Existing, Day(on));
        overdue?.DueOn.Should().Be(due is null ? null : Day(due));
        (overdue is null).Should().Be(due is null);
    }

    [Fact]
    public void A_planned_visit_nobody_reported_on_is_overdue_as_of_the_days_it_was()
    {
        VisitCadence.Overdue(Given(Added, Planned).Existing, new(2026, 5, 22)).Should().BeEquivalentTo(
            new { DueOn = new DateOnly(2026, 5, 20), DaysOverdue = 2, Visit = (Guid?)Visit });
        VisitCadence.Overdue(Given(Added, Planned, Done).Existing, new(2026, 5, 22)).Should().BeNull();
    }

    [Fact]
    public void What_is_about_a_key_account_belongs_to_its_team()
    {
        var account = Given(Added).Existing;
        Mia.TeamFor(account, "C1", "").Should().Be("north");
        Cleo.TeamFor(null, "C9", "south").Should().Be("south");
        ShouldDeny(() => [Sue.TeamFor(account, "C1", "")], "not-your-account");
        ShouldDeny(() => [Mia.TeamFor(null, "C9", "south")], "not-your-team");
        ShouldNameField(() => [Cleo.TeamFor(account, "C1", "south")], "team", "other-team");
        ShouldNameField(() => [Cleo.TeamFor(null, "C9", "")], "team", "missing");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static AccountState Given(params object[] events) => AccountState.Of("C1").After(events);
}
