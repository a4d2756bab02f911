using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Periods;

public class FrozenTests
{
    private const string Close = "2027-04-02T00:00Z";

    [Property(MaxTest = 200)]
    public Property Nothing_that_happens_after_the_close_changes_what_was_published_whatever_the_order_it_arrives_in() =>
        Prop.ForAll(RandomHistory.Any, random =>
        {
            var history = random.Tell(midway: told => told.Closed("north", "FY2027-Q1", "mia", Close));
            var published = new MemoryViews(history.Events.Where(e => e.RecordedAt <= History.Instant(Close).AddSeconds(1)))
                .Scorecard("north", null, "FY2027-Q1", Readings.LongAfter);
            var later = new MemoryViews(random.Deliver(history.Events)).Scorecard("north", null, "FY2027-Q1", Readings.LongAfter);
            return published.Standing.IsClosed && later.Standing.IsClosed
                && ScorecardReplies.Of(later).Kpis.SequenceEqual(ScorecardReplies.Of(published).Kpis);
        });
}
