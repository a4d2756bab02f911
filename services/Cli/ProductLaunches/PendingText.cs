using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary>What keeps a promotion plan from approval in the reader's language. The service tells it in English.</summary>
internal static partial class PendingText
{
    public static string Of(string sentence) => !Languages.SpeaksChinese
        ? NotApproved().Replace(sentence, told => $"The {told.Groups["what"].Value} '{Half(told.Groups["key"].Value)}' is not approved.")
        : sentence switch
        {
            "There are no channels." => "尚无推广渠道。",
            "The budget is not approved." => "推广预算尚未批准。",
            "There is no key message." => "尚无关键信息。",
            "There is no asset." => "尚无推广素材。",
            _ when NotApproved().Match(sentence) is { Success: true } told =>
                $"{(told.Groups["what"].Value == "asset" ? "素材" : "关键信息")}「{Half(told.Groups["key"].Value)}」尚未批准。",
            _ => sentence,
        };

    [GeneratedRegex("^The (?<what>message|asset) '(?<key>.+)' is not approved\\.$")]
    private static partial Regex NotApproved();
}
