using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>A complaint, or none. Stream <c>complaint/{id}</c>.</summary>
internal abstract record ComplaintState
{
    private ComplaintState()
    {
    }

    public sealed record None : ComplaintState;

    public sealed record Known(Complaint Complaint) : ComplaintState;

    /// <summary>How the stream is read.</summary>
    public static Aggregate<ComplaintState> Aggregate { get; } = new("complaint", new None(), Evolve);

    /// <exception cref="DomainException">There is none.</exception>
    public Complaint Require(Guid id) => (this as Known)?.Complaint ?? throw DomainException.NotFound("complaint", $"{id}");

    /// <summary>The complaint, when its team is the caller's.</summary>
    /// <exception cref="DomainException">There is none, or <c>not-your-team</c>.</exception>
    public Complaint RequireFor(CommandContext caller, Guid id)
    {
        var complaint = Require(id);
        caller.RequireTeam(complaint.Team);
        return complaint;
    }

    /// <summary>Refuses a rep a complaint of a customer whose account is not theirs.</summary>
    /// <exception cref="DomainException"><c>not-your-account</c>.</exception>
    public static void RequireCustomer(CommandContext caller, IReadOnlyList<string>? own, Complaint complaint)
    {
        if (caller.BoundToOwner() is not null && own?.Contains(complaint.Customer) != true)
            throw DomainException.NotPermitted("not-your-account", $"The customer {complaint.Customer} is not one of {caller.Actor}.");
    }

    private static ComplaintState Evolve(ComplaintState state, RecordedEvent e) =>
        Complaint.After((state as Known)?.Complaint, e.Stream, e.Actor, e.Data) is { } complaint ? new Known(complaint) : state;
}
