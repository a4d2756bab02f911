using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Rosters;
using static SalesPlatform.Tests.TeamPerformance.Rosters.RosterStory;
using static SalesPlatform.Tests.TeamPerformance.Story;

namespace SalesPlatform.Tests.TeamPerformance.Rosters;

public class RosterProperties
{
    /// <summary>One command: what, which team, and on which day after 1 March.</summary>
    public sealed record Step(int What, int Team, int Day);

    [Property(MaxTest = 200)]
    public Property Under_any_commands_time_in_teams_never_overlaps_and_a_repeat_changes_nothing() => Prop.ForAll(Sequences(), steps =>
    {
        var (state, entry, version) = (Given(), (RosterEntry?)null, 0);
        foreach (var step in steps)
        {
            var events = Attempt(state, step);
            (state, entry, version) = (Employee.Of("e-1").GoneOn(state, events), RosterEntry.Fold.GoneOn(entry, events),
                version + events.Count);
            if (events.Count > 0)
                Decide(state, step).Should().BeEmpty();
        }

        // The view and the aggregate tell the same story.
        entry.Should().BeEquivalentTo((state as Employee.Known)?.Entry, options => options.WithStrictOrdering());
        (entry?.Version ?? 0).Should().Be(version);
        var memberships = entry?.Memberships ?? [];
        memberships.Count(item => item.Until is null).Should().Be(state is Employee.Employed ? 1 : 0);
        memberships.Should().OnlyContain(item => item.Until == null || item.From < item.Until);
        memberships.Zip(memberships.Skip(1)).Should().OnlyContain(pair => pair.First.Until <= pair.Second.From);
    });

    [Property(MaxTest = 200)]
    public Property A_range_finds_a_member_exactly_when_a_day_of_it_was_in_the_team() => Prop.ForAll(
        (from steps in Sequences().Generator
         from first in Gen.Choose(0, 60)
         from days in Gen.Choose(1, 10)
         select (Steps: steps, From: March.AddDays(first), Until: March.AddDays(first + days))).ToArbitrary(),
        item =>
        {
            var state = item.Steps.Aggregate(Given(), (before, step) => Employee.Of("e-1").GoneOn(before, Attempt(before, step)));
            var entry = (state as Employee.Known)?.Entry ?? new RosterEntry("employee/e-1", "e-1", "", [], [], 0);
            var days = Enumerable.Range(item.From.DayNumber, item.Until.DayNumber - item.From.DayNumber).Select(DateOnly.FromDayNumber);
            var expected = days.Any(
                day => entry.Memberships.Any(own => own.Team == "t0" && own.From <= day && (own.Until is not { } end || day < end)));
            entry.IsIn("t0", item.From, item.Until).Should().Be(expected);
        });

    private static IReadOnlyList<object> Attempt(Employee state, Step step)
    {
        try
        {
            return [.. Decide(state, step)];
        }
        catch (DomainException)
        {
            // A refusal is an answer, too: nothing happened.
            return [];
        }
    }

    private static IEnumerable<object> Decide(Employee state, Step step) => step.What switch
    {
        0 => RosterDecisions.Hire(state, new EmployeeHired("e-1", "Ann", $"t{step.Team}", March.AddDays(step.Day))),
        1 => RosterDecisions.Transfer(state, $"t{step.Team}", March.AddDays(step.Day)),
        2 => RosterDecisions.Leave(state, March.AddDays(step.Day)),
        _ => RosterDecisions.Record(state, new EmployeeHired("e-1", "Ann", $"t{step.Team}", March.AddDays(step.Day)),
            March.AddDays(step.Day + 2)),
    };

    // Days mostly rise, so that most commands are accepted; some go back.
    private static Arbitrary<List<Step>> Sequences() =>
        (from steps in (from what in Gen.Choose(0, 3)
                        from team in Gen.Choose(0, 2)
                        from jitter in Gen.Choose(
            -3, 3)
                        select (what, team, jitter)).ListOf(20)
         select steps.Select((step, i) => new Step(step.what, step.team, 3 * i + step.jitter + 3)).ToList()).ToArbitrary();
}
