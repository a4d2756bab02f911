namespace SalesPlatform.Due;

/// <summary>Whether the caller may act follows from the roles of the RPCs an item names, so that a list and a right never
/// disagree.</summary>
public interface IDueSource
{
    Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation);
}
