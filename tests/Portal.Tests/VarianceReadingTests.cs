using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Portal.Pages.Budget;

namespace SalesPlatform.Tests.Portal;

public sealed class VarianceReadingTests
{
    private static readonly FiscalCalendar Calendar = new(1);
    private static readonly DateOnly FirstOfDecember = new(2026, 12, 1);

    [Fact]
    public void The_running_month_counts_by_its_days_so_that_its_first_day_is_no_saving()
    {
        var cells = new[] { Cell("FY2026-M11", 30_000, 29_000), Cell("FY2026-M12", 31_000, 500) };
        VarianceReading.Due(cells, Calendar, FirstOfDecember).Should().Be((29_500m, 31_000m));
        VarianceReading.Due(cells[1..], Calendar, FirstOfDecember).Should().Be((500m, 1_000m));
    }

    [Fact]
    public void Months_to_come_count_nowhere_and_those_that_are_over_count_whole()
    {
        var cells = new[] { Cell("FY2026-M12", 31_000, 32_000), Cell("FY2027-M01", 50_000, 0) };
        VarianceReading.Due(cells, Calendar, new DateOnly(2026, 12, 31)).Should().Be((32_000m, 31_000m));
        VarianceReading.Due(cells[..1], Calendar, new DateOnly(2027, 3, 1)).Should().Be((32_000m, 31_000m));
        VarianceReading.HasBegun("FY2027-M01", Calendar, FirstOfDecember).Should().BeFalse();
    }

    private static VarianceCell Cell(string month, decimal budget, decimal actual) => new()
    {
        Category = "travel", Month = month, Variance = new Variance { Budget = budget.ToMoney("CNY"), Actual = actual.ToMoney("CNY") },
    };
}
