using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Portal.Parts;

/// <summary>What a service refused, in the reader's language.</summary>
internal static class Refused
{
    public static string Refusal(this Localizer reader, Trouble trouble) => reader.Refusal(trouble.Reason, trouble.Message);

    public static string Refusal(this Localizer reader, FieldTrouble wrong) => reader.Refusal(wrong.Reason, wrong.Message, wrong.Field);

    public static string Refusal(this Localizer reader, RowError wrong) => reader.Refusal(wrong.Code, wrong.Message, wrong.Column);

    private static string Refusal(this Localizer reader, string? code, string english, string field = "") =>
        reader.IsChinese ? Refusals.InChinese(code, english, field) : english;
}
