using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning.Consultations;

internal static class ConsultationReplies
{
    public static Wire.DepartmentInput Of(DepartmentInput input) => new()
    {
        Team = input.Request.Team,
        FiscalYear = input.Request.FiscalYear,
        Input = $"{input.Request.Input}",
        Department = input.Request.Department,
        Subject = input.Request.Subject,
        DueOn = input.Request.DueOn?.ToDate(),
        Status = input.Status,
        RequestedBy = input.Request.RequestedBy,
        RequestedAt = input.RequestedAt.ToTimestamp(),
        Title = input.Received?.Title ?? "",
        Content = input.Content,
        Reason = input.Waived?.Reason ?? "",
        SettledBy = input.Received?.HandedInBy ?? input.Waived?.WaivedBy ?? "",
        SettledAt = input.SettledAt?.ToTimestamp(),
    };

    public static Wire.FeasibilityMeeting Of(FeasibilityMeeting meeting) => new()
    {
        Meeting = $"{meeting.Held.Meeting}",
        HeldOn = meeting.Held.HeldOn.ToDate(),
        Subject = meeting.Minutes?.Subject ?? "",
        Departments = { meeting.Held.Departments },
        Participants = { meeting.Minutes?.Participants ?? [] },
        Conclusions = { meeting.Minutes?.Conclusions ?? [] },
        Feasibility = meeting.Held.Feasibility switch
        {
            Feasibilities.Feasible => Wire.Feasibility.Feasible,
            Feasibilities.Conditional => Wire.Feasibility.Conditional,
            _ => Wire.Feasibility.NotFeasible,
        },
        Replaces = meeting.Held.Replaces is { } replaced ? $"{replaced}" : "",
        RecordedBy = meeting.RecordedBy,
    };

    public static MeetingTerms Terms(FieldErrors errors, Wire.RecordFeasibilityMeetingRequest request)
    {
        var feasibility = request.Feasibility switch
        {
            Wire.Feasibility.Feasible => Feasibilities.Feasible,
            Wire.Feasibility.Conditional => Feasibilities.Conditional,
            Wire.Feasibility.NotFeasible => Feasibilities.NotFeasible,
            _ => "",
        };
        errors.Require(feasibility.Length > 0, "feasibility", "missing", "Say what the meeting found of the plan.");
        return new MeetingTerms(
            errors.Day("held_on", request.HeldOn), errors.Text("subject", request.Subject),
            errors.Texts("departments", request.Departments),
            errors.Texts("participants", request.Participants),
            errors.Texts("conclusions", request.Conclusions, RequestFields.LongestText), feasibility,
            request.Replaces.Length == 0 ? null : errors.Id("replaces", request.Replaces));
    }
}
