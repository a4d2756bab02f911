namespace SalesPlatform.TeamPerformance.Criteria;

internal static class CriteriaReplies
{
    public static Wire.CriteriaReply Of(CriteriaId id, TeamCriteria state, long version)
    {
        var newest = state.Newest;
        return new Wire.CriteriaReply
        {
            Team = id.Team,
            FiscalYear = $"{id.FiscalYear}",
            Status = state switch
            {
                TeamCriteria.Proposed => "proposed",
                TeamCriteria.Returned => "returned",
                TeamCriteria.Agreed => "agreed",
                _ => throw Unexpected.State(state),
            },
            Revision = newest.Revision,
            Components = { newest.Components.Select(Of) },
            ProposedBy = newest.ProposedBy,
            DecidedBy = (state as TeamCriteria.Agreed)?.Agreement.AgreedBy ?? (state as TeamCriteria.Returned)?.Because.ReturnedBy ?? "",
            ReturnedBecause = (state as TeamCriteria.Returned)?.Because.Reason ?? "",
            RevisionInForce = state.InForce?.Revision ?? 0,
            ComponentsInForce = { (state.InForce?.Components ?? []).Select(Of) },
            Version = version,
        };
    }

    private static Wire.CriteriaComponent Of(AppraisalComponent item) =>
        new() { Component = item.Component, Weight = item.Weight.ToExact() };
}
