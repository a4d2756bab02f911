using JasperFx.Events;
using Marten.Events.Aggregation;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>The names are those of the contract.</summary>
internal enum VisitStatus
{
    Planned,
    Done,
    Missed,
    Cancelled,
}

/// <param name="Notes">Notes, or the reason it was missed or cancelled.</param>
internal sealed record Visit(Guid Id, string Rep, DateOnly PlannedOn, VisitStatus Status, DateOnly? VisitedOn, string Notes);

/// <summary>Lists and decisions rest on the same fold.</summary>
/// <param name="EndedOn">Null while it is a key account.</param>
/// <param name="Visits">In the order they were planned.</param>
internal sealed record KeyAccount(
    string Id, string Customer, string Name, string Team, string Owner, int VisitEveryDays, DateOnly Since, DateOnly? EndedOn,
    IReadOnlyList<Visit> Visits) : IListed
{
    public static KeyAccount? After(KeyAccount? account, string stream, object data) => data is KeyAccountAdded added
        ? new KeyAccount(
            stream, added.Customer, added.Name, added.Team, added.Owner, added.VisitEveryDays, added.Since, null, account?.Visits ?? [])
        : account?.Changed(data);

    private KeyAccount Changed(object data) => data switch
    {
        KeyAccountChanged changed => this with { Team = changed.Team, Owner = changed.Owner, VisitEveryDays = changed.VisitEveryDays },
        KeyAccountEnded ended => this with { EndedOn = ended.EndedOn },
        VisitPlanned planned => this with
        {
            Visits = [.. Visits, new Visit(planned.Visit, planned.Rep, planned.PlannedOn, VisitStatus.Planned, null, "")],
        },
        VisitDone done => With(done.Visit, visit => visit with { Status = VisitStatus.Done, VisitedOn = done.VisitedOn }),
        VisitMissed missed => With(missed.Visit, visit => visit with { Status = VisitStatus.Missed }),
        VisitCancelled cancelled => With(cancelled.Visit, visit => visit with { Status = VisitStatus.Cancelled }),
        VisitNotesKept kept => With(kept.Visit, visit => visit with { Notes = kept.Notes }),
        _ => throw Unexpected.Event(data, "a key account"),
    };

    private KeyAccount With(Guid id, Func<Visit, Visit> change) =>
        this with { Visits = [.. Visits.Select(visit => visit.Id == id ? change(visit) : visit)] };
}

internal sealed partial class KeyAccountProjection : SingleStreamProjection<KeyAccount, string>
{
    public KeyAccountProjection()
    {
        IncludeType<KeyAccountAdded>();
        IncludeType<KeyAccountChanged>();
        IncludeType<KeyAccountEnded>();
        IncludeType<VisitPlanned>();
        IncludeType<VisitDone>();
        IncludeType<VisitMissed>();
        IncludeType<VisitCancelled>();
        IncludeType<VisitNotesKept>();
    }

    public override KeyAccount? Evolve(KeyAccount? snapshot, string id, IEvent e)
    {
        return KeyAccount.After(snapshot, id, e.Data);
    }
}

/// <summary>Stream <c>key-account/{customer}</c>.</summary>
internal abstract record AccountState
{
    private AccountState()
    {
    }

    public sealed record None(string Customer) : AccountState;

    public sealed record Kept(KeyAccount Account) : AccountState;

    public sealed record Ended(KeyAccount Account) : AccountState;

    public static Aggregate<AccountState> Of(string customer) => new("key-account", new None(customer), Evolve);

    public static string StreamOf(string customer) => $"key-account/{customer}";

    public KeyAccount Existing => Found ?? throw DomainException.NotFound("key-account", ((None)this).Customer);

    /// <summary>Kept or ended; null when there never was one.</summary>
    public KeyAccount? Found => this switch
    {
        Kept kept => kept.Account,
        Ended ended => ended.Account,
        _ => null,
    };

    private static AccountState Evolve(AccountState state, RecordedEvent e) => KeyAccount.After(state.Found, e.Stream, e.Data) switch
    {
        null => state,
        { EndedOn: null } account => new Kept(account),
        var account => new Ended(account),
    };
}
