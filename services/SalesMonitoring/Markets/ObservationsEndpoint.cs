using SalesPlatform.Company;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.SalesMonitoring.Markets;

internal sealed class ObservationsEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.MarketObservations.MarketObservationsBase
{
    public override Task<Wire.MarketObservation> Record(Wire.RecordObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, kind, content) = (errors.Key("team", request.Team), errors.Kind(request.Kind), errors.Content(request.Content));
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireTeam(team);
            await company.RequireTeamAsync(team, context.CancellationToken);
            var today = await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var id = work.Context.NewId();
            var none = new Loaded<ObservationState>(
                Observation.Aggregate.Stream($"{id}"), Observation.Aggregate.Initial, 0, Observation.Aggregate);
            var after = work.Append(none, ObservationDecisions.Record(id, team, kind, content, today));
            return ObservationMessages.Of(after.State.Require(id), after.Version);
        });
    }

    public override Task<Wire.MarketObservation> Revise(Wire.ReviseObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var content = errors.Content(request.Content);
        return ChangeAsync(context, request, request.Observation, errors, request.ExpectedVersion, async (work, held) =>
            ObservationDecisions.Revise(held, content,
                await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken)));
    }

    public override Task<Wire.MarketObservation> Withdraw(Wire.WithdrawObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var reason = errors.Text("reason", request.Reason, RequestFields.LongestText);
        return ChangeAsync(context, request, request.Observation, errors, 0,
            (_, held) => Task.FromResult(ObservationDecisions.Withdraw(held, reason)));
    }

    public override Task<Wire.MarketObservation> Get(Wire.GetObservationRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, asOf) = (errors.Id("observation", request.Observation), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Observation.Aggregate, Observation.Aggregate.Stream($"{id}"), asOf, (state, version, caller) =>
        {
            var held = state.Require(id);
            caller.RequireTeam(held.Team);
            return ObservationMessages.Of(held, version);
        });
    }

    public override async Task<Wire.ListObservationsReply> List(Wire.ListObservationsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        Period? period = request.Period.Length == 0 ? null : errors.Period("period", request.Period);
        errors.Require(System.Enum.IsDefined(request.Kind), "kind", "unknown", "There is no such kind.");
        errors.Require(System.Enum.IsDefined(request.Impact), "impact", "unknown", "There is no such impact.");
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
            Observations = { page.Entries.Select(view => ObservationMessages.Of(view.Observation, view.Version)) },
            NextPageToken = page.NextToken,
        };
    }

    private Task<Wire.MarketObservation> ChangeAsync(
        ServerCallContext context, Google.Protobuf.IMessage request, string observation, FieldErrors errors, long expectedVersion,
        Func<UnitOfWork, Observation, Task<IEnumerable<object>>> decide)
    {
        var id = errors.Id("observation", observation);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            var loaded = await work.LoadAtAsync(Observation.Aggregate, Observation.Aggregate.Stream($"{id}"), expectedVersion,
                context.CancellationToken);
            var held = loaded.State.Require(id);
            work.Context.RequireTeam(held.Team);
            var after = work.Append(loaded, await decide(work, held));
            return ObservationMessages.Of(after.State.Require(id), after.Version);
        }, expectedVersion > 0);
    }

    private static string? Word(IReadOnlyList<string> words, int number) => number == 0 ? null : words[number];
}
