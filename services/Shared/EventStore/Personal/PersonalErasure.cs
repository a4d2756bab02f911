using Marten;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.EventStore.Personal;

public static class PersonalErasure
{
    /// <summary>Destroys the person's keys, and forgets the answers that name them, for they repeat what was said: a command of theirs that
    /// comes again is run again.</summary>
    public static void ErasePersonalText(this UnitOfWork work, string person)
    {
        ArgumentNullException.ThrowIfNull(work);
        var at = work.Context.Now.ToUniversalTime();
        work.Write(session =>
        {
            session.QueueSqlCommand(
                $"update {PlatformTables.PersonalKey} set secret = null, erased_at = ? where person = ? and secret is not null",
                at, person);
            // Text of before there were keys has none to be destroyed.
            session.QueueSqlCommand(
                $"""
                insert into {PlatformTables.PersonalKey} (person, number, id, created_at, erased_at) values (?, 1, ?, ?, ?)
                on conflict do nothing
                """, person, work.Context.NewId(), at, at);
            session.QueueSqlCommand(
                $"""
                delete from {PlatformTables.Schema}.mt_doc_commandreceipt
                where position(convert_to(?, 'UTF8') in decode(data ->> 'reply', 'base64')) > 0
                """, person);
        });
    }
}
