using Grpc.Core;
using Marten;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Planning.TeamYears;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Consultations;

internal sealed class ConsultationsEndpoint(PlanCommands commands, IDocumentStore store, TimeProvider time)
    : Wire.Consultations.ConsultationsBase
{
    private static readonly PlanStream<ConsultationFile> Consultation = new(ConsultationFile.Of, ConsultationFile.StreamOf);

    public override Task<Wire.InputReply> RequestInput(Wire.RequestInputRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (department, subject) =
            (errors.Text("department", request.Department), errors.Text("subject", request.Subject, RequestFields.LongestText));
        var due = errors.OptionalDay("due_on", request.DueOn);
        return commands.RunAsync(context, request, request.Plan, errors, Consultation,
            (file, around) => ConsultationDecisions.Request(file, around.Caller, department, subject, due, around.Today),
            (file, version) =>
                Reply(file.Inputs.FindLast(input => input.Request.Department == department && input.Request.Subject == subject
                && input.Request.DueOn == due)!, version));
    }

    public override Task<Wire.InputReply> HandIn(Wire.HandInRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, title) = (errors.Id("input", request.Input), errors.Text("title", request.Title));
        var content = errors.OptionalText("content", request.Content, RequestFields.LongestText);
        return commands.RunAsync(context, request, request.Plan, errors, Consultation,
            (file, around) => ConsultationDecisions.HandIn(file, around.Caller, id, title, content),
            (file, version) => Reply(file.Input(id), version));
    }

    public override Task<Wire.InputReply> WaiveInput(Wire.WaiveInputRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, reason) = (errors.Id("input", request.Input), errors.Text("reason", request.Reason, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Plan, errors, Consultation,
            (file, around) => ConsultationDecisions.Waive(file, around.Caller, id, reason),
            (file, version) => Reply(file.Input(id), version));
    }

    public override async Task<Wire.ListInputsReply> ListInputs(Wire.ListInputsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        var caller = Callers.ContextOf(context, time);
        await using var session = store.QuerySession();
        var inputs = session.Query<InputView>().InTeams(caller, request.Team);
        if (request.FiscalYear.Length > 0)
            inputs = inputs.Where(input => input.FiscalYear == request.FiscalYear);
        if (request.Department.Length > 0)
            inputs = inputs.Where(input => input.Department == request.Department);
        if (request.Status.Length > 0)
            inputs = inputs.Where(input => input.Status == request.Status);
        var page = await inputs.PageAsync(paging, context.CancellationToken, caller.Is(Roles.Executive, Roles.Operator) ? null
            : input => caller.IsFor(input.Team, Roles.SalesManager)
                || Departments.All.Contains(input.Department) && caller.Is(input.Department));
        return new Wire.ListInputsReply
        {
            Inputs = { page.Entries.Select(entry => ConsultationReplies.Of(entry.Input)) },
            NextPageToken = page.NextToken,
        };
    }

    public override Task<Wire.FeasibilityMeetingReply> RecordMeeting(Wire.RecordFeasibilityMeetingRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = ConsultationReplies.Terms(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, Consultation,
            (file, around) => ConsultationDecisions.Record(file, around.Caller.NewId(), terms, around.Today),
            (file, version) => new Wire.FeasibilityMeetingReply
            {
                Meeting = ConsultationReplies.Of(file.Meetings.FindLast(meeting => ConsultationDecisions.IsSame(meeting, terms))!),
                Version = version,
            });
    }

    public override Task<Wire.ListFeasibilityMeetingsReply> ListMeetings(Wire.ListFeasibilityMeetingsRequest request,
        ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        return commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, Consultation, (file, _) =>
        {
            var page = paging.Of(file.Meetings.Index().Where(entry => entry.Item.ReplacedBy is null), entry => $"{entry.Index:D9}");
            return new Wire.ListFeasibilityMeetingsReply
            {
                Meetings = { page.Entries.Select(entry => ConsultationReplies.Of(entry.Item)) },
                NextPageToken = page.NextToken,
            };
        });
    }

    private static Wire.InputReply Reply(DepartmentInput input, long version) =>
        new() { Input = ConsultationReplies.Of(input), Version = version };
}
