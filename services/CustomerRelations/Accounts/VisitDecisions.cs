using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Decisions about visits, each beside its operation: Planned → Done | Missed | Cancelled.</summary>
public static partial class VisitDecisions
{
    private static (KeyAccount Account, Visit Visit) Find(AccountState state, CommandContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(state);
        // Visits of an ended account can still be reported on.
        var account = AccountDecisions.Own(state, context);
        return (account, account.Visits.FirstOrDefault(visit => visit.Id == id) ?? throw DomainException.NotFound("visit", $"{id}"));
    }
}

/// <summary>A visit has a status that this place was not told of.</summary>
internal sealed class UnexpectedVisitStatusException(Visit visit)
    : InvalidOperationException($"The visit {visit.Id} is {visit.Status}, which is unknown here.");
