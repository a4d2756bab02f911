using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Scorecards.Figures;
using SalesPlatform.Scorecards.Queries;
using SalesPlatform.Tests.Scorecards.Histories;

namespace SalesPlatform.Tests.Scorecards.Database;

/// <summary>The same promise as in memory, kept by the real inbox, tables and queries.</summary>
[Collection(nameof(RunningScorecards))]
public class AnyDeliveryTests(RunningScorecards scorecards)
{
    /// <summary>The kind of step that finalises an appraisal.</summary>
    private const int Appraised = 7;

    private static int _histories;

    [Property(MaxTest = 25)]
    public Property Any_events_delivered_in_any_order_and_several_times_give_the_scorecards_that_memory_gives() =>
        Prop.ForAll(RandomHistory.Any, random => AgreesAsync(random).GetAwaiter().GetResult());

    [Fact]
    public async Task A_later_score_of_the_same_quarter_holds_in_another_team_too()
    {
        var finalisedHereThenThere = new RandomHistory(
            [new Step(Appraised, 0, 0, 1, 5_000), new Step(Appraised, 0, 1, 1, 6_000)], Shuffle: 1);

        (await AgreesAsync(finalisedHereThenThere)).Should().BeTrue();
    }

    private async Task<bool> AgreesAsync(RandomHistory random)
    {
        var suffix = $"-{Interlocked.Increment(ref _histories)}";
        var history = random.Tell(suffix);
        await scorecards.DeliverAsync(random.Deliver(history.Events));

        var query = scorecards.Services.GetRequiredService<ScorecardReader>();
        var memory = new MemoryViews(history.Events);
        foreach (var asOf in new[] { history.Events[history.Events.Count / 2].RecordedAt, history.LastRecordedAt })
        {
            foreach (var period in new[] { "FY2027", "FY2027-Q1", "FY2027-M02" })
            {
                var request = new ScorecardRequest("north" + suffix, null, Period.Parse(period), asOf);
                var (actual, expected) = (await query.ReadAsync(request, CancellationToken.None), Expected(memory, request));
                if (expected is null || !ScorecardReplies.Of(actual).Equals(ScorecardReplies.Of(expected)))
                    return false;
            }
        }

        return true;
    }

    private static Scorecard? Expected(MemoryViews memory, ScorecardRequest request) =>
        memory.Scorecard(request.Team, request.Rep, $"{request.Period}", request.AsOf);
}
