namespace SalesPlatform.Planning.Consultations;

internal sealed partial class ConsultationsEndpoint
{
    public override Task<Wire.InputReply> HandIn(Wire.HandInRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, title) = (errors.Id("input", request.Input), errors.Text("title", request.Title));
        var content = errors.OptionalLongText("content", request.Content);
        return DecideAsync(context, request, request.Plan, errors,
            (file, around) => ConsultationDecisions.HandIn(file, around.Caller, id, title, content), file => file.Input(id));
    }
}

internal static partial class ConsultationDecisions
{
    public static IEnumerable<object> HandIn(ConsultationFile file, CommandContext context, Guid id, string title, string content)
    {
        var input = file.Input(id);
        var department = input.Request.Department;
        if (!context.Is(department))
            throw DomainException.NotPermitted("not-your-department", $"The department '{department}' hands in its input itself.");
        if (input.Received?.Title == title && input.Content == content)
            return [];
        RequireOpen(input);
        return
        [
            new DepartmentInputReceived(file.Id.Team, $"{file.Id.FiscalYear}", id, department, title, context.Actor),
            .. content.Length == 0 ? [] : new object[] { new DepartmentInputDetailed(id, content) },
        ];
    }
}
