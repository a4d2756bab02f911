namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> AgreeMeasures(Wire.AgreeMeasuresRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var measures = request.Measures
            .Select((item, i) => new Measure(errors.LongText($"measures[{i}].what", item.What),
                errors.Text($"measures[{i}].owner", item.Owner), errors.Day($"measures[{i}].due_on", item.DueOn))).ToList();
        var goal = errors.OptionalNumber("goal", request.Goal);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.AgreeMeasures(
                plan, (await work.StandardAsync(context.CancellationToken)).State, request.StandardVersion, measures, goal));
    }
}

internal static partial class ImprovementDecisions
{
    private const decimal HighestGoal = 10;

    public static IEnumerable<object> AgreeMeasures(
        ImprovementPlan plan, ServiceStandard standard, int standardVersion, IReadOnlyList<Measure> measures, decimal? goal)
    {
        if (plan.Status == ImprovementStatus.MeasuresAgreed && plan.StandardVersion == standardVersion && plan.Goal == goal
            && plan.Measures.SequenceEqual(measures))
            return [];
        RequireStatus(plan, "no-main-issue", ImprovementStatus.IssueChosen);
        var errors = new FieldErrors();
        errors.Require(measures.Count > 0, "measures", "missing", "At least one measure is agreed.");
        errors.Require(goal is null or > 0 and <= HighestGoal, "goal", "out-of-range", "A goal is a relative rise above 0, such as 0.15.");
        errors.ThrowIfAny();
        var agreed = standard.Versions.FirstOrDefault(version => version.Standard.Version == standardVersion);
        if (agreed is null || agreed.AgreedAt < plan.OpenedAt)
            throw DomainException.Rule("standard-not-new",
                $"Version {standardVersion} of the service standard is none agreed since the plan was opened.");
        return
        [
            new ImprovementMeasuresAgreed(plan.Opened.Plan, plan.Team, plan.Issue!.Category, standardVersion, measures.Count),
            new ImprovementMeasuresKept(plan.Opened.Plan, measures, goal),
        ];
    }
}
