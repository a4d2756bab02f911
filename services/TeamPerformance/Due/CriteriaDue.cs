using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.TeamPerformance.Criteria;

namespace SalesPlatform.TeamPerformance.Due;

internal sealed class CriteriaDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var found = new List<DueItem>();
        foreach (var (stream, proposedAt) in await reading.StreamsWithAsync<AppraisalCriteriaProposed>(cancellation))
        {
            if (stream.Split('/') is not [_, var team, var year] || !reading.Concerns(team))
                continue;
            var id = new CriteriaId(team, Period.Parse(year));
            switch (await reading.Work.CriteriaAsync(id, cancellation))
            {
                case TeamCriteria.Proposed proposed:
                    found.Add(Agreement(proposed, id).Since(proposedAt));
                    break;
                case TeamCriteria.Returned returned:
                    found.Add(Item("criteria-returned", id, $"考核标准被退回：{returned.Because.Reason}",
                        $"HR returned the appraisal criteria: {returned.Because.Reason}")
                        .Since(await reading.LastAsync<AppraisalCriteriaReturned>([stream], cancellation), stream)
                        .Do("propose", ("修改后再提", "Propose again"), $"criteria propose {Of(id)} --component <component=weight>",
                            Wire.AppraisalCriteria.Descriptor, "Propose"));
                    break;
            }
        }

        return found;
    }

    private static DueItem Agreement(TeamCriteria.Proposed state, CriteriaId id)
    {
        var request = new Wire.CriteriaRequest { Team = id.Team, FiscalYear = $"{id.FiscalYear}" };
        var item = Item("criteria-agreement", id, "考核标准等待人力资源同意。", "Appraisal criteria wait for HR to agree.")
            .Asked(state.Newest.ProposedBy, state.Newest.ProposedBy)
            .Do("agree", ("同意", "Agree"), $"criteria agree {Of(id)}", Wire.AppraisalCriteria.Descriptor, "Agree", request)
            .Do("return", ("退回", "Return"), $"criteria return {Of(id)} --reason <reason>", Wire.AppraisalCriteria.Descriptor, "Return",
                new Wire.ReturnCriteriaRequest { Criteria = request }, "reason");
        var before = state.InForce?.Components.ToDictionary(part => part.Component, part => part.Weight) ?? [];
        var after = state.Newest.Components.ToDictionary(part => part.Component, part => part.Weight);
        foreach (var component in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
            item.Changing(component, component, Weight(before, component), Weight(after, component));
        return item;
    }

    private static DueValue? Weight(Dictionary<string, decimal> weights, string component) =>
        weights.TryGetValue(component, out var weight) ? DueList.Share(weight / 100) : null;

    private static DueItem Item(string kind, CriteriaId id, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item(kind, $"{id}", id.Team, $"{id.Team} {id.FiscalYear}", "", zh, en);

    private static string Of(CriteriaId id) => $"--team {id.Team} --period {id.FiscalYear}";
}
