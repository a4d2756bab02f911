namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Planned → Done | Missed | Cancelled.</summary>
internal static partial class VisitDecisions
{
    private static VisitNotesKept NotesOf(KeyAccount account, Guid visit, string notes) =>
        new(visit, PersonalText.FromString(notes).Of(account.Customer));

    // A workbook's cell loses its line breaks on the way; the visit it tells of is the same.
    private static bool SaysTheSame(PersonalText kept, string told) => Words(kept.Text).SequenceEqual(Words(told));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static (KeyAccount Account, Visit Visit) Find(AccountState state, CommandContext context, Guid id)
    {
        // Visits of an ended account can still be reported on.
        var account = AccountDecisions.Own(state, context);
        return (account, account.Visits.FirstOrDefault(visit => visit.Id == id) ?? throw DomainException.NotFound("visit", $"{id}"));
    }
}
