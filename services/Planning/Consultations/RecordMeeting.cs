namespace SalesPlatform.Planning.Consultations;

internal sealed partial class ConsultationsEndpoint
{
    public override Task<Wire.FeasibilityMeetingReply> RecordMeeting(Wire.RecordFeasibilityMeetingRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = Read(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, ConsultationFile.Of,
            (file, around) => ConsultationDecisions.Record(file, around.Caller.NewId(), terms, around.Today),
            (file, version) => new Wire.FeasibilityMeetingReply
            {
                Meeting = ConsultationReplies.Of(file.Meetings.FindLast(meeting => ConsultationDecisions.IsSame(meeting, terms))!),
                Version = version,
            });
    }

    private static MeetingTerms Read(FieldErrors errors, Wire.RecordFeasibilityMeetingRequest request)
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
            errors.Texts("departments", request.Departments), errors.Texts("participants", request.Participants),
            errors.Texts("conclusions", request.Conclusions, RequestFields.LongestText), feasibility,
            request.Replaces.Length == 0 ? null : errors.Id("replaces", request.Replaces));
    }
}

internal sealed record MeetingTerms(
    DateOnly HeldOn, string Subject, IReadOnlyList<string> Departments, IReadOnlyList<string> Participants,
    IReadOnlyList<string> Conclusions, string Feasibility, Guid? Replaces);

internal static partial class ConsultationDecisions
{
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
        foreach (var (i, department) in terms.Departments.Index())
            errors.RequireDepartment($"departments[{i}]", department);
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
}
