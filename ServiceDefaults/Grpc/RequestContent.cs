using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Type;

namespace SalesPlatform.ServiceDefaults.Grpc;

/// <summary>What no field may hold: text that PostgreSQL cannot store, and days so far away that reckoning with them would leave the
/// calendar.</summary>
internal static class RequestContent
{
    public const int EarliestYear = 1950;
    public const int LatestYear = 2949;

    private static readonly long Earliest = new DateTimeOffset(EarliestYear, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long Latest = new DateTimeOffset(LatestYear + 1, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() - 1;
    private static readonly ConcurrentDictionary<MessageDescriptor, FieldDescriptor[]> Looked = new();

    public static void Require(IMessage message)
    {
        var errors = new FieldErrors();
        VisitFields(message, "", errors);
        errors.ThrowIfAny();
    }

    private static void VisitFields(IMessage message, string path, FieldErrors errors)
    {
        foreach (var field in Looked.GetOrAdd(message.Descriptor, FieldsOf))
        {
            if (field.HasPresence && !field.Accessor.HasValue(message))
                continue;
            VisitField(field.Accessor.GetValue(message), path.Length == 0 ? field.Name : $"{path}.{field.Name}", errors);
        }
    }

    private static void VisitField(object value, string path, FieldErrors errors)
    {
        switch (value)
        {
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    Visit(entry.Key, path, errors);
                    Visit(entry.Value!, $"{path}[{Printable(entry.Key)}]", errors);
                }

                break;
            case IList list:
                for (var i = 0; i < list.Count; i++)
                    Visit(list[i]!, $"{path}[{i}]", errors);
                break;
            default:
                Visit(value, path, errors);
                break;
        }
    }

    private static void Visit(object value, string path, FieldErrors errors)
    {
        switch (value)
        {
            case string text:
                errors.Require(!text.Contains('\0'), path, "not-text", $"{path} contains NUL characters: this is not text.");
                break;
            case Timestamp instant:
                errors.Require(instant.Seconds >= Earliest && instant.Seconds <= Latest && instant.Nanos is >= 0 and < 1_000_000_000, path,
                    "not-an-instant",
                    $"{path} is no instant of the years {EarliestYear} to {LatestYear}.");
                break;
            // One that is no day of any calendar is the operation's to refuse, with its other fields.
            case Date { Year: > 0 and < EarliestYear or > LatestYear and <= 9999 }:
                errors.Require(false, path, "not-a-date", $"{path} is no day of the years {EarliestYear} to {LatestYear}.");
                break;
            case IMessage message:
                VisitFields(message, path, errors);
                break;
        }
    }

    private static FieldDescriptor[] FieldsOf(MessageDescriptor message) =>
        [.. message.Fields.InDeclarationOrder()
            .Where(field => field.FieldType is FieldType.String or FieldType.Message or FieldType.Group)];

    private static string Printable(object key) => $"{key}".Replace('\0', '?');
}
