using Google.Protobuf;
using Google.Protobuf.Collections;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal sealed partial class AppraisalsEndpoint(CommandRunner runner, CompanyReader company, UnitOfWorkFactory works)
    : Wire.Appraisals.AppraisalsBase
{
    public override Task<Wire.AppraisalReply> Get(Wire.GetAppraisalRequest request, ServerCallContext context)
    {
        var id = Id(new FieldErrors(), "", request.Employee, request.Quarter);
        return runner.ReadAsync(context, Appraisal.Of(id), id.Stream, null, (state, version, caller) =>
        {
            RequireReader(caller, id, state);
            return AppraisalReplies.Of(state.Existing, version, caller.IsPerson(id.Employee));
        });
    }

    public override async Task<Wire.ListAppraisalsReply> List(Wire.ListAppraisalsRequest request, ServerCallContext context)
    {
        var (team, quarter) = TeamAndQuarter(request);
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        work.Context.RequireReader("", team);
        var appraisals = await work.Queries.AppraisalsAsync(team, quarter, context.CancellationToken);
        var page = paging.Of(appraisals, view => view.Employee);
        return new Wire.ListAppraisalsReply { Appraisals = { page.Entries.Select(AppraisalReplies.Of) }, NextPageToken = page.NextToken };
    }

    /// <summary>Executives read the figures; who scored what is not theirs to read.</summary>
    public override async Task<Wire.AppraisalSummaryReply> Summarise(Wire.ListAppraisalsRequest request, ServerCallContext context)
    {
        var (team, quarter) = TeamAndQuarter(request);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var withPeople = work.Context.IsReader("", team);
        if (!withPeople && !work.Context.Is(Roles.Executive))
            work.Context.RequireReader("", team);
        var calendar = (await company.RequireOrganisationAsync(work.Queries, context.CancellationToken)).Calendar();
        var (from, until) = (calendar.Start(quarter), calendar.End(quarter));
        var summary = AppraisalSummary.Of(
            await work.Queries.AppraisalsAsync(team, quarter, context.CancellationToken),
            await work.Queries.AppraisalsAsync(team, quarter.Previous, context.CancellationToken),
            await work.Queries.MembersAsync(team, from, until, context.CancellationToken), team, from, until);
        return AppraisalReplies.Of(summary, team, quarter, withPeople);
    }

    private Task<Wire.AppraisalReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.AppraisalRequest? appraisal, FieldErrors errors,
        Func<Appraisal, CommandContext, IEnumerable<object>> decide) =>
        DecideAsync(call, request, appraisal, errors, (work, state) => Task.FromResult(decide(state, work.Context)));

    private Task<Wire.AppraisalReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.AppraisalRequest? appraisal, FieldErrors errors,
        Func<UnitOfWork, Appraisal, Task<IEnumerable<object>>> decide)
    {
        appraisal ??= new Wire.AppraisalRequest();
        var id = Id(errors, request is Wire.AppraisalRequest ? "" : "appraisal.", appraisal.Employee, appraisal.Quarter);
        return runner.RunAsync(call, request, async work =>
        {
            var loaded = await work.LoadAsync(Appraisal.Of(id), id.Stream, null, call.CancellationToken);
            RequireReader(work.Context, id, loaded.State);
            _ = loaded.State.Existing;
            var events = await decide(work, loaded.At(appraisal.ExpectedVersion).State);
            var after = work.Append(loaded, events.Select(e => AppraisalWords.Of(id.Employee, e)));
            return AppraisalReplies.Of(after.State.Existing, after.Version, work.Context.IsPerson(id.Employee));
        }, appraisal.ExpectedVersion > 0);
    }

    // Of another team's manager an appraisal that is there is as missing as one that is not: the key of either can be guessed.
    private static void RequireReader(CommandContext caller, AppraisalId id, Appraisal state)
    {
        caller.RequirePossibleReader(id.Employee);
        if (state.Found is { } found && !caller.IsReader(id.Employee, found.Planned.Team))
            throw DomainException.NotFound("appraisal", $"{id}");
    }

    private static AppraisalId Id(FieldErrors errors, string prefix, string employee, string quarter)
    {
        var id = new AppraisalId(errors.Key($"{prefix}employee", employee), errors.Quarter($"{prefix}quarter", quarter));
        errors.ThrowIfAny();
        return id;
    }

    private static List<GivenScore> Scores(FieldErrors errors, string field, RepeatedField<Wire.ComponentScore> scores)
    {
        errors.Bounded(field, scores);
        return [.. scores.Select((score, i) => new GivenScore(
            errors.Text($"{field}[{i}].component", score.Component), errors.Number($"{field}[{i}].score", score.Score)))];
    }

    private static (string Team, Period Quarter) TeamAndQuarter(Wire.ListAppraisalsRequest request)
    {
        var errors = new FieldErrors();
        var (team, quarter) = (errors.Key("team", request.Team), errors.Quarter("quarter", request.Quarter));
        errors.ThrowIfAny();
        return (team, quarter);
    }
}
