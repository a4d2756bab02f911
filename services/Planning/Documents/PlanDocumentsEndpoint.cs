namespace SalesPlatform.Planning.Documents;

internal sealed class PlanDocumentsEndpoint(UnitOfWorkFactory works) : Wire.PlanDocuments.PlanDocumentsBase
{
    public override async Task<Wire.PlanDocument> Get(Wire.GetPlanDocumentRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = PlanId.Read(errors, "", request.Team, request.FiscalYear);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        var caller = Callers.ContextOf(context, works.Time);
        caller.RequireTeam(id.Team);
        await using var work = works.Begin(caller);
        var content = await DocumentContent.ReadAsync(work, id, asOf, context.CancellationToken);
        var team = await work.Queries.LoadAsync<KnownTeam>(KnownTeam.StreamOf(id.Team), context.CancellationToken);
        return content.Write(id, team?.Name ?? id.Team, asOf ?? caller.Now, caller.IsFor(id.Team, Roles.SalesManager, Roles.Executive));
    }
}
