namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>One row of a file of targets.</summary>
/// <param name="Line">Line in the file, the header being line 1.</param>
/// <param name="Rep">Employee id; a row without a rep counts in its region and product line only.</param>
/// <param name="Amount">For the whole period.</param>
internal sealed record TargetRow(long Line, string? Rep, string? Region, string? ProductLine, DateOnly PeriodStart, decimal Amount)
{
    public (string? Rep, string? Region, string? ProductLine) Holder => (Rep, Region, ProductLine);

    /// <summary>Every dimension the row counts in, with its holder there.</summary>
    public IEnumerable<(string Dimension, string Key)> Holders()
    {
        if (Rep is not null)
            yield return (Dimensions.Rep, Rep);
        if (Region is not null)
            yield return (Dimensions.Region, Region);
        if (ProductLine is not null)
            yield return (Dimensions.ProductLine, ProductLine);
    }
}

/// <summary>What is wrong with a row of a file.</summary>
/// <param name="Line">Line in the file; 0 when the whole file is meant.</param>
/// <param name="Column">Our name of the column; empty when the whole row is meant.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record RowFault(long Line, string Column, string Code, string Message);
