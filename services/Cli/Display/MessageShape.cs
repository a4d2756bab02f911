using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace SalesPlatform.Cli.Display;

/// <summary>A message as programs read it in JSON, by the same rules as <see cref="Wire"/>: for answers that are shown whole. Field names are
/// those of the contract.</summary>
internal static class MessageShape
{
    public static IReadOnlyDictionary<string, object?> Of(IMessage message) =>
        message.Descriptor.Fields.InFieldNumberOrder().ToDictionary(field => field.JsonName, field => ValueOf(message, field));

    private static object? ValueOf(IMessage message, FieldDescriptor field)
    {
        var value = field.Accessor.GetValue(message);
        return field.IsMap ? value
            : field.IsRepeated ? ((IEnumerable)value).Cast<object>().Select(item => Shape(field, item)).ToList()
            : Shape(field, value);
    }

    private static object? Shape(FieldDescriptor field, object? value) => value switch
    {
        null => null,
        Money money => Wire.Money(money),
        Google.Type.Decimal number => Wire.Number(number),
        Date day => Wire.Day(day),
        Timestamp instant => Wire.Instant(instant),
        IMessage message => Of(message),
        string text => Wire.Text(text),
        _ => field.FieldType == FieldType.Enum ? NameOf(field.EnumType, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)) : value,
    };

    /// <summary>The name of a value of an enumeration as people type it: <c>product-line</c> for SALES_DIMENSION_PRODUCT_LINE.</summary>
    public static string? NameOf(EnumDescriptor type, int number)
    {
        var unspecified = type.FindValueByNumber(0)?.Name ?? "";
        var prefix = unspecified.EndsWith("UNSPECIFIED", StringComparison.Ordinal) ? unspecified[..^"UNSPECIFIED".Length] : "";
        return number == 0 ? null : type.FindValueByNumber(number)?.Name[prefix.Length..].ToLowerInvariant().Replace('_', '-');
    }
}
