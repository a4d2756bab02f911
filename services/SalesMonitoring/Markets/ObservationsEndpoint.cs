using Google.Protobuf;

namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed partial class ObservationsEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.MarketObservations.MarketObservationsBase
{
    public override Task<Wire.MarketObservation> Get(Wire.GetObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, asOf) = (errors.Id("observation", request.Observation), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Observation.Fold, Observation.Fold.Stream(id), asOf,
            (state, version, caller) => ObservationReplies.Of(state.RequireFor(caller, id), version));
    }

    public override async Task<Wire.ListObservationsReply> List(Wire.ListObservationsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        Period? period = request.Period.Length == 0 ? null : errors.Period("period", request.Period);
        errors.Require(Enum.IsDefined(request.Kind), "kind", "unknown", "There is no such kind.");
        errors.Require(Enum.IsDefined(request.Impact), "impact", "unknown", "There is no such impact.");
        var paging = Paging.Of(errors, request.PageSize, request.PageToken);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var calendar = (await CompanyReader.OrganisationAsync(work.Queries, context.CancellationToken)).Calendar();
        var filter = new ObservationFilter(Word(ObservationWords.Kinds, (int)request.Kind),
            Word(ObservationWords.Impacts, (int)request.Impact),
            period is { } days ? (calendar.Start(days), calendar.End(days)) : null);
        var page = await filter.In(work.Queries).InTeams(work.Context, request.Team).PageByOrderAsync(paging, context.CancellationToken);
        return new Wire.ListObservationsReply
        {
            Observations = { page.Entries.Select(view => ObservationReplies.Of(view.Observation, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.MarketObservation> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string observation, long expectedVersion,
        Func<UnitOfWork, Observation, Task<IEnumerable<object>>> decide)
    {
        var id = errors.Id("observation", observation);
        errors.ThrowIfAny();
        return runner.DecideAsync(call, request, Observation.Fold, Observation.Fold.Stream(id), expectedVersion,
            (work, state) => decide(work, state.RequireFor(work.Context, id)),
            (state, version) => ObservationReplies.Of(state!, version));
    }

    private static string? Word(IReadOnlyList<string> words, int number) => number == 0 ? null : words[number];
}
