namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> RecordTraining(Wire.RecordTrainingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (topic, on) = (errors.Text("topic", request.Topic), errors.Day("trained_on", request.TrainedOn));
        var people = request.Participants.Select((person, i) => errors.Key($"participants[{i}]", person)).Distinct().ToList();
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            (plan, _, today) => Task.FromResult(ImprovementDecisions.RecordTraining(plan, topic, on, people, today)));
    }
}

internal static partial class ImprovementDecisions
{
    public static IEnumerable<object> RecordTraining(
        ImprovementPlan plan, string topic, DateOnly trainedOn, IReadOnlyList<string> participants, DateOnly today)
    {
        if (plan.Status == ImprovementStatus.Trained && plan.TrainedOn == trainedOn && plan.Training!.Topic == topic
            && plan.Training.Participants.SequenceEqual(participants))
            return [];
        RequireStatus(plan, "no-measures", ImprovementStatus.MeasuresAgreed);
        var errors = new FieldErrors();
        errors.Require(participants.Count > 0, "participants", "missing", "At least one person was trained.");
        errors.Require(trainedOn <= today, "trained_on", "in-the-future", "The training is yet to come.");
        errors.ThrowIfAny();
        return
        [
            new ImprovementStaffTrained(plan.Opened.Plan, plan.Team, trainedOn, participants.Count),
            new ImprovementTrainingKept(plan.Opened.Plan, topic, participants),
        ];
    }
}
