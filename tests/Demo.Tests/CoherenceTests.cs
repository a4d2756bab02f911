using SalesPlatform.Contracts;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Tests.Demo;

/// <summary>What is told holds together, whatever the company's calendar and the day it is told on.</summary>
public class CoherenceTests
{
    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Every_line_is_a_sale_that_could_have_been(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        foreach (var (month, lines) in told.Sales.Months)
        {
            lines.Should().NotBeEmpty().And.OnlyContain(line => told.Time.Calendar.Contains(month, line.Day) && line.Day <= through);
            lines.Should().OnlyContain(line => told.Cast[line.Rep].TeamOn(line.Day) != null, "who sells is employed on the day");
            lines.Should()
                .OnlyContain(line => line.Quantity >= 1 && line.Quantity <= line.Product.MostPerLine && line.Product.Number != "HP-500");
            lines.Should()
                .OnlyContain(line => line.UnitPrice > 0 && line.CompanyNet == decimal.Round(line.CompanyNet, 2),
                    "amounts are exact to the cent");
            lines.Where(line => line.Rate == 1).Should()
                .OnlyContain(line => line.UnitPrice <= line.Product.ListPrice && line.UnitPrice >= line.Product.ListPrice * 0.88m);
            lines.Select(line => line.Day).Should().BeInAscendingOrder();
            lines.GroupBy(line => line.Order).Should().OnlyContain(order =>
                order.Select(line => line.Day).Distinct().Count() == 1 && order.Select(line => line.Rep).Distinct().Count() == 1);
        }

        told.Sales.Months.Values.SelectMany(lines => lines).Select(line => line.ExternalId).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Targets_add_up_to_the_cent(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        foreach (var targets in new[] { told.Sales.YearTargets, told.Sales.RunningTargets })
        {
            targets.Months.Sum().Should().Be(targets.Annual);
            targets.Reps.Sum(part => part.Amount).Should().Be(targets.Annual);
            targets.ProductLines.Sum(part => part.Amount).Should().Be(targets.Annual);
        }

        told.Sales.YearTargets.Annual.Should().Be(60_000_000, "50 million and 20 %");
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void What_came_back_was_sold_before_and_what_is_corrected_is_another_line(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        told.Sales.Returns.Should()
            .NotBeEmpty().And.OnlyContain(goods => goods.Day >= goods.Of.Day && goods.Day <= through && goods.Quantity < goods.Of.Quantity);
        told.Sales.Corrections.Select(item => item.Of.ExternalId).Should().OnlyHaveUniqueItems()
            .And.NotIntersectWith(told.Sales.Returns.Select(goods => goods.Of.ExternalId));
        told.Sales.Corrections.Should().OnlyContain(item => item.Quantity >= 1 && item.Quantity != item.Of.Quantity);
        told.Sales.Corrections.Count(item => item.IsLate).Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Costs_are_of_the_budget_and_of_the_past(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        told.Costs.Documents.Select(document => document.Document).Should().OnlyHaveUniqueItems();
        told.Costs.Documents.Should().OnlyContain(
            document => document.Day <= through && document.Amount == decimal.Round(document.Amount, 2) && document.Amount > 0);
        told.Costs.Documents.Select(document => document.Category).Distinct().Should()
            .BeSubsetOf(CostBook.Lines.Select(line => line.Category));
        told.Costs.BudgetOf(told.Time.Year).Should().Be(3_600_000);
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Complaints_and_surveys_lie_in_the_past(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);

        told.Customers.Complaints.Should().OnlyContain(complaint =>
            told.Time.At(complaint.Day, 17, 0)
                .AddHours(complaint.ResponseHours + complaint.ResolutionHours + (complaint.IsReopened ? 80 : complaint.IsHeld ? 12 : 30))
                <= told.Time.At(told.Time.Today, 0, 0) || complaint.ResolutionHours == 0);
        told.Customers.Surveys.Should()
            .OnlyContain(survey => survey.Opened <= through && survey.Responses <= survey.Invited
                && (survey.Closed == null || survey.Closed >= survey.Opened));
    }

    [Fact]
    public void There_are_thousands_of_lines_and_a_dozen_people()
    {
        Told.Usual.Sales.Months.Where(month => Told.Usual.Time.Year.Covers(month.Key)).Sum(month => month.Value.Count).Should()
            .BeInRange(2_000, 6_000);
        var people = Told.Usual.Cast.MembersIn(new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 1)).ToList();
        people.Should().HaveCount(12);
        people.Count(rep => rep.Memberships[^1].Until is not null).Should().Be(1, "one leaves");
        people.Count(rep => rep.Memberships.Count > 1).Should().Be(1, "one comes over from another team");
        people.Count(rep => rep.Memberships is [{ From.Year: 2025 }]).Should().Be(1, "one joins");
    }
}
