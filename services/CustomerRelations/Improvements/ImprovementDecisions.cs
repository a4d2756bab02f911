using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.Domain;

namespace SalesPlatform.CustomerRelations.Improvements;

/// <summary>Each step rests on the one before.</summary>
internal static class ImprovementDecisions
{
    private const decimal HighestGoal = 10;

    public static IEnumerable<object> Open(CommandContext context, Guid id, SurveySummary baseline)
    {
        context.RequireTeam(baseline.Team);
        var result = ResultOf(baseline);
        return [new ImprovementPlanOpened(id, baseline.Team, result.Survey, SurveyFigures.Of(result).Csat!.Value)];
    }

    /// <summary>May be chosen anew until measures are agreed.</summary>
    /// <param name="isKnown">The baseline ranks it, or the team has complaints of it.</param>
    public static IEnumerable<object> ChooseIssue(ImprovementPlan plan, string category, bool fromComplaints, bool isKnown)
    {
        var chosen = new ImprovementIssueChosen(plan.Opened.Plan, category, fromComplaints);
        if (plan.Issue == chosen)
            return [];
        RequireStatus(plan, "wrong-status", ImprovementStatus.Opened, ImprovementStatus.IssueChosen);
        return isKnown ? [chosen] : throw DomainException.Rule("issue-unknown", fromComplaints
            ? $"No complaint of team '{plan.Team}' is about {category}."
            : $"Nobody named {category} as an issue in the baseline survey.");
    }

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

    public static IEnumerable<object> RecordFollowUp(ImprovementPlan plan, DateOnly on, string finding, DateOnly today)
    {
        var followed = new ImprovementFollowedUp(plan.Opened.Plan, on, finding);
        if (plan.FollowUps.Contains(followed))
            return [];
        RequireStatus(plan, "no-measures", ImprovementStatus.MeasuresAgreed, ImprovementStatus.Trained);
        return on <= today ? [followed] : throw DomainException.Invalid("on", "in-the-future", "The day is yet to come.");
    }

    public static IEnumerable<object> Conclude(ImprovementPlan plan, SurveySummary baseline, SurveySummary resurvey)
    {
        if (plan.Conclusion?.Resurvey == resurvey.Terms.Survey)
            return [];
        RequireStatus(plan, "not-trained", ImprovementStatus.Trained);
        if (resurvey.Team != plan.Team)
            throw DomainException.Rule("other-team", $"The re-survey is of team '{resurvey.Team}', the plan of '{plan.Team}'.");
        if (resurvey.Terms.KeyQuestion != baseline.Terms.KeyQuestion)
            throw DomainException.Rule("other-question",
                "The re-survey asks another key question than the baseline: they cannot be compared.");
        if (resurvey.OpenedOn is null || resurvey.OpenedOn < plan.TrainedOn)
            throw DomainException.Rule("resurvey-too-early", $"The re-survey opens after the training of {plan.TrainedOn:yyyy-MM-dd}.");
        var (before, after) = (ResultOf(baseline), ResultOf(resurvey));
        var change = SatisfactionChange.Between(before, after)!;
        var isEffective = change.Points > 0 && (plan.Goal is null || change.Percent is null || change.Percent >= 100 * plan.Goal);
        return
        [
            new ImprovementConcluded(plan.Opened.Plan, plan.Team, before.Survey, after.Survey, plan.Opened.BaselineCsat,
                SurveyFigures.Of(after).Csat!.Value, change.Points, change.Percent, isEffective),
        ];
    }

    private static SurveyClosed ResultOf(SurveySummary survey)
    {
        var result = survey.Result ?? throw DomainException.Rule("survey-not-closed", "The survey is not closed: it has no result.");
        return SurveyFigures.SampleOf(result.Responses) != Sample.Insufficient ? result
            : throw DomainException.Rule("insufficient-responses", $"{result.Responses} responses carry no comparison.",
                ("responses", $"{result.Responses}"));
    }

    private static void RequireStatus(ImprovementPlan plan, string code, params ImprovementStatus[] allowed)
    {
        if (!allowed.Contains(plan.Status))
            throw DomainException.Rule(code, $"This is not the plan's next step: {plan.Status}.", ("status", $"{plan.Status}"));
    }
}
