namespace SalesPlatform.Planning.Names;

/// <summary>What one code is called. Both languages are null before a name was given and after it was taken back.</summary>
internal sealed record CompanyName(string Kind, string Code, string? Zh, string? En)
{
    public static Fold<CompanyName> Fold { get; } = new Fold<CompanyName>("name")
        .Begins<NameGiven>((_, given, _) => new CompanyName(given.Kind, given.Code, given.Zh, given.En))
        .On<NameRemoved>((name, _) => name with { Zh = null, En = null });

    public static string StreamOf(string kind, string code) => Fold.Stream($"{kind}/{code}");

    public bool IsNamed => Zh is not null || En is not null;
}
