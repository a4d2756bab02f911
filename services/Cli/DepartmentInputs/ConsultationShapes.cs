using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.DepartmentInputs;

/// <summary>What departments contribute, as programs read it, and the names the command line has.</summary>
internal static class ConsultationShapes
{
    private static readonly Dictionary<string, Feasibility> ByName = new()
    {
        ["feasible"] = Feasibility.Feasible,
        ["conditional"] = Feasibility.Conditional,
        ["not-feasible"] = Feasibility.NotFeasible,
    };

    /// <summary>The keys of the departments: the roles of their people.</summary>
    public static string[] Departments => ["marketing", "rnd", "production", "finance", "hr", "customer-service", "data-analysis"];

    public static string[] FeasibilityNames => [.. ByName.Keys];

    public static Feasibility FeasibilityOf(string name) => ByName[name];

    public static string NameOf(Feasibility feasibility) => ByName.FirstOrDefault(pair => pair.Value == feasibility).Key ?? $"{feasibility}";

    public static object Of(DepartmentInput input) => new
    {
        input.Team,
        input.FiscalYear,
        input.Input,
        input.Department,
        input.Subject,
        DueOn = Wire.Day(input.DueOn),
        input.Status,
        RequestedBy = Wire.Text(input.RequestedBy),
        RequestedAt = Wire.Instant(input.RequestedAt),
        Title = Wire.Text(input.Title),
        Content = Wire.Text(input.Content),
        Reason = Wire.Text(input.Reason),
        SettledBy = Wire.Text(input.SettledBy),
        SettledAt = Wire.Instant(input.SettledAt),
    };

    public static object Of(FeasibilityMeeting meeting) => new
    {
        meeting.Meeting,
        HeldOn = Wire.Day(meeting.HeldOn),
        meeting.Subject,
        Departments = meeting.Departments.ToArray(),
        Participants = meeting.Participants.ToArray(),
        Conclusions = meeting.Conclusions.ToArray(),
        Feasibility = NameOf(meeting.Feasibility),
        Replaces = Wire.Text(meeting.Replaces),
        RecordedBy = Wire.Text(meeting.RecordedBy),
    };
}
