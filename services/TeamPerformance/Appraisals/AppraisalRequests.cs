using Google.Protobuf.Collections;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Appraisals;

internal static class AppraisalRequests
{
    public static AppraisalId Id(FieldErrors errors, string prefix, string employee, string quarter)
    {
        var id = new AppraisalId(errors.Key($"{prefix}employee", employee), errors.Quarter($"{prefix}quarter", quarter));
        errors.ThrowIfAny();
        return id;
    }

    public static IReadOnlyList<AppraisalGoal> Goals(FieldErrors errors, Wire.PlanAppraisalRequest request)
    {
        errors.Bounded("goals", request.Goals);
        errors.Require(request.Goals.All(goal => goal.Score is null), "goals", "scored-too-early", "Goals are scored by the review.");
        return [.. request.Goals.Select((goal, i) => new AppraisalGoal(
            errors.Text($"goals[{i}].goal", goal.Goal), errors.Number($"goals[{i}].weight", goal.Weight)))];
    }

    public static SelfReviewed Self(FieldErrors errors, Wire.SubmitSelfReviewRequest request) => new(
        errors.OptionalNumber("score", request.Score), errors.OptionalText("comment", request.Comment, RequestFields.LongestText));

    /// <summary>Who reviewed is still to be filled in.</summary>
    public static ManagerReviewed Review(FieldErrors errors, Wire.ReviewAppraisalRequest request) => new(
        Scores(errors, "components", request.Components), Scores(errors, "goals", request.Goals),
        errors.OptionalText("feedback", request.Feedback, RequestFields.LongestText),
        errors.OptionalText("improvement", request.Improvement, RequestFields.LongestText), "");

    /// <summary>Who of HR settled it is still to be filled in.</summary>
    public static AppraisalDisputeResolved Resolution(FieldErrors errors, Wire.ResolveDisputeRequest request) => new(
        errors.Text("resolution", request.Resolution, RequestFields.LongestText), Scores(errors, "components", request.Components),
        Scores(errors, "goals", request.Goals), "", errors.Text("with_manager", request.WithManager));

    private static List<GivenScore> Scores(FieldErrors errors, string field, RepeatedField<Wire.ComponentScore> scores)
    {
        errors.Bounded(field, scores);
        return [.. scores.Select((score, i) => new GivenScore(
            errors.Text($"{field}[{i}].component", score.Component), errors.Number($"{field}[{i}].score", score.Score)))];
    }
}
