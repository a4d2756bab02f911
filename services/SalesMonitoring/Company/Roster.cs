namespace SalesPlatform.SalesMonitoring.Company;

internal sealed class Roster(IReadOnlyDictionary<string, IReadOnlyList<string>> teams)
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _teams = teams;

    public bool Knows(string rep) => _teams.ContainsKey(rep);

    public Roster With(Roster others) => new(_teams.Concat(others._teams).ToDictionary());

    /// <summary>Past ones too: a sale may be recorded after its rep moved on.</summary>
    public IReadOnlyList<string> TeamsOf(string rep) => _teams.TryGetValue(rep, out var own) ? own : [];
}
