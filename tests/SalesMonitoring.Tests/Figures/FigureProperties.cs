using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Figures;
using SalesPlatform.SalesMonitoring.Reports;
using static SalesPlatform.Tests.SalesMonitoring.Figures.Sheets;

namespace SalesPlatform.Tests.SalesMonitoring.Figures;

public class FigureProperties
{
    private static readonly string[] Periods = ["FY2026-M05", "FY2027-M03", "FY2027-M04", "FY2027-M05"];

    [Property]
    public Property Rows_of_every_dimension_add_up_to_the_same_total() => Prop.ForAll(
        (from cents in Gen.Choose(-100_000, 100_000)
         from period in Gen.Choose(0, 3)
         from rep in Gen.Choose(0, 3)
         from region in Gen.Choose(0, 2)
         select (cents, period, rep, region)).ListOf().ToArbitrary(),
        sales =>
        {
            var cells = sales.SelectMany(sale => new[]
            {
                Rep(Periods[sale.period], $"r{sale.rep}", sale.cents / 100m),
                Cell(Dimension.Region, Periods[sale.period], $"g{sale.region}", sale.cents / 100m),
            }).ToList();
            var sheet = Of(Window("FY2027-M05", new DateOnly(2027, 8, 1)), cells);
            var (byRep, byRegion) = (sheet.Total(Dimension.Rep), sheet.Total(Dimension.Region));
            byRegion.Should().Be(byRep with { Trend = byRegion.Trend });
            byRep.Trend.Should().Equal(byRegion.Trend);
            sheet.Rows(Dimension.Rep).Sum(row => row.Figure.Actual).Should().Be(byRep.Actual);
            sheet.Rows(Dimension.Region).Sum(row => row.Figure.OnPrevious.Earlier ?? 0).Should().Be(byRep.OnPrevious.Earlier ?? 0);
        });

    [Property]
    public Property The_compared_part_lies_within_its_period_and_grows_with_the_days() => Prop.ForAll(
        (from day in Gen.Choose(0, 1_200)
         from start in Gen.Choose(1, 12)
         from which in Gen.Elements("FY2027-M05", "FY2027-Q2", "FY2027")
         select (day, start, which)).ToArbitrary(),
        given =>
        {
            var today = new DateOnly(2025, 1, 1).AddDays(given.day);
            var window = Window(given.which, today, given.start);
            foreach (var earlier in new[] { window.Back(1), window.LastYear })
            {
                var until = window.ComparedUntil(earlier);
                until.Should().BeOnOrAfter(window.Calendar.Start(earlier)).And.BeOnOrBefore(window.Calendar.End(earlier));
                Window(given.which, today.AddDays(1), given.start).ComparedUntil(earlier).Should().BeOnOrAfter(until);
            }
        });

    [Property]
    public Property Stays_of_a_rep_never_overlap_whatever_order_the_changes_arrive_in() => Prop.ForAll(
        (from day in Gen.Choose(0, 100) from team in Gen.Choose(0, 3) select (day, team)).ListOf().ToArbitrary(),
        given =>
        {
            var changes = given.Select((change, i) => new RosterChange(Guid.NewGuid(), "ann", null, i, Some.Now,
                new DateOnly(2026, 1, 1).AddDays(change.day), change.team == 3 ? null : $"t{change.team}")).ToList();
            var stays = Stay.Of(changes);
            stays.Should().Equal(Stay.Of(Enumerable.Reverse(changes)));
            stays.Zip(stays.Skip(1)).Should().OnlyContain(pair => pair.First.Until <= pair.Second.From);
            stays.Should().OnlyContain(stay => stay.From < stay.Until);
        });

    [Property]
    public Property A_report_is_due_once_its_period_has_ended_and_only_until_it_is_drafted() => Prop.ForAll(
        (from day in Gen.Choose(0, 800)
         from start in Gen.Choose(1, 12)
         from active in Gen.Choose(0, 23)
            .ListOf()
         select (day, start, active)).ToArbitrary(),
        given =>
        {
            var (calendar, today) = (new FiscalCalendar(given.start), new DateOnly(2026, 1, 1).AddDays(given.day));
            var year = calendar.MonthOf(today).InYear;
            var active = given.active.Select(month => Period.Month(year.FiscalYear - 1 + month / 12, month % 12 + 1)).ToHashSet();
            var due = DuePeriods.Of(calendar, today, new HashSet<Period>(), active);
            due.Should()
                .OnlyHaveUniqueItems().And.OnlyContain(period => calendar.End(period) <= today && period.Months.Any(active.Contains));
            active.Where(month => calendar.End(month) <= today).Should().BeSubsetOf(due);
            DuePeriods.Of(calendar, today, due.ToHashSet(), active).Should().BeEmpty();
        });
}
