namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Private: it may name people.</summary>
[Event("customer-relations", "visit-notes-kept", 1)]
internal sealed record VisitNotesKept(Guid Visit, PersonalText Notes);

/// <summary>The names are those of the contract.</summary>
internal enum VisitStatus
{
    Planned,
    Done,
    Missed,
    Cancelled,
}

/// <param name="Notes">Notes, or the reason it was missed or cancelled.</param>
internal sealed record Visit(Guid Id, string Rep, DateOnly PlannedOn, VisitStatus Status, DateOnly? VisitedOn, PersonalText Notes);

/// <param name="EndedOn">Null while it is a key account.</param>
/// <param name="Visits">In the order they were planned.</param>
internal sealed record KeyAccount(
    string Id, string Customer, string Name, string Team, string Owner, int VisitEveryDays, DateOnly Since, DateOnly? EndedOn,
    IReadOnlyList<Visit> Visits) : IListed
{
    public IReadOnlyList<Visit> Visits { get; init; } = [.. Visits.Select(visit => visit with { Notes = visit.Notes.Of(Customer) })];

    public static Fold<KeyAccount> Fold { get; } = new Fold<KeyAccount>("key-account")
        .Begins<KeyAccountAdded>((before, added, e) => new KeyAccount(
            e.Stream, added.Customer, added.Name, added.Team, added.Owner, added.VisitEveryDays, added.Since, null, before?.Visits ?? []))
        .On<KeyAccountChanged>((account, changed) => account with
        {
            Team = changed.Team,
            Owner = changed.Owner,
            VisitEveryDays = changed.VisitEveryDays,
        })
        .On<KeyAccountEnded>((account, ended) => account with { EndedOn = ended.EndedOn })
        .On<VisitPlanned>((account, planned) => account with
        {
            Visits = [.. account.Visits, new Visit(planned.Visit, planned.Rep, planned.PlannedOn, VisitStatus.Planned, null, "")],
        })
        .On<VisitDone>((account, done) =>
            account.With(done.Visit, visit => visit with { Status = VisitStatus.Done, VisitedOn = done.VisitedOn }))
        .On<VisitMissed>((account, missed) => account.With(missed.Visit, visit => visit with { Status = VisitStatus.Missed }))
        .On<VisitCancelled>((account, cancelled) =>
            account.With(cancelled.Visit, visit => visit with { Status = VisitStatus.Cancelled }))
        .On<VisitNotesKept>((account, kept) => account.With(kept.Visit, visit => visit with { Notes = kept.Notes.Of(account.Customer) }));

    private KeyAccount With(Guid id, Func<Visit, Visit> change) =>
        this with { Visits = [.. Visits.Select(visit => visit.Id == id ? change(visit) : visit)] };
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

    public static Aggregate<AccountState> Of(string customer) => new(KeyAccount.Fold.Prefix, new None(customer), Evolve);

    public static string StreamOf(string customer) => KeyAccount.Fold.Stream(customer);

    public KeyAccount Existing => Found ?? throw DomainException.NotFound("key-account", ((None)this).Customer);

    /// <summary>Kept or ended; null when there never was one.</summary>
    public KeyAccount? Found => this switch
    {
        Kept kept => kept.Account,
        Ended ended => ended.Account,
        _ => null,
    };

    private static AccountState Evolve(AccountState state, RecordedEvent e) => KeyAccount.Fold.Evolve(state.Found, e) switch
    {
        null => state,
        { EndedOn: null } account => new Kept(account),
        var account => new Ended(account),
    };
}
