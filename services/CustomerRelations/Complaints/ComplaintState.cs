using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Complaints;

/// <summary>Stream <c>complaint/{id}</c>.</summary>
internal abstract record ComplaintState
{
    private ComplaintState()
    {
    }

    public sealed record None : ComplaintState;

    public sealed record Known(Complaint Complaint) : ComplaintState;

    public static Aggregate<ComplaintState> Aggregate { get; } = new("complaint", new None(), Evolve);

    public Complaint Require(Guid id) => (this as Known)?.Complaint ?? throw DomainException.NotFound("complaint", $"{id}");

    public Complaint RequireFor(CommandContext caller, Guid id)
    {
        var complaint = Require(id);
        caller.RequireTeam(complaint.Team);
        return complaint;
    }

    /// <summary>A rep sees no complaint of a customer whose account is not theirs.</summary>
    public static void RequireCustomer(CommandContext caller, IReadOnlyList<string>? own, Complaint complaint)
    {
        if (caller.BoundToOwner() is not null && own?.Contains(complaint.Customer) != true)
            throw DomainException.NotPermitted("not-your-account", $"The customer {complaint.Customer} is not one of {caller.Actor}.");
    }

    private static ComplaintState Evolve(ComplaintState state, RecordedEvent e) =>
        Complaint.After((state as Known)?.Complaint, e.Stream, e.Actor, e.Data) is { } complaint ? new Known(complaint) : state;
}
