namespace SalesPlatform.SalesMonitoring.Company;

internal sealed class Roster(IReadOnlyDictionary<string, IReadOnlyList<string>> teams)
{
    public bool Knows(string rep) => teams.ContainsKey(rep);

    /// <summary>Past ones too: a sale may be recorded after its rep moved on.</summary>
    public IReadOnlyList<string> TeamsOf(string rep) => teams.TryGetValue(rep, out var own) ? own : [];
}
