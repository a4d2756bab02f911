namespace SalesPlatform.Company;

/// <summary>What the company calls its teams, regions, product lines, products, categories of costs and themes, by their codes.</summary>
public sealed class CompanyNames
{
    private readonly Dictionary<(string Kind, string Code), (string? Zh, string? En)> _names;

    private CompanyNames(IEnumerable<KnownName> known) =>
        _names = known.ToDictionary(name => (name.Kind, name.Code), name => (name.Zh, name.En));

    public static CompanyNames None { get; } = new([]);

    public static CompanyNames Of(params IEnumerable<KnownName> known) => new(known);

    /// <summary>Of today, also for figures as of an earlier instant: a name says how something is called and not what was known.</summary>
    public static async Task<CompanyNames> ReadAsync(IQuerySession session, CancellationToken cancellation) =>
        new CompanyNames(await session.Query<KnownName>().ToListAsync(cancellation));

    /// <summary>Of one kind alone: a company names tens of categories, and thousands of products.</summary>
    public static async Task<CompanyNames> ReadAsync(IQuerySession session, string kind, CancellationToken cancellation) =>
        new CompanyNames(await session.Query<KnownName>().Where(name => name.Kind == kind).ToListAsync(cancellation));

    /// <summary>The code where one language has no name; null where neither has.</summary>
    public (string Zh, string En)? Find(string kind, string code) =>
        _names.TryGetValue((kind, code), out var name) && name is not (null, null) ? (name.Zh ?? code, name.En ?? code) : null;
}
