using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace SalesPlatform.Cli.Display;

/// <summary>
/// Replies as programs read them, made from the contract itself: every field under its own name, so that none is forgotten and names change
/// only with the contract. Money, numbers, days and instants are written as everywhere in this client (see <see cref="Wire"/>); what is
/// unset or empty text is null.
/// </summary>
internal static class Shapes
{
    public static IReadOnlyDictionary<string, object?> Of(IMessage message) =>
        message.Descriptor.Fields.InDeclarationOrder().ToDictionary(field => field.JsonName, field => OfField(message, field));

    private static object? OfField(IMessage message, FieldDescriptor field)
    {
        var value = field.Accessor.GetValue(message);
        if (field.IsMap)
            return OfMap((IDictionary)value);
        if (field.IsRepeated)
            return ((IEnumerable)value).Cast<object>().Select(OfValue).ToList();
        // A choice that was not made is not its zero.
        return field is { HasPresence: true, FieldType: not FieldType.Message } && !field.Accessor.HasValue(message)
            ? null : OfValue(value);
    }

    private static Dictionary<string, object?> OfMap(IDictionary map)
    {
        var shape = new Dictionary<string, object?>();
        // Its own enumerator: the generic one of a protobuf map has entries of another type.
        for (var entries = map.GetEnumerator(); entries.MoveNext();)
            shape.Add($"{entries.Key}", OfValue(entries.Value));
        return shape;
    }

    private static object? OfValue(object? value) => value switch
    {
        null => null,
        string text => Wire.Text(text),
        Money money => Wire.Money(money),
        Google.Type.Decimal number => Wire.Number(number),
        Date day => Wire.Day(day),
        Timestamp instant => Wire.Instant(instant),
        IMessage message => Of(message),
        System.Enum choice => Choices.NameOf(choice),
        _ => value,
    };
}
