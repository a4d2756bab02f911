using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Due;

/// <summary>Finds one kind of things that wait for people. A source tells what waits in the teams of the caller; whether the caller may do
/// anything about it follows from the roles of the RPCs it names (see <see cref="DueRights"/>), so that a list and a right can never
/// disagree.</summary>
public interface IDueSource
{
    /// <summary>What waits.</summary>
    Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation);
}
