using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Reports;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Tests.Demo;

/// <summary>The manager's notes: every report that is over has reasons and next steps, and what they claim is what the books
/// show.</summary>
public class ReportNoteTests
{
    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Every_quarter_that_is_over_and_the_year_have_reasons_and_next_steps(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        var notes = Notes(told);

        notes.Periods.Should()
            .Contain(told.Time.Year).And.Contain(told.Time.QuartersOver.Where(quarter => quarter.InYear != told.Time.Before));
        foreach (var period in notes.Periods)
        {
            var written = notes.Of(period);
            written.Should().OnlyContain(note => note.Period == period && note.Text.Length <= 200);
            written.Select(note => note.Text).Should().OnlyHaveUniqueItems();
            written.Count(note => note.Kind == NoteKind.Reason).Should().BeGreaterThanOrEqualTo(2, "that is {0}", period);
            written.Count(note => note.Kind == NoteKind.Next).Should().BeGreaterThanOrEqualTo(2, "that is {0}", period);
            written.Should().Contain(note => note.Kind == NoteKind.Exception);
            written.Where(note => note.Dimension == SalesDimension.Rep).Select(note => note.Key).Should()
                .BeSubsetOf(told.Cast.Reps.Select(rep => rep.Employee));
            written.Where(note => note.Dimension == SalesDimension.ProductLine).Select(note => note.Key).Should()
                .BeSubsetOf(Catalogue.Lines);
        }
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void What_they_claim_is_so(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        var sums = new SaleSums(told.Time, told.Cast, told.Sales);
        Period Quarter(int number) => Period.Quarter(told.Time.Year.FiscalYear, number);

        sums.OfLine("valves", told.Time.Year).Should().BeLessThan(0.9m, "valves are behind");
        sums.OfLine("sensors", told.Time.Year).Should().BeLessThan(1m, "so are sensors");
        sums.OfLine("pumps", told.Time.Year).Should().BeGreaterThan(1m, "pumps are ahead");
        sums.OfLine("controls", told.Time.Year).Should().BeGreaterThan(1m, "so are controls");
        sums.Net(Quarter(2)).Should().BeLessThan(sums.Target(Quarter(2)), "the second quarter has a gap");
        (sums.Net(Quarter(4)) - sums.Target(Quarter(4))).Should()
            .BeGreaterThan((sums.Target(Quarter(2)) - sums.Net(Quarter(2))) / 2, "the fourth makes up most of it");
        told.Customers.Complaints.Count(complaint => told.Time.Calendar.Contains(Quarter(2), complaint.Day)).Should()
            .BeGreaterThan(told.Customers.Complaints.Count(complaint => told.Time.Calendar.Contains(Quarter(1), complaint.Day)));
    }

    [Theory]
    [MemberData(nameof(Told.Companies), MemberType = typeof(Told))]
    public void Sums_are_those_of_the_book(int startMonth, string currency, DateOnly through)
    {
        var told = Told.Of(startMonth, currency, through);
        var sums = new SaleSums(told.Time, told.Cast, told.Sales);
        foreach (var period in told.Time.QuartersOver.Where(quarter => quarter.InYear != told.Time.Before).Append(told.Time.Year))
        {
            sums.Net(period).Should().Be(told.Sales.NetOf(period), "that is {0}", period);
            Catalogue.Lines.Sum(line => sums.OfLine(line, period) * LineTarget(told, line, period)).Should()
                .BeApproximately(sums.Net(period), 0.01m);
        }
    }

    [Fact]
    public void A_note_says_what_the_report_shows_it_was_finalised_with()
    {
        var told = Told.Usual;
        var asFinalised = new SaleSums(told.Time, told.Cast, told.Sales, withLateCorrections: false);
        foreach (var number in new[] { 1, 2, 3, 4 })
        {
            var quarter = Period.Quarter(told.Time.Year.FiscalYear, number);
            Notes(told).Of(quarter)[0].Text.Should().Contain(Wording.Percent(asFinalised.Attainment(quarter)));
        }

        Wording.Percent(asFinalised.Attainment(Period.Quarter(told.Time.Year.FiscalYear, 4))).Should()
            .Be("109.1 %", "the late correction shows beside it");
        Notes(told).Of(told.Time.Year)[0].Text.Should().Contain("99.1 %");
    }

    [Fact]
    public void A_source_counts_what_it_sent_the_neighbours_included()
    {
        var told = Told.Usual;
        var (before, after) = (new SaleSums(told.Time, told.Cast, told.Sales, withLateCorrections: false),
                new SaleSums(told.Time, told.Cast, told.Sales));
        var quarter = Period.Quarter(told.Time.Year.FiscalYear, 3);

        after.OfSource(SaleSums.Contracts, quarter).Should()
            .Be((2, told.Sales.Shared.Where(sale => told.Time.Calendar.Contains(quarter, sale.Day)).Sum(sale => sale.Net)));
        before.OfSource(SaleFile.Source, quarter).Rows.Should()
            .Be(after.OfSource(SaleFile.Source, quarter).Rows, "a corrected line is one row");
        var late = told.Sales.Corrections.Single(item => item.IsLate && told.Time.Calendar.Contains(quarter, item.Of.Day));
        (after.OfSource(SaleFile.Source, quarter).Total - before.OfSource(SaleFile.Source, quarter).Total).Should()
            .Be(late.CompanyNet - late.Of.CompanyNet);
    }

    private static ReportNotes Notes(Told told) => new(told.Time, told.Cast, told.Sales, told.Costs, told.Customers);

    private static decimal LineTarget(Told told, string line, Period period)
    {
        var targets = period.InYear == told.Time.Year ? told.Sales.YearTargets : told.Sales.RunningTargets;
        return targets.ProductLines.Single(part => part.Line == line).Amount
            * period.Months.Sum(month => targets.Months[month.Number - 1]) / targets.Annual;
    }
}
