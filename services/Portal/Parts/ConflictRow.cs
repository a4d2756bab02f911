namespace SalesPlatform.Portal.Parts;

/// <summary>A field in both versions.</summary>
/// <param name="Field">What it is called.</param>
/// <param name="Before">What stood there when the visitor began.</param>
/// <param name="Yours">What the visitor typed.</param>
/// <param name="Now">What stands there now.</param>
public sealed record ConflictRow(string Field, string Before, string Yours, string Now);
