using System.Text.RegularExpressions;

namespace SalesPlatform.Portal.Pages.Launches;

/// <summary>What keeps a promotion plan from approval. The service tells it in English; what is worded otherwise than known here is
/// shown as it tells it.</summary>
internal static partial class PendingReading
{
    public static string Of(string sentence, Localizer reader) => sentence switch
    {
        "There are no channels." => reader[sentence, "尚无推广渠道。"],
        "The budget is not approved." => reader[sentence, "推广预算尚未批准。"],
        "There is no key message." => reader[sentence, "尚无关键信息。"],
        "There is no asset." => reader[sentence, "尚无推广素材。"],
        _ when NotApproved().Match(sentence) is { Success: true } told => Waits(told.Groups["what"].Value == "asset",
            reader.Person(told.Groups["key"].Value), reader),
        _ => reader.Told(sentence),
    };

    private static string Waits(bool isAsset, string key, Localizer reader) => isAsset
        ? reader[$"The asset '{key}' is not approved.", $"素材「{key}」尚未批准。"]
        : reader[$"The message '{key}' is not approved.", $"关键信息「{key}」尚未批准。"];

    [GeneratedRegex("^The (?<what>message|asset) '(?<key>.+)' is not approved\\.$")]
    private static partial Regex NotApproved();
}
