using Microsoft.Extensions.Time.Testing;
using SalesPlatform.AppHost;

namespace SalesPlatform.AppHost.Tests;

public class BackoffTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void The_delay_doubles_up_to_thirty_seconds()
    {
        var backoff = new Backoff(_clock);
        Enumerable.Range(0, 7).Select(_ => backoff.AfterCrash().TotalSeconds).Should().Equal(1, 2, 4, 8, 16, 30, 30);
    }

    [Theory]
    [InlineData(59, 4)]
    [InlineData(60, 1)]
    public void It_starts_over_after_a_healthy_minute(int healthySeconds, int nextDelay)
    {
        var backoff = new Backoff(_clock);
        backoff.AfterCrash();
        backoff.AfterCrash();
        backoff.Ready();
        _clock.Advance(TimeSpan.FromSeconds(healthySeconds));
        backoff.AfterCrash().Should().Be(TimeSpan.FromSeconds(nextDelay));
    }

    [Fact]
    public void A_process_that_never_became_ready_earns_no_reset_by_lasting_long()
    {
        var backoff = new Backoff(_clock);
        backoff.AfterCrash();
        _clock.Advance(TimeSpan.FromHours(1));
        backoff.AfterCrash().Should().Be(TimeSpan.FromSeconds(2));
    }
}
