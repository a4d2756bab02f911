using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Kpis;

/// <summary>Events reach Scorecards in any order and several times. Figures must not depend on it.</summary>
public class AnyOrderTests
{
    [Property(MaxTest = 500)]
    public Property Any_events_in_any_order_and_several_times_give_the_same_scorecards() =>
        Prop.ForAll(RandomHistory.Any, random =>
        {
            var history = random.Tell();
            var (inOrder, shuffled) = (new MemoryViews(history.Events), new MemoryViews(random.Deliver(history.Events)));
            var midway = history.Events[history.Events.Count / 2].RecordedAt;
            return AllOf(inOrder, midway).SequenceEqual(AllOf(shuffled, midway))
                && AllOf(inOrder, Readings.LongAfter).SequenceEqual(AllOf(shuffled, Readings.LongAfter));
        });

    [Property(MaxTest = 500)]
    public Property What_is_learned_later_never_changes_what_was_known_before() =>
        Prop.ForAll(RandomHistory.Any, random =>
        {
            var history = random.Tell();
            var midway = history.Events.Count / 2;
            var instant = history.Events[midway].RecordedAt;
            return AllOf(new MemoryViews(history.Events.Take(midway + 1)), instant)
                .SequenceEqual(AllOf(new MemoryViews(history.Events), instant));
        });

    [Property(MaxTest = 500)]
    public Property A_team_s_net_sales_are_those_of_its_reps() =>
        Prop.ForAll(RandomHistory.Any, random =>
        {
            var views = new MemoryViews(random.Tell().Events);
            return new[] { "north", "south" }.All(team =>
            {
                var whole = views.Figures(team, null, "FY2027", Readings.LongAfter);
                return whole.Kpis[0].Actual
                    == whole.Facts.Memberships.EverIn(team)
                        .Sum(rep => views.Figures(team, rep, "FY2027", Readings.LongAfter).Kpis[0].Actual);
            });
        });

    private static IEnumerable<string> AllOf(MemoryViews views, DateTimeOffset asOf) =>
        from team in new[] { "north", "south" }
        from rep in new[] { null, "E0", "E1", "E2" }
        from period in new[] { "FY2027", "FY2027-Q1", "FY2027-M02" }
        select Answer(views, team, rep, period, asOf);

    private static string Answer(MemoryViews views, string team, string? rep, string period, DateTimeOffset asOf)
    {
        try
        {
            return $"{KpiReplies.Of(views.Figures(team, rep, period, asOf))}";
        }
        catch (DomainException refusal)
        {
            // What was not known then stays unknown as of then; only the message tells when the first fact came.
            return $"{refusal.Refusal}";
        }
    }
}
