using System.Collections;
using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Tests.Cli.Wire;

/// <summary>Replies with something in every field, so that all that the client can say of them is said.</summary>
internal static class Filled
{
    /// <summary>Stands for ids, names, and what people wrote: a word of no language.</summary>
    public const string Name = "x1";

    private const int Deepest = 6;

    private static readonly Dictionary<string, string> Codes = new()
    {
        ["status"] = "approved",
        ["kpi"] = "sales-attainment",
        ["rating"] = "excellent",
        ["reasons"] = "no-target",
        ["change"] = "reopened",
        ["role"] = "executive",
        ["roles"] = "sales-manager",
        ["department"] = "marketing",
        ["departments"] = "rnd",
        ["grains"] = "quarter",
        ["drafted_every"] = "month",
        ["dimension"] = "region",
        ["forecast_basis"] = "days",
        ["flag"] = "over-budget",
        ["code"] = "not-approved",
        ["verdict"] = "effective",
        ["impact"] = "high",
        ["likelihood"] = "low",
        ["team"] = Name,
        ["period"] = "FY2027-Q1",
        ["month"] = "FY2027-M01",
        ["fiscal_year"] = "FY2027",
        ["currency"] = "USD",
        ["currency_code"] = "USD",
        ["time_zone"] = "UTC",
        ["zh"] = "中文",
        ["en"] = "words",
        ["name_zh"] = "名称",
        ["name_en"] = "Name",
        ["next_page_token"] = "",
        ["explanation"] = "",
    };

    private static readonly Dictionary<string, ServiceDescriptor> Services = typeof(DueAction).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<ServiceDescriptor>().DistinctBy(service => service.FullName).ToDictionary(service => service.FullName);

    /// <param name="method">As on the wire: <c>/package.Service/Method</c>.</param>
    public static IMessage ReplyTo(string method)
    {
        var parts = method.TrimStart('/').Split('/');
        return Of(Services[parts[0]].FindMethodByName(parts[1]).OutputType, 0);
    }

    private static IMessage Of(MessageDescriptor type, int depth)
    {
        IMessage message = type.Parser.ParseFrom(ByteString.Empty);
        switch (message)
        {
            case Date:
                return new Date { Year = 2026, Month = 7, Day = 15 };
            case Timestamp:
                return Timestamp.FromDateTimeOffset(ClientRun.Now);
            case Money:
                return new Money { CurrencyCode = "USD", Units = 12 };
            case Google.Type.Decimal:
                return new Google.Type.Decimal { Value = "0.5" };
            case Struct:
                return message;
        }

        foreach (var field in type.Fields.InDeclarationOrder())
            Fill(message, field, depth);
        return message;
    }

    private static void Fill(IMessage message, FieldDescriptor field, int depth)
    {
        if (field.FieldType == FieldType.Message && !field.IsMap && depth >= Deepest)
            return;
        if (field.IsMap)
        {
            var (key, value) = (field.MessageType.Fields.InFieldNumberOrder()[0], field.MessageType.Fields.InFieldNumberOrder()[1]);
            ((IDictionary)field.Accessor.GetValue(message))[ValueOf(key, depth)] = ValueOf(value, depth);
        }
        else if (field.IsRepeated)
        {
            // A year has so many of them, and a table of it a column for each.
            for (var left = field.Name switch { "quarters" => 4, "months" => 12, _ => 1 }; left > 0; left--)
                ((IList)field.Accessor.GetValue(message)).Add(ValueOf(field, depth));
        }
        else if (field.ContainingOneof is null || field.ContainingOneof.IsSynthetic || field.ContainingOneof.Fields[0] == field)
            field.Accessor.SetValue(message, ValueOf(field, depth));
    }

    private static object ValueOf(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType, depth + 1),
        FieldType.String => Codes.GetValueOrDefault(field.Name, Name),
        FieldType.Bool => true,
        FieldType.Int32 => 3,
        FieldType.Int64 => 3L,
        FieldType.UInt32 => 3U,
        FieldType.UInt64 => 3UL,
        FieldType.Double => 0.5,
        FieldType.Bytes => ByteString.CopyFromUtf8(Name),
        FieldType.Enum => System.Enum.ToObject(field.EnumType.ClrType, field.EnumType.Values[1].Number),
        var other => throw new NotSupportedException($"{field.FullName} is {other}."),
    };
}
