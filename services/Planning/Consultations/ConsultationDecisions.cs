using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;

namespace SalesPlatform.Planning.Consultations;

internal sealed record MeetingTerms(
    DateOnly HeldOn, string Subject, IReadOnlyList<string> Departments, IReadOnlyList<string> Participants,
    IReadOnlyList<string> Conclusions,
    string Feasibility, Guid? Replaces);

internal static class ConsultationDecisions
{
    public static IEnumerable<object> Request(
        ConsultationFile file, CommandContext context, string department, string subject, DateOnly? dueOn, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(Departments.All.Contains(department), "department", "unknown-department",
            $"'{department}' is none of {string.Join(", ", Departments.All)}.");
        errors.Require(dueOn is not { } day || day >= today, "due_on", "in-the-past", "The due day has passed.");
        errors.ThrowIfAny();
        if (file.Inputs.Exists(input => input.Status == "requested" && input.Request.Department == department
                && input.Request.Subject == subject && input.Request.DueOn == dueOn))
            return [];
        return
        [
            new DepartmentInputRequested(file.Id.Team, $"{file.Id.FiscalYear}", context.NewId(), department, subject, dueOn, context.Actor),
        ];
    }

    public static IEnumerable<object> HandIn(ConsultationFile file, CommandContext context, Guid id, string title, string content)
    {
        var input = file.Input(id);
        var department = input.Request.Department;
        if (!context.Is(department))
            throw DomainException.NotPermitted("not-your-department", $"The department '{department}' hands in its input itself.");
        if (input.Received?.Title == title && input.Content == content)
            return [];
        RequireOpen(input);
        return
        [
            new DepartmentInputReceived(file.Id.Team, $"{file.Id.FiscalYear}", id, department, title, context.Actor),
            .. content.Length == 0 ? [] : new object[] { new DepartmentInputDetailed(id, content) },
        ];
    }

    public static IEnumerable<object> Waive(ConsultationFile file, CommandContext context, Guid id, string reason)
    {
        var input = file.Input(id);
        if (input.Waived?.Reason == reason)
            return [];
        RequireOpen(input);
        return [new DepartmentInputWaived(file.Id.Team, $"{file.Id.FiscalYear}", id, input.Request.Department, reason, context.Actor)];
    }

    public static IEnumerable<object> Record(ConsultationFile file, Guid meeting, MeetingTerms terms, DateOnly today)
    {
        Check(terms, today);
        if (file.Meetings.Exists(known => known.ReplacedBy is null && IsSame(known, terms)))
            return [];
        if (terms.Replaces is { } replaced)
            RequireReplaceable(file, replaced);
        return
        [
            new FeasibilityMeetingHeld(file.Id.Team, $"{file.Id.FiscalYear}", meeting, terms.HeldOn, terms.Departments, terms.Feasibility,
                terms.Replaces),
            new FeasibilityMeetingMinuted(meeting, terms.Subject, terms.Participants, terms.Conclusions),
        ];
    }

    public static bool IsSame(FeasibilityMeeting meeting, MeetingTerms terms) =>
        meeting is { Held: var held, Minutes: { } minutes } && held.HeldOn == terms.HeldOn && held.Feasibility == terms.Feasibility
        && held.Replaces == terms.Replaces && minutes.Subject == terms.Subject && held.Departments.SequenceEqual(terms.Departments)
        && minutes.Participants.SequenceEqual(terms.Participants) && minutes.Conclusions.SequenceEqual(terms.Conclusions);

    private static void Check(MeetingTerms terms, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(terms.HeldOn <= today, "held_on", "in-the-future", "The meeting is yet to come.");
        errors.Require(terms.Departments.Count > 0, "departments", "missing", "Say which departments were there.");
        errors.Require(terms.Participants.Count > 0, "participants", "missing", "Say who was there.");
        errors.Require(terms.Conclusions.Count > 0, "conclusions", "missing", "Say what was concluded.");
        foreach (var (department, i) in terms.Departments.Select((department, i) => (department, i)))
        {
            errors.Require(Departments.All.Contains(department), $"departments[{i}]", "unknown-department",
                $"'{department}' is none of {string.Join(", ", Departments.All)}.");
        }

        errors.ThrowIfAny();
    }

    private static void RequireReplaceable(ConsultationFile file, Guid replaced)
    {
        var known = file.Meetings.Find(meeting => meeting.Held.Meeting == replaced)
            ?? throw DomainException.NotFound("meeting", $"{replaced}");
        if (known.ReplacedBy is { } by)
        {
            throw DomainException.Rule("already-replaced", "The record of this meeting was replaced already: replace the one that did.",
                ("replaced_by", $"{by}"));
        }
    }

    private static void RequireOpen(DepartmentInput input)
    {
        if (input.Status != "requested")
        {
            throw DomainException.Rule("input-settled", $"The input '{input.Request.Subject}' is {input.Status}; ask for another one.",
                ("status", input.Status));
        }
    }
}
