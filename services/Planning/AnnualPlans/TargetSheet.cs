namespace SalesPlatform.Planning.AnnualPlans;

internal sealed record TargetSheet(TargetsImported? Targets, int Skipped, IReadOnlyList<RowFault> Faults)
{
    /// <summary>Rows of other fiscal years are checked, too, and left out. Without a grain it is what the rows imply.</summary>
    public static TargetSheet Read(
        string file, IReadOnlyList<TargetRow> rows, Grain? grain, Period year, FiscalCalendar calendar, IReadOnlyList<decimal> seasonality,
        string currency)
    {
        if ((grain ?? TargetGrain.Implied(rows, calendar)) is not { } length)
        {
            return Refused([new RowFault(0, "period_start", "grain-unclear",
                "The days do not tell whether the targets are of months, quarters or years: "
                + "say which with --grain month, quarter or year.")]);
        }

        var own = rows.Where(row => calendar.MonthOf(row.PeriodStart).FiscalYear == year.FiscalYear).ToList();
        var faults = FaultsOf(rows, length, calendar).Concat(AmountFaults(rows, currency)).Concat(WithoutTargets(own, year))
            .OrderBy(fault => fault.Line).ToList();
        return faults.Count > 0 ? Refused(faults)
            : new TargetSheet(Sum(file, own, length, year, calendar, seasonality, currency), rows.Count - own.Count, []);
    }

    private static TargetSheet Refused(IReadOnlyList<RowFault> faults) => new(null, 0, faults);

    private static IEnumerable<RowFault> FaultsOf(IEnumerable<TargetRow> rows, Grain grain, FiscalCalendar calendar)
    {
        var seen = new Dictionary<object, long>();
        foreach (var row in rows)
        {
            if (!TargetGrain.IsStart(row.PeriodStart, grain, calendar))
            {
                yield return new RowFault(row.Line, "period_start", "not-a-period-start",
                    $"{row.PeriodStart:yyyy-MM-dd} is not the first day of a fiscal {grain.ToString().ToLowerInvariant()}.");
            }

            if (!row.Holders().Any())
                yield return new RowFault(row.Line, "rep", "missing", "The row names no rep, no region and no product line.");
            if (!seen.TryAdd((row.Holder, row.PeriodStart), row.Line))
            {
                yield return new RowFault(row.Line, "", "duplicate",
                    $"Line {seen[(row.Holder, row.PeriodStart)]} has a target of the same rep, region, product line and period.");
            }
        }
    }

    private static IEnumerable<RowFault> AmountFaults(IEnumerable<TargetRow> rows, string currency) => rows.SelectMany(row =>
    {
        var errors = new FieldErrors();
        errors.RequireTarget("amount", row.Amount, currency);
        return errors.Found.Select(error => new RowFault(row.Line, error.Field, error.Code, error.Message));
    });

    private static IEnumerable<RowFault> WithoutTargets(List<TargetRow> own, Period year)
    {
        if (!own.Any(row => row.Rep is not null))
            yield return new RowFault(0, "period_start", "no-rows-in-year", $"No row with a rep falls into {year}.");
    }

    private static TargetsImported Sum(
        string file, List<TargetRow> rows, Grain grain, Period year, FiscalCalendar calendar, IReadOnlyList<decimal> seasonality,
        string currency)
    {
        var months = new decimal[12];
        var targets = new SortedDictionary<TargetKey, decimal>(TargetKey.Order);
        foreach (var row in rows)
        {
            var period = PeriodFrom(calendar.MonthOf(row.PeriodStart), grain);
            foreach (var (month, amount) in period.Months.Zip(PlanFigures.Spread(row.Amount, period, seasonality, currency)))
            {
                if (row.Rep is not null)
                    months[month.Number - 1] += amount;
                foreach (var (dimension, key) in row.Holders())
                {
                    var target = new TargetKey(dimension, key, month.Number);
                    targets[target] = targets.GetValueOrDefault(target) + amount;
                }
            }
        }

        return new TargetsImported(file, grain, rows.Count, months, [.. targets.Select(target => new TargetAssignment(
            target.Key.Dimension, target.Key.Holder, Period.Month(year.FiscalYear, target.Key.Month).ToString(), target.Value))]);
    }

    private static Period PeriodFrom(Period month, Grain grain) => grain switch
    {
        Grain.Month => month,
        Grain.Quarter => Period.Quarter(month.FiscalYear, (month.Number + 2) / 3),
        _ => month.InYear,
    };
}
