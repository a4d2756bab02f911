using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Due;

namespace SalesPlatform.Tests.ServiceDefaults.Due;

public class DueOrderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-19", Urgency.Overdue)]
    [InlineData("2026-11-20", Urgency.Soon)]
    [InlineData("2026-11-23", Urgency.Soon)]
    [InlineData("2026-11-24", Urgency.Waiting)]
    [InlineData(null, Urgency.Waiting)]
    public void A_day_is_overdue_when_it_has_passed_and_soon_within_three(string? due, Urgency urgency) =>
        DueOrder.Judge(
            new DueItem
            {
                DueOn = due is null ? null
                : DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDate()
            }, Today,
                Now).Should().Be(urgency);

    [Theory]
    [InlineData(-1, Urgency.Overdue)]
    [InlineData(0, Urgency.Overdue)]
    [InlineData(60, Urgency.Soon)]
    public void A_clock_goes_before_its_day(int minutes, Urgency urgency)
    {
        var item = new DueItem { DueOn = Today.ToDate(), DueAt = Now.AddMinutes(minutes).ToTimestamp() };
        DueOrder.Judge(item, Today, Now).Should().Be(urgency);
    }

    [Fact]
    public void Order_is_by_urgency_then_day_then_since_then_key()
    {
        DueItem[] items =
        [
            Item("e", Urgency.Waiting, null, null), Item("d", Urgency.Waiting, null, Now), Item("c", Urgency.Soon, Today, Now),
            Item("b", Urgency.Soon, Today, Now.AddDays(-1)), Item("f", Urgency.Soon, Today.AddDays(1), Now.AddDays(-9)),
            Item("a", Urgency.Overdue, Today.AddDays(-1), null), Item("aa", Urgency.Overdue, Today.AddDays(-1), null),
        ];
        items.OrderBy(DueOrder.KeyOf, StringComparer.Ordinal).Select(item => item.Key).Should().Equal("a", "aa", "b", "c", "f", "d", "e");
    }

    private static DueItem Item(string key, Urgency urgency, DateOnly? due, DateTimeOffset? since) =>
        new() { Key = key, Urgency = urgency, DueOn = due?.ToDate(), Since = since?.ToTimestamp() };
}
