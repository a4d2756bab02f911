using System.Security.Cryptography;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.EventStore.Audit;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>Whoever changes, removes or adds an event behind the platform's back is found out, and who did what is found.</summary>
public sealed class AuditTests(Servers servers) : IAsyncLifetime
{
    private readonly LiveService _teams = LiveService.OfTeams(servers);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _teams.StartAsync();

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task What_nobody_touched_verifies_and_its_head_holds_later()
    {
        await SealedAsync("a", "b");
        var noted = await VerifyAsync();
        (noted.Outcome.First is null, noted.Events, noted.Outcome.Unsealed).Should().Be((true, 2, 0));
        await SealedAsync("c");

        var later = await VerifyAsync(noted.Outcome.Head);

        (later.Outcome.First is null, later.Events, later.Outcome.Head.Number).Should().Be((true, 3, noted.Outcome.Head.Number + 1));
    }

    [Theory]
    [InlineData("changed", "update store.mt_events set data = jsonb_set(data, '{name}', '\"x\"') where stream_id = 'team/b'")]
    [InlineData("changed", "update store.mt_events set headers = headers || '{\"actor\": \"eve\"}' where stream_id = 'team/b'")]
    [InlineData("changed", "update store.mt_events set timestamp = timestamp - interval '1 day' where stream_id = 'team/b'")]
    [InlineData("removed", "delete from store.mt_events where stream_id = 'team/b'")]
    [InlineData("seal-changed", "update store.audit_seal set rows = sha256(rows) || sha256(rows) where number = 1")]
    [InlineData("seal-removed", "delete from store.audit_seal where number = 1")]
    public async Task The_first_row_that_is_not_as_it_was_written_is_named(string kind, string attack)
    {
        await SealedAsync("a", "b");
        await SealedAsync("c");
        await _teams.ExecuteAsync(attack);

        var first = (await VerifyAsync()).Outcome.First;

        first.Kind.Should().Be(kind);
        if (kind == "changed")
            (first.Subject, first.Type).Should().Be(("team/b", "team-performance.team-added.v1"));
        if (kind is "changed" or "removed")
            first.Position.Should().Be(2);
    }

    [Fact]
    public async Task An_event_put_into_a_sealed_stretch_is_found()
    {
        await SealedAsync("a", "b");
        await _teams.ExecuteAsync("select nextval('store.mt_events_sequence')");
        await SealedAsync("c");
        await _teams.ExecuteAsync(
            """
            insert into store.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers)
            select 3, gen_random_uuid(), stream_id, 2, data, type, timestamp, tenant_id, mt_dotnet_type, headers
            from store.mt_events where stream_id = 'team/a'
            """);

        var first = (await VerifyAsync()).Outcome.First;

        (first.Kind, first.Position, first.Subject).Should().Be(("added", 3, "team/a"));
    }

    [Fact]
    public async Task Only_a_head_that_was_noted_tells_that_events_and_seals_were_made_anew_or_cut_off()
    {
        await SealedAsync("a", "b");
        var noted = (await VerifyAsync()).Outcome.Head;
        await _teams.ExecuteAsync("update store.mt_events set data = jsonb_set(data, '{name}', '\"x\"') where stream_id = 'team/b'");
        await _teams.ExecuteAsync("delete from store.audit_seal");
        (await VerifyAsync(noted)).Outcome.First.Kind.Should().Be("other-history", "there are fewer seals than were noted");
        await SealAsync();

        (await VerifyAsync()).Outcome.First.Should().BeNull();
        (await VerifyAsync(noted)).Outcome.First.Kind.Should().Be("other-history");
    }

    [Fact]
    public async Task Who_did_what_by_which_right_is_found_page_by_page()
    {
        await _teams.AddTeamsAsync("a", "b", "c");
        var first = await Client.SearchAsync(new SearchAuditRequest { PageSize = 2, Subject = "team/" }, cancellationToken: Token);
        var second = await Client.SearchAsync(
            new SearchAuditRequest { PageSize = 2, Subject = "team/", PageToken = first.NextPageToken }, cancellationToken: Token);

        first.Entries.Concat(second.Entries).Select(entry => entry.Subject).Should().Equal("team/c", "team/b", "team/a");
        second.NextPageToken.Should().BeEmpty();
        var one = first.Entries[0];
        one.Actor.Should().NotBeEmpty();
        one.Role.Should().NotBeEmpty();
        (await Client.SearchAsync(new SearchAuditRequest { Actor = one.Actor, Role = one.Role, Type = one.Type }, cancellationToken: Token))
            .Entries.Should().HaveCount(3);
        (await Client.SearchAsync(new SearchAuditRequest { Actor = "nobody" }, cancellationToken: Token)).Entries.Should().BeEmpty();
        (await Client.SearchAsync(new SearchAuditRequest { Until = one.RecordedAt, Since = one.RecordedAt }, cancellationToken: Token))
            .Entries.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(1, 63)]
    public async Task A_head_that_is_none_is_refused(long number, int digits)
    {
        var wrong = new AuditHead { Number = number, Hash = new string('a', digits) };
        (await FluentActions.Awaiting(() => VerifyAsync(wrong)).Should().ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(StatusCode.InvalidArgument);
    }

    [Fact]
    public void Seals_depend_on_every_row_and_on_their_order()
    {
        SealedRow Row(long position, byte of) => new(position, SHA256.HashData([of]));
        var rows = new[] { Row(1, 1), Row(2, 2) };
        var all = new[]
        {
            AuditSeal.None.Next(2, rows, default), AuditSeal.None.Next(3, rows, default),
            AuditSeal.None.Next(2, [Row(1, 2), Row(2, 1)], default), AuditSeal.None.Next(2, [rows[0]], default),
            AuditSeal.None.Next(2, [], default).Next(2, rows, default),
        };
        all.Select(seal => Convert.ToHexString(seal.Hash)).Should().OnlyHaveUniqueItems();
        all[0].BrokenAfter(AuditSeal.None).Should().BeNull();
    }

    private Audit.AuditClient Client => new(_teams.Calls("ops", "operator"));

    private async Task SealedAsync(params string[] teams)
    {
        await _teams.AddTeamsAsync(teams);
        await SealAsync();
    }

    // Not when the service gets round to it.
    private async Task SealAsync()
    {
        var seals = ActivatorUtilities.CreateInstance<AuditSeals>(_teams.Services);
        while (await seals.SealNextAsync(Token) != Sealing.AllDone)
            Token.ThrowIfCancellationRequested();
    }

    private async Task<VerifyAuditReply> VerifyAsync(AuditHead? noted = null)
    {
        using var call = Client.Verify(new VerifyAuditRequest { Expected = noted }, cancellationToken: Token);
        var last = new VerifyAuditReply();
        await foreach (var reply in call.ResponseStream.ReadAllAsync(Token))
            last = reply;
        return last;
    }
}
