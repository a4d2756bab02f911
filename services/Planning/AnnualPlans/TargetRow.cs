namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Line 1 is the header. A row without a rep counts in its region and product line only.</summary>
internal sealed record TargetRow(long Line, string? Rep, string? Region, string? ProductLine, DateOnly PeriodStart, decimal Amount)
{
    public (string? Rep, string? Region, string? ProductLine) Holder => (Rep, Region, ProductLine);

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

/// <summary>Line 0 is the whole file; the column is our name of it.</summary>
internal sealed record RowFault(long Line, string Column, string Code, string Message);
