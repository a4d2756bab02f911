using Google.Protobuf;

namespace SalesPlatform.Planning.Consultations;

internal sealed partial class ConsultationsEndpoint(PlanCommands commands, UnitOfWorkFactory works) : Wire.Consultations.ConsultationsBase
{
    public override async Task<Wire.ListInputsReply> ListInputs(Wire.ListInputsRequest request, ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var inputs = work.Queries.Query<InputView>().InTeams(work.Context, request.Team);
        if (request.FiscalYear.Length > 0)
            inputs = inputs.Where(input => input.FiscalYear == request.FiscalYear);
        if (request.Department.Length > 0)
            inputs = inputs.Where(input => input.Department == request.Department);
        if (request.Status.Length > 0)
            inputs = inputs.Where(input => input.Status == request.Status);
        var page = await inputs.PageAsync(paging, context.CancellationToken, VisibleTo(work.Context));
        return new Wire.ListInputsReply
        {
            Inputs = { page.Entries.Select(entry => ConsultationReplies.Of(entry.Input)) },
            NextPageToken = page.NextToken,
        };
    }

    public override Task<Wire.ListFeasibilityMeetingsReply> ListMeetings(Wire.ListFeasibilityMeetingsRequest request,
        ServerCallContext context)
    {
        var paging = Paging.Of(request.PageSize, request.PageToken);
        return commands.ReadAsync(context, PlanId.Read(request.Team, request.FiscalYear), null, ConsultationFile.Of, (file, _) =>
        {
            var page = paging.Of(file.Meetings.Index().Where(entry => entry.Item.ReplacedBy is null), entry => $"{entry.Index:D9}");
            return new Wire.ListFeasibilityMeetingsReply
            {
                Meetings = { page.Entries.Select(entry => ConsultationReplies.Of(entry.Item)) },
                NextPageToken = page.NextToken,
            };
        });
    }

    /// <summary>Null: all.</summary>
    private static Func<InputView, bool>? VisibleTo(CommandContext caller) => caller.Is(Roles.Executive, Roles.Operator) ? null
        : input => caller.IsFor(input.Team, Roles.SalesManager)
            || Departments.All.Contains(input.Department) && caller.Is(input.Department);

    private Task<Wire.InputReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.PlanRequest? plan, FieldErrors errors,
        Func<ConsultationFile, Surroundings, IEnumerable<object>> decide, Func<ConsultationFile, DepartmentInput> about) =>
        commands.RunAsync(call, request, plan, errors, ConsultationFile.Of, decide,
            (file, version) => new Wire.InputReply { Input = ConsultationReplies.Of(about(file)), Version = version });
}
