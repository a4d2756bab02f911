namespace SalesPlatform.SalesMonitoring.Reports;

internal static class NoteKinds
{
    public const string Commentary = "commentary";
    public const string Reason = "reason";
    public const string Exception = "exception";
    public const string Next = "next";

    /// <summary>By the number of the contract.</summary>
    private static readonly string[] All = ["", Commentary, Reason, Exception, Next];

    /// <summary>Empty for one that the contract does not know.</summary>
    public static string Of(Wire.NoteKind kind) => (int)kind < All.Length && kind > 0 ? All[(int)kind] : "";

    public static Wire.NoteKind ToWire(string kind) => Array.IndexOf(All, kind) is > 0 and var number
        ? (Wire.NoteKind)number : throw new InvalidOperationException($"'{kind}' is no kind of note.");
}
