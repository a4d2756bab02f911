using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Scorecards.Standards;

internal sealed partial class StandardsEndpoint(CommandRunner runner, IDocumentStore store, TimeProvider time)
    : Wire.KpiStandards.KpiStandardsBase
{
    public override async Task<Wire.ListStandardsReply> ListStandards(Wire.ListStandardsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var session = store.QuerySession();
        var today = await TodayAsync(session, time.GetUtcNow(), context.CancellationToken);
        var versions = await session.Query<KpiStandard>().ToListAsync(context.CancellationToken);
        var listed =
            from place in KpiDefinition.All.Index()
            where request.Kpi.Length == 0 || place.Item.Name == request.Kpi
            from version in versions
            where version.Kpi == place.Item.Name
            let inForce = KpiStandard.InForce(versions, version.Kpi, today, DateTimeOffset.MaxValue)
            select (Key: $"{place.Index}/{version.Version:D9}", Reply: Standard(version, place.Item.LessIsBetter, version == inForce));
        var page = paging.Of(listed, standard => standard.Key);
        return new Wire.ListStandardsReply
        {
            Standards = { page.Entries.Select(standard => standard.Reply) },
            NextPageToken = page.NextToken,
        };
    }

    private static async Task<DateOnly> TodayAsync(IQuerySession session, DateTimeOffset now, CancellationToken cancellation) =>
        OrganisationSetting.InForce(await session.Query<OrganisationSetting>().ToListAsync(cancellation)).DayOf(now);

    private static Wire.Standard Standard(KpiStandard standard, bool lessIsBetter, bool inForce) => new()
    {
        Kpi = standard.Kpi,
        StandardVersion = standard.Version,
        EffectiveFrom = standard.EffectiveFrom.ToDate(),
        QualifiedAt = standard.QualifiedAt.ToExact(),
        ExcellentAt = standard.ExcellentAt?.ToExact(),
        LessIsBetter = lessIsBetter,
        InForce = inForce,
        EventId = $"{standard.Id}",
        SetAt = standard.RecordedAt.ToTimestamp(),
        SetBy = standard.SetBy ?? "",
    };
}
