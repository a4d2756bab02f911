using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Trainings;

/// <summary>Reads requests about training plans.</summary>
internal static class TrainingRequests
{
    /// <summary>What is proposed; the plan's id and who proposes it are still to be filled in.</summary>
    /// <exception cref="DomainException">Wrong fields.</exception>
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

    /// <summary>Days and cost, in the company's currency.</summary>
    /// <exception cref="DomainException">Wrong fields.</exception>
    public static TrainingScheduled Schedule(Wire.ScheduleTrainingRequest request, string currency)
    {
        var errors = new FieldErrors();
        var schedule = new TrainingScheduled(errors.Text("provider", request.Provider), errors.Day("starts_on", request.StartsOn),
            errors.Day("ends_on", request.EndsOn), errors.Amount("cost_estimate", request.CostEstimate, currency), currency);
        errors.ThrowIfAny();
        return schedule;
    }

    /// <summary>Figures from before and after; the verdict is the decision's.</summary>
    public static TrainingEffectReviewed Effect(FieldErrors errors, Wire.ReviewEffectRequest request) => new(
        errors.Text("measure", request.Measure), errors.Number("before", request.Before), errors.Number("after", request.After),
        request.LowerIsBetter,
        errors.OptionalNumber("least_change", request.LeastChange) ?? 0, default,
        errors.OptionalText("conclusion", request.Conclusion, RequestFields.LongestText), "");
}
