using Grpc.Core;
using Marten;
using SalesPlatform.Company;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed class SurveysEndpoint(CommandRunner runner, CompanyReader company, ResponseImporter importer, UnitOfWorkFactory works)
    : Wire.Surveys.SurveysBase
{
    private const int MostInvitees = 5_000;

    public override async Task<Wire.SurveyReply> Create(Wire.CreateSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = new SurveyCreated(Guid.Empty, errors.Key("team", request.Team), errors.Text("title", request.Title),
            errors.Text("key_question", request.KeyQuestion, RequestFields.LongestText),
            errors.OptionalText("nps_question", request.NpsQuestion, RequestFields.LongestText),
            errors.OptionalText("comment_question", request.CommentQuestion, RequestFields.LongestText),
            errors.OptionalText("population", request.Population, RequestFields.LongestText),
            [.. request.Categories.Select((category, i) => errors.Category($"categories[{i}]", category)).Distinct()]);
        errors.ThrowIfAny();
        return await runner.RunAsync(context, request, async work =>
        {
            await company.RequireTeamAsync(terms.Team, context.CancellationToken);
            var id = work.Context.NewId();
            var loaded = await work.LoadAsync(Survey.Of(id), Survey.StreamOf(id), null, context.CancellationToken);
            var after = work.Append(loaded, SurveyDecisions.Create(work.Context, terms with { Survey = id }));
            return SurveyReplies.Of(after.State, after.Version);
        });
    }

    public override async Task<Wire.SurveyReply> Invite(Wire.InviteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.Invitees.Count is >= 1 and <= MostInvitees, "invitees", "out-of-range",
            $"A call invites 1 to {MostInvitees} people.");
        var (id, invitees) = (errors.Id("survey", request.Survey),
            request.Invitees.Select((who, i) => errors.Text($"invitees[{i}]", who)).ToList());
        var openedOn = errors.OptionalDay("opened_on", request.OpenedOn);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, Survey.Of(id), Survey.StreamOf(id), request.ExpectedVersion,
            (state, caller) => SurveyDecisions.Invite(state, caller, invitees, openedOn, organisation.DayOf(caller.Now)), SurveyReplies.Of);
    }

    public override Task<Wire.RespondReply> Respond(Wire.RespondRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("survey", request.Survey);
        var answer = new SurveyAnswered(id, errors.Text("invitee", request.Invitee), request.Rating,
            request.HasRecommend ? request.Recommend : null,
            [.. request.Issues.Select((issue, i) => errors.Category($"issues[{i}]", issue)).Distinct().Order(StringComparer.Ordinal)],
            errors.OptionalText("comment", request.Comment, RequestFields.LongestText), Replaces: false);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, Survey.Of(id), Survey.StreamOf(id), 0,
            (state, caller) => SurveyDecisions.Respond(state, caller, answer), (state, _) => new Wire.RespondReply
            {
                Survey = request.Survey,
                Responses = ((Survey.Open)state).Answers.Count,
                Invitations = ((Survey.Open)state).Invitees.Count,
            });
    }

    public override Task<Wire.ImportResponsesReply> Import(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context) =>
        importer.ImportAsync(requestStream, context);

    public override async Task<Wire.SurveyReply> Close(Wire.CloseSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, closedOn) = (errors.Id("survey", request.Survey), errors.OptionalDay("closed_on", request.ClosedOn));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.RunAsync(context, request, Survey.Of(id), Survey.StreamOf(id), request.ExpectedVersion,
            (state, caller) => SurveyDecisions.Close(state, caller, closedOn, organisation.DayOf(caller.Now)), SurveyReplies.Of);
    }

    public override Task<Wire.SurveyReply> Get(Wire.GetSurveyRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = errors.Id("survey", request.Survey);
        errors.ThrowIfAny();
        return runner.ReadAsync(context, Survey.Of(id), Survey.StreamOf(id), null, (state, version, caller) =>
        {
            state.ExistingFor(caller);
            return SurveyReplies.Of(state, version);
        });
    }

    public override async Task<Wire.ListSurveysReply> List(Wire.ListSurveysRequest request, ServerCallContext context)
    {
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var page = await work.Queries.Query<SurveySummary>().InTeams(work.Context, request.Team)
            .PageAsync(Paging.Of(request.PageSize, request.PageToken), context.CancellationToken);
        return new Wire.ListSurveysReply { Surveys = { page.Entries.Select(SurveyReplies.Of) }, NextPageToken = page.NextToken };
    }
}
