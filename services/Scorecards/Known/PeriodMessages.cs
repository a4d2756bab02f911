using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Publications;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Known;

internal static class PeriodMessages
{
    public static Wire.PeriodStanding ToMessage(this PeriodStanding standing)
    {
        var (newest, last) = (standing.Newest, standing.Entries.Count == 0 ? null : standing.Entries[^1]);
        return new Wire.PeriodStanding
        {
            Status = standing.Status,
            Revision = newest?.Revision ?? 0,
            PublishedAt = newest?.RecordedAt.ToTimestamp(),
            AsOf = newest?.Published!.AsOf.ToTimestamp(),
            ClosedBy = newest?.By ?? "",
            Unreached = { newest?.Published!.Unreached ?? [] },
            ReopenedBy = standing.IsClosed ? "" : last?.By ?? "",
            Reason = last?.Reason ?? "",
            Version = standing.Version,
        };
    }

    public static Wire.Revision ToMessage(this PeriodStanding standing, PeriodEntry entry, string? rep, bool seesAppraisals)
    {
        var kpis = (standing.KpisOf(entry, rep) ?? []).Where(kpi => seesAppraisals || kpi.Kpi != TeamUplift.Kpi);
        return new Wire.Revision
        {
            EventId = $"{entry.Id}",
            Change = entry.Change,
            Revision_ = entry.Revision,
            At = entry.RecordedAt.ToTimestamp(),
            By = entry.By,
            Reason = entry.Reason ?? "",
            AsOf = entry.Published?.AsOf.ToTimestamp(),
            Currency = entry.Published?.Currency ?? "",
            Unreached = { entry.Published?.Unreached ?? [] },
            Kpis = { kpis.Select(kpi => FrozenKpis.ToResult(kpi).ToMessage()) },
        };
    }
}
