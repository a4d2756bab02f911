using Npgsql;

namespace SalesPlatform.SalesMonitoring.Facts;

internal sealed record Seller(string Region, string Product, string Rep);

/// <summary>For returns that name a region and no rep.</summary>
internal sealed class SellersReader(NpgsqlDataSource source, IDocumentStore store)
{
    private readonly string _table = CreditFacts.TableIn(store.Options.DatabaseSchemaName);

    internal async Task<IReadOnlyList<Seller>> ReadAsync(IReadOnlyCollection<string> regions, CancellationToken cancellation)
    {
        if (regions.Count == 0)
            return [];
        await using var command = source.CreateCommand(
            $"""
            select distinct region, product, rep from {_table} sold
            where region = any($1) and kind = any($2) and not exists (select from {_table} back where back.reverses = sold.event_id)
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = regions.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = new[] { FactKinds.Sale, FactKinds.Correction } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sellers = new List<Seller>();
        while (await reader.ReadAsync(cancellation))
            sellers.Add(new Seller(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return sellers;
    }
}
