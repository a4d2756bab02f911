namespace SalesPlatform.SalesMonitoring.Company;

/// <summary>The employees known, with every team they are or were in.</summary>
internal sealed class Roster(IReadOnlyDictionary<string, IReadOnlyList<string>> teams)
{
    /// <summary>Whether there is (or was) such an employee.</summary>
    public bool Knows(string rep) => teams.ContainsKey(rep);

    /// <summary>Teams of an employee, past ones too: a sale may be recorded after its rep moved on.</summary>
    public IReadOnlyList<string> TeamsOf(string rep) => teams.TryGetValue(rep, out var own) ? own : [];
}
