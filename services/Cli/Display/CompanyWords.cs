using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Display;

/// <summary>What the company calls regions, lines, products, categories of costs and themes, for the run that goes on.</summary>
internal static class CompanyWords
{
    private static readonly AsyncLocal<Dictionary<(NameKind, string), NameReply>?> Known = new();

    /// <summary>From here on, within the asynchronous flow of the caller.</summary>
    public static void Know(IEnumerable<NameReply> names) =>
        Known.Value = names.GroupBy(name => (name.Kind, name.Code)).ToDictionary(same => same.Key, same => same.First());

    /// <summary>The reader's name with its code, which commands take; the code alone where that language has none.</summary>
    public static string Called(NameKind kind, string code) =>
        Named(kind, code) is { } name && name != code ? $"{name} ({code})" : code;

    public static string Category(string code) => Called(NameKind.CostCategory, code);

    public static string Theme(string code) => Called(NameKind.Theme, code);

    public static string Product(string code) => Called(NameKind.Product, code);

    private static string? Named(NameKind kind, string code) => Known.Value?.TryGetValue((kind, code), out var name) == true
        && (Languages.SpeaksChinese ? name.Zh : name.En) is { Length: > 0 } called ? called : null;
}
