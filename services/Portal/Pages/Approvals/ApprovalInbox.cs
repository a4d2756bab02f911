using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Portal.Access;
using SalesPlatform.Portal.Connection;
using SalesPlatform.Portal.Language;
using Wording = SalesPlatform.Portal.Language.Wording;

namespace SalesPlatform.Portal.Pages.Approvals;

/// <summary>What the services have waiting for the visitor. A service that does not answer takes its own items away and no others.</summary>
internal sealed partial class ApprovalInbox(Platform platform, Visitor visitor, Localizer reader, CompanyFacts facts)
{
    private static readonly string[] DocumentOwners =
        ["planning", "team-performance", "sales-monitoring", "customer-relations", "launch-coordination", "budget"];

    /// <summary>Everything, and who could not be asked.</summary>
    public async Task<(IReadOnlyList<ApprovalItem> Items, IReadOnlyList<Trouble> Troubles)> ReadAsync()
    {
        var asking = new List<Task<IEnumerable<ApprovalItem>>>();
        if (visitor.Is("executive"))
            asking.AddRange([PlansAsync(), LaunchesAsync()]);
        if (visitor.Is("finance"))
            asking.AddRange([BudgetsAsync(), ReallocationsAsync()]);
        if (visitor.Is("hr"))
            asking.AddRange([CriteriaAsync(), TrainingAsync()]);
        if (visitor.Is("customer-service", "sales-manager"))
            asking.Add(ServiceStandardAsync());
        asking.AddRange(DocumentOwners.Select(DocumentsAsync));
        var (items, troubles) = (new List<ApprovalItem>(), new List<Trouble>());
        foreach (var answer in asking)
        {
            try
            {
                items.AddRange(await answer);
            }
            catch (PlatformException none) when (none.Trouble.Kind is TroubleKind.NotPermitted or TroubleKind.NotFound)
            {
                // This service has nothing for the role.
            }
            catch (PlatformException failed)
            {
                troubles.Add(failed.Trouble);
            }
        }

        return (items, [.. troubles.DistinctBy(trouble => trouble.Service)]);
    }

    private async Task<IEnumerable<ApprovalItem>> PlansAsync()
    {
        var listed = await platform.Plans.ReadAllAsync((client, token, options) =>
            client.ListAsync(new ListPlansRequest { PageToken = token }, options),
            reply => reply.Plans, reply => reply.NextPageToken);
        var plans = await Task.WhenAll(listed.Where(plan => plan.Status == "submitted").Select(plan =>
            platform.Plans.ReadAsync((client, options) =>
            client.GetAsync(new GetPlanRequest { Team = plan.Team, FiscalYear = plan.FiscalYear }, options))));
        return plans.Select(plan =>
        {
            var request = new PlanRequest { Team = plan.Team, FiscalYear = plan.FiscalYear, ExpectedVersion = plan.Version };
            return new ApprovalItem($"plan/{plan.Team}/{plan.FiscalYear}",
                reader[$"Annual plan {plan.FiscalYear}, revision {plan.Revision}", $"{plan.FiscalYear} 年度销售计划，第 {plan.Revision} 版"],
                facts.NameOf(plan.Team), plan.Author, "executive",
                [
                    new(reader["Net sales of the year", "年度净销售额"], Money(plan.Baseline), Money(plan.AnnualTarget)),
                    .. plan.Quarters.Select((quarter, at) =>
                        new ItemChange(reader[$"Target Q{at + 1}", $"第{at + 1}季度目标"], null, Money(quarter))),
                ],
                () => platform.Plans.CommandAsync((client, options) =>
                    client.ApproveAsync(new ApprovePlanRequest { Plan = request }, options)),
                reason => platform.Plans.CommandAsync((client, options) =>
                    client.RejectAsync(new RejectPlanRequest { Plan = request, Reason = reason }, options)),
                $"/plan?team={plan.Team}&period={plan.FiscalYear}")
            { No = new Wording("Reject", "驳回") };
        });
    }

    private async Task<IEnumerable<ApprovalItem>> LaunchesAsync()
    {
        var listed = await platform.Launches.ReadAllAsync((client, token, options) =>
            client.ListAsync(new ListLaunchesRequest { Status = "ready", PageToken = token }, options),
            reply => reply.Launches, reply => reply.NextPageToken);
        return listed.Select(launch =>
        {
            var request = new LaunchRequest { Launch = launch.Launch };
            return new ApprovalItem($"launch/{launch.Launch}", reader[$"Launch of {reader.Person(launch.Name)}",
                $"{reader.Person(launch.Name)} 上市决定"], facts.NameOf(launch.Team), "", "executive",
                [new(reader["Status", "状态"], reader.Status(launch.Status), reader.Status("go-decided")), new(reader["Launch day", "上市日期"],
                    null, reader.Day(launch.LaunchDate))],
                () => platform.Launches.CommandAsync((client, options) =>
                    client.DecideAsync(new DecideRequest { Launch = request, Go = true }, options)),
                reason => platform.Launches.CommandAsync((client, options) =>
                    client.DecideAsync(new DecideRequest { Launch = request, Reason = reason }, options)),
                $"/launches?launch={launch.Launch}")
            { Yes = new Wording("Go", "批准上市"), No = new Wording("No go", "暂不上市") };
        });
    }

    private async Task<IEnumerable<ApprovalItem>> CriteriaAsync()
    {
        var year = $"{facts.Year}";
        var found = new List<ApprovalItem>();
        foreach (var team in facts.Teams)
        {
            var request = new CriteriaRequest { Team = team.Key, FiscalYear = year };
            if (await KnownAsync(() => platform.Criteria.ReadAsync((client, options) =>
                client.GetAsync(request, options))) is not { Status: "proposed" } criteria)
                continue;
            var decided = new CriteriaRequest { Team = team.Key, FiscalYear = year, ExpectedVersion = criteria.Version };
            var before = criteria.ComponentsInForce.ToDictionary(part => part.Component, part => part.Weight.Value);
            found.Add(new ApprovalItem($"criteria/{team.Key}/{year}", reader[$"Appraisal criteria {year}", $"{year} 评估标准"], team.Name,
                criteria.ProposedBy, "hr",
                [.. criteria.Components.Select(part =>
                    new ItemChange(reader.Category(part.Component), before.TryGetValue(part.Component,
                    out var weight) ? $"{weight} %" : null, $"{part.Weight.Value} %"))],
                () => platform.Criteria.CommandAsync((client, options) => client.AgreeAsync(decided, options)),
                reason => platform.Criteria.CommandAsync((client, options) =>
                    client.ReturnAsync(new ReturnCriteriaRequest { Criteria = decided, Reason = reason }, options)),
                $"/team?team={team.Key}")
            { Yes = new Wording("Agree", "同意") });
        }

        return found;
    }

    private async Task<IEnumerable<ApprovalItem>> TrainingAsync()
    {
        var found = new List<ApprovalItem>();
        foreach (var team in facts.Teams)
        {
            var plans = await KnownAsync(() => platform.Training.ReadAsync((client, options) =>
                client.GetTeamPlanAsync(new GetTeamPlanRequest { Team = team.Key, Period = $"{facts.Year}" }, options)));
            found.AddRange((plans?.Plans ?? []).Where(plan => plan.Status == "proposed").Select(plan =>
            {
                var request = new TrainingRequest { Plan = plan.Plan, ExpectedVersion = plan.Version };
                return new ApprovalItem($"training/{plan.Plan}", reader[$"Training for {plan.Employee}: {reader.Person(plan.Topic)}",
                    $"{plan.Employee} 培训：{reader.Person(plan.Topic)}"], team.Name, plan.ProposedBy, "hr",
                    [new(reader["Objective", "目标"], null, reader.Person(plan.Objective)), new(reader["Need", "需求"], null,
                        reader.Person(plan.Need))],
                    () => platform.Training.CommandAsync((client, options) => client.AgreeAsync(request, options)),
                    reason => platform.Training.CommandAsync((client, options) =>
                        client.DeclineAsync(new DeclineTrainingRequest { Plan = request, Reason = reason }, options)),
                    $"/team?team={team.Key}")
                { Yes = new Wording("Agree", "同意"), No = new Wording("Decline", "谢绝") };
            }));
        }

        return found;
    }

    private async Task<IEnumerable<ApprovalItem>> DocumentsAsync(string service)
    {
        var documents = platform.Deliverables(service);
        var kinds = (await documents.ReadAsync((client, options) => client.ListKindsAsync(new ListKindsRequest(), options))).Kinds
            .Where(kind => visitor.Is([.. kind.ApprovedBy])).ToDictionary(kind => kind.Kind);
        if (kinds.Count == 0)
            return [];
        var versions = await documents.ReadAllAsync((client, token, options) =>
            client.ListIssuedAsync(new ListIssuedRequest { PageToken = token, PageSize = 200 }, options),
            reply => reply.Versions, reply => reply.NextPageToken);
        return versions.Where(version => version.Status == "awaiting-approval" && kinds.ContainsKey(version.Kind)).Select(version =>
            new ApprovalItem(
            $"{version.Number}/{version.Version}",
            $"{(reader.IsChinese ? kinds[version.Kind].NameZh : kinds[version.Kind].NameEn)} · {reader.PeriodName(version.Period)}{version.Subject}",
            facts.NameOf(version.Team), version.Author, string.Join(", ", kinds[version.Kind].ApprovedBy),
            [new(reader["Version in force", "现行版本"], version.Supersedes > 0 ? $"{version.Supersedes}" : null, $"{version.Version}")],
            () => documents.CommandAsync((client, options) =>
                client.ApproveAsync(new ApproveDeliverableRequest { Number = version.Number, Version = version.Version }, options)),
            reason => documents.CommandAsync((client, options) =>
                client.ReturnAsync(new ReturnDeliverableRequest { Number = version.Number, Version = version.Version, Reason = reason },
                    options)),
            $"/documents?team={version.Team}&number={Uri.EscapeDataString(version.Number)}&version={version.Version}"));
    }

    private static async Task<T?> KnownAsync<T>(Func<Task<T>> ask) where T : class
    {
        try
        {
            return await ask();
        }
        catch (PlatformException none) when (none.Trouble.Kind is TroubleKind.NotFound)
        {
            return null;
        }
    }

    private string Money(Google.Type.Money? money) => money is null ? "–" : reader.Amount(money.Amount() ?? 0, money.CurrencyCode);
}
