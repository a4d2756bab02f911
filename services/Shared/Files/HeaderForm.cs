namespace SalesPlatform.Files;

/// <summary>Beyond the header's text, so that a row can be read alone later. Unused columns are there, empty in every row.</summary>
public sealed record HeaderForm(string Separator, string? Decimal, string? DateFormat, IReadOnlyList<string> Unused);
