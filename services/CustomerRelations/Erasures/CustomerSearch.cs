using Npgsql;

namespace SalesPlatform.CustomerRelations.Erasures;

/// <summary>Whoever any event is about, key account or not, or was asked in a survey: nobody is told that somebody unheard of was
/// erased.</summary>
internal sealed class CustomerSearch(NpgsqlDataSource source)
{
    public async Task<bool> IsKnownAsync(string customer, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            select exists (select from store.mt_events
                where data ->> 'customer' = $1 or data ->> 'invitee' = $1 or jsonb_exists(data -> 'invitees', $1))
            """);
        command.Parameters.AddWithValue(customer);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
