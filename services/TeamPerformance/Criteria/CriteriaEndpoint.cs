using Google.Protobuf;

namespace SalesPlatform.TeamPerformance.Criteria;

internal sealed partial class CriteriaEndpoint(CommandRunner runner) : Wire.AppraisalCriteria.AppraisalCriteriaBase
{
    public override Task<Wire.CriteriaReply> Get(Wire.CriteriaRequest request, ServerCallContext context)
    {
        var id = Id(new FieldErrors(), request, "");
        return runner.ReadAsync(context, TeamCriteria.Of(id), id.Stream, null, (state, version, caller) =>
        {
            caller.RequireTeam(id.Team);
            return CriteriaReplies.Of(id, state, version);
        });
    }

    private Task<Wire.CriteriaReply> DecideAsync(
        ServerCallContext call, IMessage request, Wire.CriteriaRequest? criteria, FieldErrors errors,
        Func<UnitOfWork, TeamCriteria, CriteriaId, Task<IEnumerable<object>>> decide)
    {
        var id = Id(errors, criteria ?? new Wire.CriteriaRequest(), request is Wire.CriteriaRequest ? "" : "criteria.");
        return runner.DecideAsync(call, request, TeamCriteria.Of(id), id.Stream, criteria?.ExpectedVersion ?? 0,
            (work, state) => decide(work, state, id), (state, version) => CriteriaReplies.Of(id, state, version));
    }

    private static CriteriaId Id(FieldErrors errors, Wire.CriteriaRequest request, string prefix)
    {
        var id = new CriteriaId(errors.Key($"{prefix}team", request.Team), errors.FiscalYear($"{prefix}fiscal_year", request.FiscalYear));
        errors.ThrowIfAny();
        return id;
    }
}
