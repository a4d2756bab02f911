namespace SalesPlatform.Demo.Sales;

/// <param name="Amount">In company currency; negative for what came back.</param>
/// <param name="Rows">Rows of the source it stands for: 0 for the second share of a contract.</param>
internal sealed record SoldPart(string Source, string Rep, DateOnly Day, string Line, decimal Amount, int Rows = 1);

/// <summary>As everything is booked in the end, or as it was before the late corrections.</summary>
internal sealed class SaleSums
{
    /// <summary>The lines come from the ERP.</summary>
    public const string Contracts = "crm";

    private readonly DemoTime _time;
    private readonly Cast _cast;
    private readonly SaleBook _book;
    private readonly IReadOnlyList<SoldPart> _parts;

    public SaleSums(DemoTime time, Cast cast, SaleBook book, bool withLateCorrections = true)
    {
        (_time, _cast, _book) = (time, cast, book);
        var corrected = book.Corrections.Where(item => withLateCorrections || !item.IsLate)
            .ToDictionary(item => item.Of.ExternalId, item => item.CompanyNet);
        _parts =
        [
            .. book.Months.Values.SelectMany(lines => lines).Where(line => line.Fault != RowFault.WrongAmount)
                .Select(line => new SoldPart(SaleFile.Source, line.Rep, line.Day, line.Product.Line,
                    corrected.GetValueOrDefault(line.ExternalId, line.CompanyNet))),
            .. book.Returns.Select(
                goods => new SoldPart(SaleFile.Source, goods.Of.Rep, goods.Day, goods.Of.Product.Line, -goods.CompanyNet)),
            .. book.Shared.Select(sale => new SoldPart(Contracts, sale.First, sale.Day, sale.Product.Line, sale.Net * sale.FirstShare)),
            .. book.Shared.Select(
                sale => new SoldPart(Contracts, sale.Second, sale.Day, sale.Product.Line, sale.Net * (1 - sale.FirstShare), Rows: 0)),
        ];
    }

    /// <summary>The neighbours' included, as data analysis counts them.</summary>
    public (int Rows, decimal Total) OfSource(string source, Period period)
    {
        var own = _parts.Where(part => part.Source == source && _time.Calendar.Contains(period, part.Day)).ToList();
        return (own.Sum(part => part.Rows), own.Sum(part => part.Amount));
    }

    public decimal Net(Period period) => Ours(period).Sum(part => part.Amount);

    public decimal Target(Period period) => period.Months.Sum(month => TargetsOf(period).Months[month.Number - 1]);

    public decimal Attainment(Period period) => Net(period) / Target(period);

    public decimal OfRep(string rep, Period quarter) =>
        Ours(quarter).Where(part => part.Rep == rep).Sum(part => part.Amount) / TargetsOf(quarter).OfRep(rep, quarter);

    /// <summary>The line's target of the year is divided as the team's is.</summary>
    public decimal OfLine(string line, Period period)
    {
        var target = TargetsOf(period).ProductLines.Single(part => part.Line == line).Amount * Target(period) / TargetsOf(period).Annual;
        return Ours(period).Where(part => part.Line == line).Sum(part => part.Amount) / target;
    }

    private IEnumerable<SoldPart> Ours(Period period) =>
        _parts.Where(part => _time.Calendar.Contains(period, part.Day) && _cast[part.Rep].TeamOn(part.Day) == Cast.Team);

    private Plans.YearTargets TargetsOf(Period period) => period.InYear == _time.Year ? _book.YearTargets : _book.RunningTargets;
}
