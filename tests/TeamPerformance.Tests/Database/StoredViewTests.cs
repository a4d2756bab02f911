using System.Text.Json.Nodes;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Meetings;
using SalesPlatform.TeamPerformance.Rosters;
using SalesPlatform.TeamPerformance.Trainings;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>
/// Views as databases hold them: a version that changes how they are written must read these, or write them anew from their events.
/// </summary>
[Collection(nameof(RunningTeamPerformance))]
public class StoredViewTests(RunningTeamPerformance service)
{
    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000001");
    private static readonly DateOnly Monday = new(2026, 10, 5);

    [Fact]
    public void A_training_in_schedule() => ShouldBeHeldAs<TrainingView>(
        """
        {"id": "stream", "employee": "e-1", "team": "north", "version": 3, "content": {"status": "scheduled",
         "proposed": {"plan": "01970000-0000-7000-8000-000000000001", "employee": "e-1", "team": "north", "topic": "Negotiation",
          "objective": "closes", "need": "rebates", "appraisalQuarter": null, "proposedBy": "mia"},
         "agreed": {"agreedBy": "hal"}, "declined": null,
         "scheduled": {"provider": "Academy", "startsOn": "2026-10-05", "endsOn": "2026-10-05", "costEstimate": 4000, "currency": "CNY"},
         "attended": null, "missed": null, "assessed": null, "effect": null, "cost": null}}
        """, TrainingView.After, new TrainingAttended(Id, "e-1", "north", Monday),
        new TrainingProposed(Id, "e-1", "north", "Negotiation", PersonalText.OfBefore("closes"),
            PersonalText.OfBefore("rebates"), null, "mia"), new TrainingAgreed("hal"),
        new TrainingScheduled("Academy", Monday, Monday, 4_000m, "CNY"));

    [Fact]
    public void A_meeting_with_an_open_action() => ShouldBeHeldAs<MeetingView>(
        """
        {"id": "stream", "team": "north", "on": "2026-10-05", "hasOpenActions": true, "version": 4, "content": {"status": "held",
         "plan": {"meeting": "01970000-0000-7000-8000-000000000001", "team": "north", "title": "Round", "on": "2026-10-05",
          "agenda": ["goals"], "everyWeeks": 1, "previous": null, "plannedBy": "m-1"},
         "record": {"meeting": "01970000-0000-7000-8000-000000000001", "team": "north", "title": "Round", "heldOn": "2026-10-05",
          "goals": ["+20 %"]}, "minutes": {"outcome": "two offers", "attendees": ["e-1"]}, "because": null,
         "actions": [{"agreed": {"number": 1, "task": "offer", "owner": "e-1", "dueOn": "2026-10-05"}, "done": null}]}}
        """, MeetingView.After, new MeetingActionDone(1, Monday, "ann"),
        new TeamMeetingPlanned(Id, "north", "Round", Monday, ["goals"], 1, null, "m-1"),
        new TeamMeetingHeld(Id, "north", "Round", Monday, ["+20 %"]), new TeamMeetingMinuted("two offers", ["e-1"]),
        new MeetingActionAgreed(1, PersonalText.OfBefore("offer"), "e-1", Monday));

    [Fact]
    public void An_appraisal_without_a_word_of_it() => ShouldBeHeldAs<AppraisalView>(
        """
        {"id": "stream", "employee": "e-1", "team": "north", "quarter": "FY2027-Q1", "status": "manager-review", "score": null,
         "absent": []}
        """, AppraisalView.After, new AppraisalShared("mia"),
        new AppraisalPlanned("e-1", "north", "FY2027-Q1", Monday, Monday, 1, [], [], "mia"), new SelfReviewed(90, "a good quarter"),
        new ManagerReviewed([], [], "strong closing", "document calls", "mia"));

    [Fact]
    public void A_final_appraisal() => ShouldBeHeldAs<AppraisalView>(
        """
        {"id": "stream", "employee": "e-1", "team": "north", "quarter": "FY2027-Q1", "status": "final", "score": 91.25,
         "absent": ["self-review"]}
        """, AppraisalView.After, null,
        new AppraisalPlanned("e-1", "north", "FY2027-Q1", Monday, Monday, 1, [], [], "mia"),
        new AppraisalFinalised("e-1", "north", "FY2027-Q1", 91.25m, ["self-review"]));

    [Fact]
    public void A_person_who_moved() => ShouldBeHeldAs<RosterEntry>(
        """
        {"id": "employee/e-1", "employee": "e-1", "name": "Ann", "teams": ["north", "south"], "version": 2, "memberships":
         [{"team": "north", "from": "2026-10-05", "until": "2026-10-06"}, {"team": "south", "from": "2026-10-06", "until": null}]}
        """, RosterEntry.Fold.Evolve, new EmployeeLeft("e-1", "south", Monday.AddDays(2)),
        new EmployeeHired("e-1", "Ann", "north", Monday), new EmployeeTransferred("e-1", "north", "south", Monday.AddDays(1)));

    private void ShouldBeHeldAs<TView>(
        string json, Func<TView?, RecordedEvent, TView?> after, object? next, params object[] events) where TView : class
    {
        var serializer = service.Store.Options.Serializer();
        var written = JsonNode.Parse(serializer.ToJson(Viewed(after, events)));
        JsonNode.DeepEquals(written, JsonNode.Parse(json)).Should().BeTrue("it is written as {0}", written);
        using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        object[] following = next is null ? [] : [next];
        Viewed(after, following, serializer.FromJson<TView>(stored)).Should().BeEquivalentTo(Viewed(after, events.Concat(following)));
    }
}
