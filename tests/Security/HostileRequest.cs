using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace SalesPlatform.Security;

/// <summary>Content that nobody would send, made from the contract: every kind of field has values that have broken programs. With the same
/// seed the same requests.</summary>
internal sealed class HostileRequest(Random random)
{
    private const int Deepest = 5;

    private static readonly string[] Texts =
    [
        "", " ", "x", "north", "south", "north-1", "FY2027", "FY2027-Q1", "FY2027-M13", "FY9999-Q4", "FY0000", "latest", "USD",
        "XXX", "usd", "erp", "sales-attainment", "sales-plan", "travel", "2026-02-30", "9999-12-31", "1e309", "NaN", "-0",
        "0.0000000000000000000000000001", "79228162514264337593543950335", "79228162514264337593543950336", "-1", "100", "\0",
        "a\0b", "\u202e", "\ud83d\ude00", "ｅａｓｔ", "' or 1=1 --", "%", "_", "\\", "../../etc/passwd", "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\")", "{\"a\":1}", "from/planning/x", "team/north", "'", "\r\n", "\u0085", "İ", "ß",
        "00000000-0000-0000-0000-000000000000", "01a22831-8735-7dbf-a916-f65c714a4fb9",
    ];

    private static readonly long[] Longs = [0, 1, -1, 12, 100, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 253_402_300_799];
    private static readonly int[] Ints = [0, 1, -1, 2, 12, 13, 31, 100, 2026, 2027, 9999, 10_000, 999_999_999, int.MaxValue, int.MinValue];
    private static readonly double[] Doubles = [0, 1, -1, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon];

    public IReadOnlyList<byte[]> Of(MethodDescriptor method) =>
        [.. Enumerable.Range(0, method.IsClientStreaming ? random.Next(4) : 1).Select(_ => Message(method.InputType))];

    private byte[] Message(MessageDescriptor type)
    {
        var bytes = Filled(type, 0).ToByteArray();
        // One in twenty is no message any more.
        if (random.Next(20) == 0 && bytes.Length > 0)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private IMessage Filled(MessageDescriptor type, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in type.Fields.InFieldNumberOrder().Where(_ => random.Next(5) > 0))
        {
            if (field.IsMap || depth > Deepest)
                continue;
            if (!field.IsRepeated)
            {
                field.Accessor.SetValue(message, Value(field, depth));
                continue;
            }

            var list = (System.Collections.IList)field.Accessor.GetValue(message);
            for (var left = random.Next(8) == 0 && depth == 0 ? random.Next(300) : random.Next(4); left > 0; left--)
                list.Add(Value(field, depth));
        }

        return message;
    }

    private object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Text(),
        FieldType.Bytes => ByteString.CopyFrom(Bytes()),
        FieldType.Bool => random.Next(2) == 0,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType,
            random.Next(10) == 0 ? OneOf(Ints) : random.Next(field.EnumType.Values.Count)),
        FieldType.Message => Filled(field.MessageType, depth + 1),
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => OneOf(Longs),
        FieldType.UInt64 or FieldType.Fixed64 => unchecked((ulong)OneOf(Longs)),
        FieldType.UInt32 or FieldType.Fixed32 => unchecked((uint)OneOf(Ints)),
        FieldType.Double => OneOf(Doubles),
        FieldType.Float => (float)OneOf(Doubles),
        _ => OneOf(Ints),
    };

    private string Text() => random.Next(40) switch
    {
        0 => new string('x', random.Next(20_000)),
        1 => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => OneOf(Texts))),
        _ => OneOf(Texts),
    };

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private T OneOf<T>(T[] values) => values[random.Next(values.Length)];
}
