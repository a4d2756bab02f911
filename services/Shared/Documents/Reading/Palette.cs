namespace SalesPlatform.Documents.Reading;

/// <summary>Series differ in lightness as well as in hue and are outlined, so that a print in black and white tells them apart.</summary>
internal static class Palette
{
    public const string Ink = "1F2933";
    public const string Accent = "16324F";
    public const string Muted = "5B6770";
    public const string Rule = "C5CDD5";
    public const string Shade = "EEF2F6";
    public const string Flag = "FFF4DE";
    public const string Good = "1B6B3A";
    public const string Fair = "8A5A00";
    public const string Bad = "A3211B";

    public static IReadOnlyList<string> Series { get; } = ["16324F", "B9D4EC", "3F7FA6", "E4E7EA", "0B0F14", "8FA3B5"];

    public static IReadOnlyList<string> Dashes { get; } = ["solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash"];

    public static IReadOnlyList<string> Markers { get; } = ["circle", "square", "triangle", "diamond", "x", "plus"];

    /// <summary>Fills of a bridge: actual dark, planned hollow, rises light; falls are hatched on white.</summary>
    public static string OfBridge(Charts.BridgeFill fill) => fill switch
    {
        Charts.BridgeFill.Actual => Accent,
        Charts.BridgeFill.Rise => "B9D4EC",
        Charts.BridgeFill.Planned or Charts.BridgeFill.Fall => "FFFFFF",
        _ => throw new ArgumentOutOfRangeException(nameof(fill), fill, null),
    };

    public static string OfTone(string tone) => tone switch { "good" => Good, "fair" => Fair, "bad" => Bad, _ => Accent };

    /// <summary>A sign beside the colour, for readers in black and white.</summary>
    public static string SignOf(string tone) => tone switch { "good" => "● ", "fair" => "◐ ", "bad" => "○ ", _ => "" };
}
