using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace SalesPlatform.Security;

/// <summary>Content that somebody of another team would send who knows its keys: every field has a value of its kind.</summary>
internal static class PlausibleRequest
{
    public const string Team = "north";
    public const string Rep = "north-1";
    private const int Deepest = 6;

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["team"] = Team, ["to_team"] = Team, ["key"] = Team, ["rep"] = Rep, ["employee"] = Rep, ["owner"] = Rep, ["by"] = Rep,
        ["period"] = "FY2027-Q1", ["quarter"] = "FY2027-Q1", ["month"] = "FY2027-M01", ["fiscal_year"] = "FY2027", ["target"] = "FY2027",
        ["currency"] = "USD", ["currency_code"] = "USD", ["source"] = "erp", ["order"] = "N-1", ["customer"] = "c-1", ["product"] = "p-1",
        ["kpi"] = "sales-attainment", ["kind"] = "sales-plan", ["category"] = "travel", ["page_token"] = "", ["time_zone"] = "UTC",
        ["decimal"] = ".", ["date_format"] = "", ["encoding"] = "", ["grain"] = "", ["language"] = "en", ["format"] = "md",
    };

    public static IReadOnlyList<byte[]> Of(MessageDescriptor type) => [Filled(type, 0).ToByteArray()];

    private static IMessage Filled(MessageDescriptor type, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            // Of alternatives the first; no map; nothing within itself without end.
            if (field.RealContainingOneof is { } choice && choice.Fields[0] != field || field.IsMap || depth > Deepest)
                continue;
            if (ValueOf(type, field, depth) is not { } value)
                continue;
            if (field.IsRepeated)
                ((System.Collections.IList)field.Accessor.GetValue(message)).Add(value);
            else
                field.Accessor.SetValue(message, value);
        }

        return message;
    }

    private static object? ValueOf(MessageDescriptor type, FieldDescriptor field, int depth) => (type.FullName, field.Name) switch
    {
        ("google.type.Date", "year") => 2026,
        ("google.type.Date", _) => 8,
        ("google.protobuf.Timestamp", "seconds") => 1_786_000_000L,
        ("google.protobuf.Timestamp" or "google.type.Money", "nanos") => null,
        ("google.type.Decimal", _) => "1",
        // No version is named and no page size: neither is what this is about.
        (_, "expected_version" or "page_size") => null,
        _ => field.FieldType switch
        {
            FieldType.String => Known.GetValueOrDefault(field.Name, "x-1"),
            FieldType.Bytes => ByteString.CopyFromUtf8("order,date\n"),
            FieldType.Bool => true,
            FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 1),
            FieldType.Message => Filled(field.MessageType, depth + 1),
            FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => 1L,
            FieldType.UInt64 or FieldType.Fixed64 => 1UL,
            FieldType.UInt32 or FieldType.Fixed32 => 1U,
            FieldType.Double => 1.0,
            FieldType.Float => 1.0f,
            _ => 1,
        },
    };
}
