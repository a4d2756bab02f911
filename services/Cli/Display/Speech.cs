namespace SalesPlatform.Cli.Display;

/// <summary>What the client says, in the language of its reader.</summary>
internal static class Speech
{
    public static string Say(Sentence sentence) => sentence.ToString();

    public static string Say(string text) => Translation.Of(text, Languages.Spoken);

    /// <summary>Of what people wrote in both languages the reader's half.</summary>
    public static string Half(string text) => TwoLanguages.Shown(text, Languages.SpeaksChinese);

    /// <summary>A code of the platform as a word; one that is not known here stays as it is.</summary>
    public static string Code(string? code) => string.IsNullOrEmpty(code) ? Formats.Unknown : Translation.Of(code, Languages.Spoken);

    /// <summary>Several codes.</summary>
    public static string Codes(IEnumerable<string> codes) => string.Join(Say(", "), codes.Select(Code));
}
