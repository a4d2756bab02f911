using System.Globalization;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Which language answers are given in: that of the option, else that of the environment.</summary>
internal static class Languages
{
    /// <summary>Goes before the locale, for those whose machine speaks another language than they do.</summary>
    public const string Variable = "SALESCTL_LANG";

    public static readonly string[] Names = ["zh", "en"];

    // The order in which POSIX reads the language of messages.
    private static readonly string[] Locale = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language of a run: <c>zh_CN.UTF-8</c> is Chinese, anything else English.</summary>
    public static Language Of(string? option, CliHost host)
    {
        var named = option ?? Set(host) ?? new[] { Variable }.Concat(Locale).Select(host.Variable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return named?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }

    // Settings that do not read are complained about by the command that needs them; the complaint itself needs a language too.
    private static string? Set(CliHost host)
    {
        try
        {
            return Settings.SettingsFile.Of(host).Get(Settings.SettingsFile.Lang);
        }
        catch (Failures.CliException)
        {
            return null;
        }
    }

    /// <summary>The language of the run that goes on: sentences are said in it wherever they are composed.</summary>
    public static Language Spoken => CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? Language.Chinese : Language.English;

    public static bool SpeaksChinese => Spoken == Language.Chinese;

    /// <summary>Speaks a language from here on, within the asynchronous flow of the caller. What the parser complains about follows
    /// it.</summary>
    public static void Speak(Language language) =>
        CultureInfo.CurrentUICulture = language == Language.Chinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;

    /// <summary>One of two texts.</summary>
    public static string Say(this Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
