using SalesPlatform.TeamPerformance.Appraisals;

namespace SalesPlatform.TeamPerformance.Trainings;

internal sealed partial class TrainingEndpoint
{
    public override Task<Wire.TrainingReply> Propose(Wire.ProposeTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(request.OriginCase != Wire.ProposeTrainingRequest.OriginOneofCase.None, "origin", "missing",
            "Say which need or which appraisal the training comes from.");
        var read = new TrainingProposed(
            Guid.Empty, errors.Key("employee", request.Employee), errors.Key("team", request.Team), errors.Text("topic", request.Topic),
            errors.LongText("objective", request.Objective), request.HasNeed ? errors.LongText("need", request.Need) : null,
            request.HasAppraisalQuarter ? $"{errors.Quarter("appraisal_quarter", request.AppraisalQuarter)}" : null, "");
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, async work =>
        {
            work.Context.RequireManager(read.Employee, read.Team, TrainingDecisions.OwnCause);
            var today = await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken);
            var person = await work.PersonAsync(read.Employee, context.CancellationToken);
            var appraisal = read.AppraisalQuarter is { } quarter
                ? await work.AppraisalAsync(new AppraisalId(read.Employee, Period.Parse(quarter)), context.CancellationToken) : null;
            var id = work.Context.NewId();
            var after = work.Append(TrainingPlan.Of(id).New(id),
                TrainingDecisions.Propose(work.Context, read with { Plan = id }, person, appraisal, today)
                    .Select(e => TrainingWords.Of(read.Employee, e)));
            return TrainingReplies.Of(after.State.Existing, after.Version);
        });
    }
}

internal static partial class TrainingDecisions
{
    /// <param name="appraisal">Whose advice is the need; null where the need was said in words.</param>
    public static IEnumerable<object> Propose(
        CommandContext context, TrainingProposed plan, RosterEntry person, Appraisal? appraisal, DateOnly today)
    {
        context.RequireManager(plan.Employee, plan.Team, OwnCause);
        person.RequireIn(plan.Team, today, today.AddDays(1));
        return [plan with { ProposedBy = context.Actor, Need = appraisal is null ? plan.Need : appraisal.RequireShared().Advice }];
    }
}
