using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Parts;

namespace SalesPlatform.Tests.Portal;

/// <summary>What is typed becomes what the contract asks for, or is named.</summary>
public class FormInputTests
{
    private static readonly Localizer Reader = new();

    [Fact]
    public void Days_one_a_line_fill_a_list_of_days()
    {
        var request = new SetBusinessHoursRequest();
        new FormInput("holidays", "").Put(request, "2026-10-01\n\n 2026-10-02 \n", Reader).Should().BeNull();
        request.Holidays.Select(day => day.ToDay()).Should().Equal(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2));
    }

    [Fact]
    public void A_line_that_is_no_day_is_named()
    {
        var request = new SetBusinessHoursRequest();
        new FormInput("holidays", "").Put(request, "2026-10-01\n1 October", Reader).Should().StartWith("1 October: ");
    }

    [Fact]
    public void A_field_in_a_list_of_messages_is_made_on_the_way()
    {
        var request = new SetBusinessHoursRequest();
        new FormInput("days.0.opens_at", "").Put(request, "09:00", Reader).Should().BeNull();
        request.Days.Should().ContainSingle().Which.OpensAt.Should().Be("09:00");
    }

    [Theory]
    [InlineData("12", 12, true)]
    [InlineData("twelve", 0, false)]
    public void A_count_is_a_whole_number(string typed, long count, bool isOne)
    {
        var request = new ReconcileSourceRequest();
        (new FormInput("row_count", "").Put(request, typed, Reader) is null).Should().Be(isOne);
        request.RowCount.Should().Be(count);
    }

    [Fact]
    public void What_is_wrong_behind_a_day_that_is_closed_is_told_at_the_day_it_was_typed_at()
    {
        var request = new SetBusinessHoursRequest();
        foreach (var (weekday, opensAt) in new[] { (1, "09:00"), (2, ""), (3, "9 o'clock") })
            request.Week.Add(new OpeningHours { Weekday = weekday, OpensAt = opensAt, ClosesAt = opensAt });
        var offered = new OfferedEntries("week", span => span is OpeningHours { OpensAt: "", ClosesAt: "" });
        var kept = offered.TakeOutEmpty(request);
        request.Week.Select(span => span.Weekday).Should().Equal(1, 3);
        offered.PlaceOnForm("week[1].opens_at", kept).Should().Be("week[2].opens_at");
        offered.PlaceOnForm("week", kept).Should().Be("week");
        offered.PlaceOnForm("days[1].opens_at", kept).Should().Be("days[1].opens_at");
    }
}
