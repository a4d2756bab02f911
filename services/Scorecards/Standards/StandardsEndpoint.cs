using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Marten;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.Scorecards.Kpis;
using SalesPlatform.Scorecards.Organisation;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Standards;

internal sealed class StandardsEndpoint(CommandRunner runner, IDocumentStore store, TimeProvider time) : Wire.KpiStandards.KpiStandardsBase
{
    public override Task<Wire.SetStandardReply> SetStandard(Wire.SetStandardRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var kpi = errors.Kpi("kpi", request.Kpi);
        var effectiveFrom = errors.Day("effective_from", request.EffectiveFrom);
        var qualified = errors.Threshold("qualified_at", request.QualifiedAt) ?? 0;
        var excellent = request.ExcellentAt is null ? null : errors.Threshold("excellent_at", request.ExcellentAt);
        errors.ThrowIfAny();
        var terms = new StandardTerms(kpi!, effectiveFrom, qualified, excellent);
        return runner.RunAsync(context, request, async work =>
        {
            var settings = await work.Queries.Query<OrganisationSetting>().ToListAsync(context.CancellationToken);
            var today = OrganisationSetting.InForce(settings).DayOf(work.Context.Now);
            var stream = KpiStandards.Aggregate.Stream(terms.Kpi.Name);
            var loaded = await work.LoadAtAsync(KpiStandards.Aggregate, stream, request.ExpectedVersion, context.CancellationToken);
            var after = work.Append(loaded, KpiStandards.Set(loaded.State, terms, today));
            return new Wire.SetStandardReply
            {
                Standard = Message(after.State.Versions[^1], terms.Kpi.LessIsBetter),
                Version = after.Version
            };
        }, request.ExpectedVersion > 0);
    }

    public override async Task<Wire.ListStandardsReply> ListStandards(Wire.ListStandardsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var session = store.QuerySession();
        var today = OrganisationSetting.InForce(await session.Query<OrganisationSetting>().ToListAsync(context.CancellationToken))
            .DayOf(time.GetUtcNow());
        var versions = await session.Query<KpiStandard>().ToListAsync(context.CancellationToken);
        var listed =
            from place in KpiDefinition.All.Index()
            where request.Kpi.Length == 0 || place.Item.Name == request.Kpi
            from version in versions
            where version.Kpi == place.Item.Name
            let inForce = KpiStandard.InForce(versions, version.Kpi, today, DateTimeOffset.MaxValue)
            select (Key: $"{place.Index}/{version.Version:D9}", Message: Message(version, place.Item.LessIsBetter, version == inForce));
        var page = paging.Of(listed, standard => standard.Key);
        return new Wire.ListStandardsReply
        {
            Standards = { page.Entries.Select(standard => standard.Message) },
            NextPageToken = page.NextToken
        };
    }

    private static Wire.Standard Message(Contracts.Scorecards.KpiStandardSet set, bool lessIsBetter) => new()
    {
        Kpi = set.Kpi,
        StandardVersion = set.Version,
        EffectiveFrom = set.EffectiveFrom.ToDate(),
        QualifiedAt = set.QualifiedAt.ToExact(),
        ExcellentAt = set.ExcellentAt?.ToExact(),
        LessIsBetter = lessIsBetter,
    };

    private static Wire.Standard Message(KpiStandard standard, bool lessIsBetter, bool inForce) => new()
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
