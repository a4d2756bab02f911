namespace SalesPlatform.Portal.Parts;

/// <summary>What stood there when the visitor began, what they typed, what stands there now.</summary>
public sealed record ConflictRow(string Field, string Before, string Yours, string Now);
