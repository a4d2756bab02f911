using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Tests.Demo;

/// <summary>However many threads tell the story, it is told in the order of time.</summary>
public class StoryClockTests
{
    private static readonly DateTimeOffset First = new(2025, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = First.AddDays(20);

    [Fact]
    public async Task Threads_and_threads_within_them_tell_in_the_order_of_time()
    {
        var (clock, told) = (new StoryClock(End), new List<int>());

        await clock.TogetherAsync(
        [
            () => TellAsync(3, 1, 8),
            async () =>
            {
                await TellAsync(2);
                await clock.TogetherAsync([() => TellAsync(4, 9), () => TellAsync(5)]);
                await TellAsync(10);
            },
            () => Task.CompletedTask,
        ]);

        told.Should().Equal(2, 3, 3, 4, 5, 8, 9, 10);

        // A day that is over is told of at once: time does not run back.
        async Task TellAsync(params int[] days)
        {
            foreach (var day in days)
            {
                await clock.ReachAsync(First.AddDays(day));
                await Task.Yield();
                lock (told)
                    told.Add((clock.Now - First).Days);
            }
        }
    }

    [Fact]
    public async Task What_would_follow_on_the_last_day_is_recorded_on_it_and_still_told_in_order()
    {
        var clock = new StoryClock(End);

        await clock.ReachAsync(First);
        clock.RecordedAt.Should().Be(First);
        await clock.ReachAsync(End.AddDays(3));
        (clock.RecordedAt, clock.Now).Should().Be((End, End.AddDays(3)));
    }

    [Fact]
    public async Task One_thread_that_fails_ends_the_story_with_its_reason()
    {
        var clock = new StoryClock(End);

        var telling = () => clock.TogetherAsync(
        [
            () => clock.ReachAsync(First.AddDays(9)),
            async () =>
            {
                await clock.ReachAsync(First);
                throw new InvalidOperationException("refused");
            },
        ]);

        await telling.Should().ThrowAsync<InvalidOperationException>().WithMessage("refused");
    }
}
