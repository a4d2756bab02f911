namespace SalesPlatform.Planning.Consultations;

internal sealed partial class ConsultationsEndpoint
{
    public override Task<Wire.InputReply> WaiveInput(Wire.WaiveInputRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, reason) = (errors.Id("input", request.Input), errors.LongText("reason", request.Reason));
        return DecideAsync(context, request, request.Plan, errors,
            (file, around) => ConsultationDecisions.Waive(file, around.Caller, id, reason), file => file.Input(id));
    }
}

internal static partial class ConsultationDecisions
{
    public static IEnumerable<object> Waive(ConsultationFile file, CommandContext context, Guid id, string reason)
    {
        var input = file.Input(id);
        if (input.Waived?.Reason == reason)
            return [];
        RequireOpen(input);
        return [new DepartmentInputWaived(file.Id.Team, $"{file.Id.FiscalYear}", id, input.Request.Department, reason, context.Actor)];
    }
}
