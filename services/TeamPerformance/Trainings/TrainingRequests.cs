using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Trainings;

internal static class TrainingRequests
{
    /// <summary>The plan's id and who proposes it are still to be filled in.</summary>
    public static TrainingProposed Proposal(Wire.ProposeTrainingRequest request)
    {
        var errors = new FieldErrors();
        errors.Require(request.OriginCase != Wire.ProposeTrainingRequest.OriginOneofCase.None, "origin", "missing",
            "Say which need or which appraisal the training comes from.");
        var proposal = new TrainingProposed(
            Guid.Empty, errors.Key("employee", request.Employee), errors.Key("team", request.Team), errors.Text("topic", request.Topic),
            errors.Text("objective", request.Objective, RequestFields.LongestText),
            request.HasNeed ? errors.Text("need", request.Need, RequestFields.LongestText) : null,
            request.HasAppraisalQuarter ? $"{errors.Quarter("appraisal_quarter", request.AppraisalQuarter)}" : null, "");
        errors.ThrowIfAny();
        return proposal;
    }

    /// <summary>In the company's currency.</summary>
    public static TrainingScheduled Schedule(Wire.ScheduleTrainingRequest request, string currency)
    {
        var errors = new FieldErrors();
        var schedule = new TrainingScheduled(errors.Text("provider", request.Provider), errors.Day("starts_on", request.StartsOn),
            errors.Day("ends_on", request.EndsOn), errors.Amount("cost_estimate", request.CostEstimate, currency), currency);
        errors.ThrowIfAny();
        return schedule;
    }

    /// <summary>The verdict is the decision's.</summary>
    public static TrainingEffectReviewed Effect(FieldErrors errors, Wire.ReviewEffectRequest request) => new(
        errors.Text("measure", request.Measure), errors.Number("before", request.Before), errors.Number("after", request.After),
        request.LowerIsBetter,
        errors.OptionalNumber("least_change", request.LeastChange) ?? 0, default,
        errors.OptionalText("conclusion", request.Conclusion, RequestFields.LongestText), "");
}
