using System.Reflection;
using SalesPlatform.Contracts;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Tests.Architecture;

public class EventTests
{
    /// <summary>Events that tell others what their own stream knows by another event, or by counting: no fold reads them.</summary>
    private static readonly Dictionary<string, string> ReadByNobody = new()
    {
        ["LaunchMeetingHeld"] = "LaunchMeetingNoted beside it has the words; this one goes to departments without them",
        ["PromotionPlanReopened"] = "follows from the change that cost the approval, which the fold reads",
    };

    [Fact]
    public void Every_event_is_published_or_private_and_belongs_to_one_service()
    {
        foreach (var (type, e) in Repository.Events)
        {
            if (EventCatalogue.IsPublished(type))
                continue;
            Repository.Services[e.Service].Should()
                .BeSameAs(type.Assembly, "the private event {0} is declared by its own service", e.TypeName);
        }
    }

    [Fact]
    public void A_published_event_is_declared_in_the_folder_of_its_service() =>
        Repository.Events.Where(item => EventCatalogue.IsPublished(item.Type)).Should().OnlyContain(item =>
            item.Type.Namespace!.Replace("SalesPlatform.Contracts.", "")
                .Equals(item.Event.Service.Replace("-", ""), StringComparison.OrdinalIgnoreCase));

    /// <summary>A fold that does not know an event would leave the state as it was, and nobody would notice.</summary>
    [Fact]
    public void Every_event_is_read_where_its_service_folds_states_or_is_named_here_with_the_reason()
    {
        var sources = Repository.Services.ToDictionary(service => service.Key, service => SourcesOf(service.Value));
        var unread = Repository.Events.Where(item => !IsRead(item.Type.Name, sources[item.Event.Service])).Select(item => item.Type.Name);
        unread.Should().BeEquivalentTo(ReadByNobody.Keys);
    }

    // In a pattern: an arm of a switch, an element of a tuple, a test with is; or by a method of a projection or a fold.
    private static bool IsRead(string name, string sources) => System.Text.RegularExpressions.Regex.IsMatch(
        sources, $@"(?<!new |static |\()\b{name}\b(?: \{{[^=;]*?\}})?(?: \w+)?\s*(?:\)\s*(?:=>|when)|=>|\bor\b|\band\b|\bwhen\b)"
        + $@"|\bis (?:not )?{name}\b|\bor {name}\b|IEvent<{name}>|OfType<{name}>|\.(?:Begins|On)<{name}>");

    private static string SourcesOf(Assembly service) => string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Repository.Root.FullName, "services", service.GetName().Name!), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void Names_are_past_tense_words_with_dashes() =>
        Repository.Events.Should()
            .OnlyContain(
                item => System.Text.RegularExpressions.Regex.IsMatch(item.Event.TypeName, @"^[a-z-]+\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$"));

    [Fact]
    public void Events_hold_flat_values_only()
    {
        // A property may be a value, a text, names with texts, or a list of records of such: never a state, an aggregate or a mutable
        // object.
        foreach (var (type, e) in Repository.Events)
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                IsFlat(property.PropertyType).Should()
                    .BeTrue("{0}.{1} of {2} is {3}", type.Name, property.Name, e.TypeName, property.PropertyType);
        }
    }

    private static bool IsFlat(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? IsFlat(value)
        // One string in JSON.
        : type == typeof(PersonalText)
        || type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(IReadOnlyDictionary<string, string>)
        || IsListOf(type, out var item) && IsFlat(item)
        || IsRecord(type) && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).All(property => IsFlat(property.PropertyType));

    private static bool IsListOf(Type type, out Type item)
    {
        item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0] : typeof(void);
        return item != typeof(void);
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.IsValueType;
}
