namespace SalesPlatform.EventStore.Personal;

public static class PersonalErasure
{
    /// <summary>SQL: the answer names the person in a field of its own. A string of protobuf stands behind its length in bytes, a varint,
    /// so that a longer one which contains the name is told apart (protobuf.dev, Encoding).</summary>
    internal static string NamesPerson(string receipt, string name)
    {
        var size = $"octet_length({name})";
        return $"""
            position(case when {size} < 128 then set_byte('\x00'::bytea, 0, {size})
                else set_byte(set_byte('\x0000'::bytea, 0, 128 | ({size} & 127)), 1, {size} >> 7) end || convert_to({name}, 'UTF8')
                in decode({receipt}.data ->> 'reply', 'base64')) > 0
            """;
    }

    /// <summary>Destroys the person's keys, and forgets the answers that name them, for they repeat what was said: a command of theirs that
    /// comes again is run again.</summary>
    public static void ErasePersonalText(this UnitOfWork work, string person)
    {
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
                delete from {PlatformTables.Schema}.mt_doc_commandreceipt receipt using (select ?::text as name) person
                where {NamesPerson("receipt", "person.name")}
                """, person);
        });
    }
}
