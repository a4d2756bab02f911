namespace SalesPlatform.Planning.Consultations;

internal sealed partial class ConsultationsEndpoint
{
    public override Task<Wire.InputReply> RequestInput(Wire.RequestInputRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (department, subject) = (errors.Text("department", request.Department), errors.LongText("subject", request.Subject));
        var due = errors.OptionalDay("due_on", request.DueOn);
        return DecideAsync(context, request, request.Plan, errors,
            (file, around) => ConsultationDecisions.Request(file, around.Caller, department, subject, due, around.Today),
            file => file.Inputs.FindLast(input => input.Request.Department == department && input.Request.Subject == subject
                && input.Request.DueOn == due)!);
    }
}

internal static partial class ConsultationDecisions
{
    public static IEnumerable<object> Request(
        ConsultationFile file, CommandContext context, string department, string subject, DateOnly? dueOn, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.RequireDepartment("department", department);
        errors.Require(dueOn is not { } day || day >= today, "due_on", "in-the-past", "The due day has passed.");
        errors.ThrowIfAny();
        if (file.Inputs.Exists(input => input.Status == DepartmentInput.Requested && input.Request.Department == department
                && input.Request.Subject == subject && input.Request.DueOn == dueOn))
            return [];
        return
        [
            new DepartmentInputRequested(file.Id.Team, $"{file.Id.FiscalYear}", context.NewId(), department, subject, dueOn, context.Actor),
        ];
    }
}
