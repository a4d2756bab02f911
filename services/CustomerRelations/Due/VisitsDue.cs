using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.CustomerRelations.Accounts;

namespace SalesPlatform.CustomerRelations.Due;

/// <summary>By the same rule as the list of overdue visits: a rep sees those they own.</summary>
internal sealed class VisitsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var accounts = await reading.InTeams<KeyAccount>().OwnedBy(reading.Caller).Where(account => account.EndedOn == null)
            .ToListAsync(cancellation);
        var names = await reading.EmployeeNamesAsync(cancellation);
        return accounts.Select(account => VisitCadence.Overdue(account, reading.Today)).OfType<OverdueVisit>()
            .Select(overdue => ItemOf(overdue, names.GetValueOrDefault(overdue.Account.Owner) ?? overdue.Account.Owner));
    }

    private static DueItem ItemOf(OverdueVisit overdue, string owner)
    {
        var account = overdue.Account;
        var item = DueList.Item("visit-overdue", account.Customer, account.Team, account.Customer, account.Name,
                overdue.Visit is null ? $"{account.Name}（{account.Customer}）的拜访已逾期 {overdue.DaysOverdue} 天，负责人 {owner}。"
                    : $"{account.Name}（{account.Customer}）的计划拜访已过 {overdue.DaysOverdue} 天，尚无结果，负责人 {owner}。",
                overdue.Visit is null
                    ? $"The visit to {account.Name} ({account.Customer}) is {Days(overdue)} overdue; {owner} looks after it."
                    : $"Nobody said what became of the visit to "
                        + $"{account.Name} ({account.Customer}), {Days(overdue)} after its day; {owner} looks after it.")
            .By(overdue.DueOn).About(account.Owner);
        var visit = overdue.Visit is { } id ? $" --visit {id}" : "";
        item.Do("done", ("登记拜访", "Record the visit"), $"visit done {ShellWords.Quoted(account.Customer)} --on <day>{visit} --notes <notes>",
            Wire.KeyAccounts.Descriptor, "CompleteVisit");
        return overdue.Visit is { } planned
            ? item.Do("miss", ("登记未成", "It did not take place"),
                $"visit miss {ShellWords.Quoted(account.Customer)} --visit {planned} --reason <reason>",
                Wire.KeyAccounts.Descriptor, "MissVisit",
                new Wire.MissVisitRequest { Customer = account.Customer, Visit = $"{planned}" }, "reason")
            : item.Do("plan", ("安排拜访", "Plan one"), $"visit plan {ShellWords.Quoted(account.Customer)} --on <day>",
                Wire.KeyAccounts.Descriptor, "PlanVisit");
    }

    private static string Days(OverdueVisit overdue) => overdue.DaysOverdue == 1 ? "1 day" : $"{overdue.DaysOverdue} days";
}
