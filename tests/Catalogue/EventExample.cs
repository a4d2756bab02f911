using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>An example of an event, written by the serializer that the services' stores use.</summary>
internal sealed class EventExample(DocComments docs)
{
    private static readonly ISerializer Serializer = ServicesSerializer();

    /// <summary>The names an enumeration travels by.</summary>
    public static IEnumerable<string> NamesOf(Type enumeration) =>
        Enum.GetValuesAsUnderlyingType(enumeration).Cast<object>()
            .Select(value => JsonNode.Parse(Serializer.ToJson(Enum.ToObject(enumeration, value)))!.GetValue<string>());

    /// <summary>The body of an event with every field filled in.</summary>
    public JsonNode Of(Type type) => JsonNode.Parse(Serializer.ToJson(Instance(type)))!;

    /// <summary>The body of an event with every field that may be null left unknown.</summary>
    public JsonNode SparseOf(Type type) => JsonNode.Parse(Serializer.ToJson(Instance(type, sparse: true)))!;

    /// <summary>Reads a body as the services do and writes it again.</summary>
    public static JsonNode ReadAndWrite(Type type, JsonNode body)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        return JsonNode.Parse(Serializer.ToJson(Serializer.FromJson(type, stream)))!;
    }

    private object Instance(Type type, bool sparse = false)
    {
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(type, parameter, sparse))]);
    }

    private object? Value(Type owner, ParameterInfo parameter, bool sparse)
    {
        if (sparse && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable)
            return null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return new Dictionary<string, string> { ["key"] = "value" };
        if (!type.IsGenericType)
            return Single(owner, parameter.Name!, type, sparse);
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, ExampleValues.LengthOf(parameter.Name!));
        for (var at = 0; at < items.Length; at++)
            items.SetValue(Single(owner, parameter.Name!, item, sparse), at);
        return items;
    }

    private object Single(Type owner, string name, Type type, bool sparse) => type switch
    {
        _ when type == typeof(string) => ExampleValues.Text(name) ?? docs.FirstValueOf(owner, name)
            ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name),
        _ when type == typeof(decimal) => ExampleValues.Number(name),
        _ when type == typeof(int) => ExampleValues.Count(name),
        _ when type == typeof(long) => (long)ExampleValues.Count(name),
        _ when type == typeof(bool) => true,
        _ when type == typeof(Guid) => ExampleValues.Id(name),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 9, 15),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 9, 15, 6, 30, 0, TimeSpan.Zero),
        { IsEnum: true } => Enum.ToObject(type, 1),
        _ => Instance(type, sparse),
    };

    private static ISerializer ServicesSerializer()
    {
        var options = new StoreOptions();
        options.ApplyConventions(new EventCatalogue(typeof(EventAttribute).Assembly));
        return options.Serializer();
    }
}
