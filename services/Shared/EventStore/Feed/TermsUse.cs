using System.Reflection;
using SalesPlatform.Contracts;

namespace SalesPlatform.EventStore.Feed;

public sealed record TermsUse(string Service, string EventType, string Stream, DateTimeOffset RecordedAt);

/// <summary>Read from the store and not from a note of its own, so that stores of any age tell the first such fact.</summary>
public sealed class TermsUseReader(NpgsqlDataSource source, EventCatalogue catalogue, SalesServiceBuilder service)
{
    // An event that has one of these holds an amount in company currency or a period of the fiscal calendar.
    private static readonly string[] Telltale = ["Currency", "CompanyAmount", "FiscalYear", "Period", "Quarter"];

    private readonly string[] _types = [.. TypesOf(catalogue, service.Name)];

    public static IEnumerable<string> TypesOf(EventCatalogue catalogue, string service) =>
        catalogue.Types.Where(item => item.Key.StartsWith($"{service}.", StringComparison.Ordinal) && RestsOnTerms(item.Value))
            .Select(item => item.Key).Order(StringComparer.Ordinal);

    public async Task<TermsUse?> FirstAsync(CancellationToken cancellation)
    {
        var first = await source.ReadAsync(
            "select type, stream_id, timestamp from store.mt_events where type = any($1) order by seq_id limit 1", [_types],
            row => new TermsUse(service.Name, row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2)), cancellation);
        return first is [var use] ? use : null;
    }

    private static bool RestsOnTerms(Type type) => type.GetCustomAttribute<LeavesTermsFreeAttribute>() is null
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(property => Telltale.Contains(property.Name));
}
