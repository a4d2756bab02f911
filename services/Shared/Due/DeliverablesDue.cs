using Marten;
using SalesPlatform.Contracts.Deliverables.V1;
using Deliverable = SalesPlatform.Deliverables.Deliverable;
using DeliverableKind = SalesPlatform.Deliverables.DeliverableKind;
using Wire = SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Due;

internal sealed class DeliverablesDue(IEnumerable<Deliverable> deliverables) : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        // A service without documents has no list of them either: asking for it would make one.
        if (!deliverables.Any())
            return [];
        var entries = await reading.InTeams<DeliverableOverview>().ToListAsync(cancellation);
        var open = entries.Where(entry => entry.Editions is [.., { Status: "draft" or "awaiting-approval" or "returned" }]).ToList();
        var since = await reading.LastAsync(open.Select(entry => entry.Id), cancellation);
        return open.Select(entry => ItemOf(reading.Caller, entry)?.Since(since, entry.Id)).OfType<DueItem>();
    }

    private DueItem? ItemOf(CommandContext caller, DeliverableOverview entry)
    {
        if (deliverables.FirstOrDefault(each => each.Kind.Key == entry.Kind) is not { } deliverable
            || !deliverable.IsReadBy(caller, DeliverableScope.Parse(entry.Number, [deliverable.Kind])))
            return null;
        var (kind, newest) = (deliverable.Kind, entry.Editions[^1]);
        return newest.Status == "awaiting-approval"
            ? caller.Is(kind.Approvers) ? Approval(entry, kind, newest) : null
            : caller.Is(kind.Issuers) ? ToIssue(entry, kind, newest) : null;
    }

    private static DueItem Approval(DeliverableOverview entry, DeliverableKind kind, EditionOverview newest)
    {
        var item = DueList.Item("deliverable-approval", $"{entry.Number}/{newest.Version}", entry.Team, entry.Number, Title(kind, entry).En,
            $"{Title(kind, entry).Zh}第 {newest.Version} 版等待批准。", $"Version {newest.Version} of {Title(kind, entry).En} waits for approval.")
            .Asked(newest.Author, newest.Author)
            .Do("approve", ("批准", "Approve"), $"deliverable approve {entry.Number} --version {newest.Version}",
                Wire.Deliverables.Descriptor, "Approve",
                new ApproveDeliverableRequest { Number = entry.Number, Version = newest.Version })
            .Do("return", ("退回", "Return"), $"deliverable return {entry.Number} --version {newest.Version} --reason <reason>",
                Wire.Deliverables.Descriptor, "Return",
                new ReturnDeliverableRequest { Number = entry.Number, Version = newest.Version }, "reason")
            .Changing("有效版本", "Version in force", newest.Supersedes == 0 ? null : DueList.Number(newest.Supersedes),
                DueList.Number(newest.Version));
        item.Roles.Add(kind.Approvers.Order(StringComparer.Ordinal));
        return item;
    }

    private static DueItem ToIssue(DeliverableOverview entry, DeliverableKind kind, EditionOverview newest)
    {
        var (zh, en) = Title(kind, entry);
        var command = $"deliverable issue {kind.Key} --team {entry.Team}"
            + (entry.Period.Length == 0 ? "" : $" --period {entry.Period}")
            + (entry.Subject.Length == 0 ? "" : $" --subject {entry.Subject}");
        var item = newest.Status == "returned"
            ? DueList.Item("deliverable-returned", entry.Number, entry.Team, entry.Number, en,
                $"{zh}被退回：{newest.ReturnedBecause}", $"{en} was returned: {newest.ReturnedBecause}")
            : DueList.Item("deliverable-draft", entry.Number, entry.Team, entry.Number, en, $"{zh}的草稿等待签发。",
                $"The draft of {en} waits to be issued.");
        item.Roles.Add(kind.Issuers.Order(StringComparer.Ordinal));
        return item.Do("issue", ("签发", "Issue"), command, Wire.Deliverables.Descriptor, "Issue", new IssueDeliverableRequest
        {
            Deliverable = new GetDeliverableRequest { Kind = kind.Key, Team = entry.Team, Period = entry.Period, Subject = entry.Subject },
        });
    }

    private static (string Zh, string En) Title(DeliverableKind kind, DeliverableOverview entry)
    {
        var of = string.Join(' ', new[] { entry.Team, entry.Period }.Where(part => part.Length > 0));
        return ($"{of} {kind.Zh}".Trim(), $"{kind.En} {of}".Trim());
    }
}
