using System.Collections.Immutable;

namespace SalesPlatform.Planning.Consultations;

internal sealed record FeasibilityMeeting(FeasibilityMeetingHeld Held, FeasibilityMeetingMinuted? Minutes, string RecordedBy,
    Guid? ReplacedBy);

/// <summary>Stream <c>consultation/{team}/{fiscal year}</c>.</summary>
internal sealed record ConsultationFile(PlanId Id, ImmutableList<DepartmentInput> Inputs, ImmutableList<FeasibilityMeeting> Meetings)
{
    public static Fold<ConsultationFile> Fold { get; } = new Fold<ConsultationFile>(DepartmentInput.Fold.Prefix)
        .Within(DepartmentInput.Fold, (file, e) => file.With(e))
        .On<FeasibilityMeetingHeld>((file, held, e) => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == held.Replaces
                ? known with { ReplacedBy = held.Meeting } : known),
                new FeasibilityMeeting(held, null, e.Actor, null)],
        })
        .On<FeasibilityMeetingMinuted>((file, minuted) => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == minuted.Meeting ? known with { Minutes = minuted } : known)],
        });

    public static Aggregate<ConsultationFile> Of(PlanId id) => Fold.From(new ConsultationFile(id, [], []));

    /// <summary>Departments that were asked and have answered, or were let off, everything.</summary>
    public IReadOnlySet<string> Settled => Inputs.GroupBy(input => input.Request.Department)
        .Where(inputs => inputs.All(input => input.Status != DepartmentInput.Requested)).Select(inputs => inputs.Key)
        .ToHashSet(StringComparer.Ordinal);

    public IEnumerable<FeasibilityMeeting> Standing =>
        Meetings.Where(meeting => meeting.ReplacedBy is null).OrderBy(meeting => meeting.Held.HeldOn);

    public DepartmentInput Input(Guid id) =>
        Inputs.Find(input => input.Request.Input == id) ?? throw DomainException.NotFound("input", $"{id}");

    private ConsultationFile With(RecordedEvent e)
    {
        var at = Inputs.FindIndex(input => input.Request.Input == DepartmentInput.IdOf(e));
        return DepartmentInput.Fold.Evolve(at < 0 ? null : Inputs[at], e) is not { } input ? this
            : this with { Inputs = at < 0 ? Inputs.Add(input) : Inputs.SetItem(at, input) };
    }
}
