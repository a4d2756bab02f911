using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

public sealed class ReceiptTests(Servers servers) : IAsyncLifetime
{
    private readonly LiveService _teams = LiveService.OfTeams(servers);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _teams.StartAsync();

    [Fact]
    public async Task Answers_are_forgotten_when_nobody_repeats_their_commands_any_more()
    {
        var now = DateTimeOffset.UtcNow;
        await using (var session = _teams.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            session.Insert(new CommandReceipt("old", "", [], now - ReceiptRetention.Kept - TimeSpan.FromMinutes(1)));
            session.Insert(new CommandReceipt("young", "", [], now - ReceiptRetention.Kept + TimeSpan.FromMinutes(1)));
            await session.SaveChangesAsync(Token);
        }

        var retention = _teams.Services.GetServices<IHostedService>().OfType<ReceiptRetention>().Single();
        (await retention.DeleteAsync(Token)).Should().Be(1);
        (await _teams.ReadAsync<string>("select string_agg(id, ' ') from store.mt_doc_commandreceipt")).Should().Be("young");
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();
}
