namespace SalesPlatform.Files;

/// <summary>What was said and found out about a file beyond its header's text, so that a row of it can be read alone later.</summary>
/// <param name="Separator">Stands between cells.</param>
/// <param name="Decimal">The decimal sign; null where neither its sender nor its numbers tell.</param>
/// <param name="DateFormat">The form of its days, if its sender named one.</param>
/// <param name="Unused">Our columns that are there and empty in every row: as if they were absent.</param>
public sealed record HeaderForm(string Separator, string? Decimal, string? DateFormat, IReadOnlyList<string> Unused);
