namespace SalesPlatform.SalesMonitoring.Orders;

/// <summary>The names are those of the contract.</summary>
internal enum HeldStatus
{
    Waiting,
    Approved,
    Rejected,
    Withdrawn,

    /// <summary>A newer revision counts.</summary>
    Replaced,
}

internal interface IAboutHeldSale
{
    string Source { get; }

    string ExternalId { get; }
}

/// <summary>The newest that was said of a line by somebody whose word alone does not make it count. Private, because nobody else is to
/// know a sale that may never count.</summary>
/// <param name="CompanyAmount">What the line is to count.</param>
/// <param name="Threshold">Null: not reached; it waits for the other shares of the line alone.</param>
/// <param name="Reps">All it credits, before or after.</param>
/// <param name="Employee">Of who asks.</param>
/// <param name="Why">Of a correction; empty of a new line.</param>
internal sealed record HeldSale(
    string Id, string Source, string ExternalId, int Revision, SaleContent Sale, decimal CompanyAmount, decimal? Threshold,
    IReadOnlyList<string> Reps, IReadOnlyList<string> Teams, string By, string? Employee, DateTimeOffset Since, string Why) : IListed
{
    public HeldStatus Status { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>Stays where it was taken back afterwards.</summary>
    public string? RejectedBecause { get; init; }

    /// <summary>Who asks may manage the team alone, and then nobody in it can decide.</summary>
    public bool AsManager { get; init; }

    /// <summary>By which lists are ordered.</summary>
    public string Team => Teams.Count > 0 ? Teams[0] : "";

    public bool IsOpen => Status is HeldStatus.Waiting or HeldStatus.Rejected;

    public static Fold<HeldSale> Fold { get; } = new Fold<HeldSale>("order")
        .Begins<SaleHeld>((_, held, e) => new HeldSale(IdOf(e), held.Source, held.ExternalId, held.Revision, held.Sale, held.CompanyAmount,
            held.Threshold, held.Reps, held.Teams, e.Actor, held.Employee, e.RecordedAt, held.Why)
        { AsManager = held.AsManager })
        .On<HeldSaleApproved>((held, _, e) => held with { Status = HeldStatus.Approved, DecidedBy = e.Actor })
        .On<HeldSaleRejected>((held, rejected, e) =>
            held with { Status = HeldStatus.Rejected, DecidedBy = e.Actor, RejectedBecause = rejected.Reason })
        .On<HeldSaleWithdrawn>((held, _, e) => held with { Status = HeldStatus.Withdrawn, DecidedBy = e.Actor })
        .On<HeldSaleReplaced>((held, _, e) => held with { Status = HeldStatus.Replaced, DecidedBy = e.Actor });

    public static string IdOf(RecordedEvent e) => e.Data is IAboutHeldSale about
        ? ExternalLine.IdOf(about.Source, about.ExternalId) : throw Unexpected.Event(e);

    /// <summary>Under any login.</summary>
    public bool IsBy(CommandContext caller) => By == caller.Actor || Employee is not null && Employee == caller.Employee;

    public DomainException DecidedByItsAuthor(CommandContext caller) =>
        DomainException.Rule("approver-is-author", $"{caller.Actor} asked for '{ExternalId}': somebody else decides on it.");

    public RecordSale AsCommand() => Why.Length == 0
        ? new RecordSale(Source, ExternalId, Revision, Sale) : new RecordSale(Source, ExternalId, Revision, Sale, Why);
}
