using Google.Protobuf.WellKnownTypes;

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
            Feasibilities.NotFeasible => Wire.Feasibility.NotFeasible,
            var found => throw new InvalidOperationException($"'{found}' is no feasibility that is known here."),
        },
        Replaces = meeting.Held.Replaces is { } replaced ? $"{replaced}" : "",
        RecordedBy = meeting.RecordedBy,
    };
}
