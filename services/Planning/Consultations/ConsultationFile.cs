using System.Collections.Immutable;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;

namespace SalesPlatform.Planning.Consultations;

/// <param name="Received">Null unless it was handed in.</param>
/// <param name="Content">What was handed in says.</param>
/// <param name="Waived">Null unless the plan does without.</param>
/// <param name="SettledAt">When it was handed in or waived.</param>
internal sealed record DepartmentInput(
    DepartmentInputRequested Request, DateTimeOffset RequestedAt, DepartmentInputReceived? Received, string Content,
    DepartmentInputWaived? Waived, DateTimeOffset? SettledAt)
{
    public string Status => Received is not null ? "received" : Waived is not null ? "waived" : "requested";

    /// <summary>Just asked for.</summary>
    public static DepartmentInput Of(DepartmentInputRequested request, DateTimeOffset at) => new(request, at, null, "", null, null);

    public DepartmentInput With(object data, DateTimeOffset at) => data switch
    {
        DepartmentInputReceived received => this with { Received = received, SettledAt = at },
        DepartmentInputDetailed detailed => this with { Content = detailed.Content },
        DepartmentInputWaived waived => this with { Waived = waived, SettledAt = at },
        _ => this,
    };
}

/// <summary>A meeting with departments about whether the plan can be done.</summary>
/// <param name="Minutes">In words.</param>
/// <param name="ReplacedBy">The record that took its place.</param>
internal sealed record FeasibilityMeeting(FeasibilityMeetingHeld Held, FeasibilityMeetingMinuted? Minutes, string RecordedBy,
    Guid? ReplacedBy);

/// <summary>What departments contribute to one team's annual plan.</summary>
/// <param name="Id">Team and year of the plan.</param>
/// <param name="Inputs">In the order they were asked for.</param>
/// <param name="Meetings">In the order they were recorded.</param>
internal sealed record ConsultationFile(PlanId Id, ImmutableList<DepartmentInput> Inputs, ImmutableList<FeasibilityMeeting> Meetings)
{
    /// <summary>Departments that were asked and have answered, or were let off, everything they were asked for.</summary>
    public IReadOnlySet<string> Settled => Inputs.GroupBy(input => input.Request.Department)
        .Where(inputs => inputs.All(input => input.Status != "requested")).Select(inputs => inputs.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Meetings whose record nothing has replaced, by the day they were held.</summary>
    public IEnumerable<FeasibilityMeeting> Standing =>
        Meetings.Where(meeting => meeting.ReplacedBy is null).OrderBy(meeting => meeting.Held.HeldOn);

    /// <exception cref="DomainException">There is none.</exception>
    public DepartmentInput Input(Guid id) =>
        Inputs.Find(input => input.Request.Input == id) ?? throw DomainException.NotFound("input", $"{id}");

    /// <summary>How the stream is read.</summary>
    public static Aggregate<ConsultationFile> Of(PlanId id) => new("consultation", new ConsultationFile(id, [], []), Evolve);

    public static string StreamOf(PlanId id) => $"consultation/{id}";

    private static ConsultationFile Evolve(ConsultationFile file, RecordedEvent e) => e.Data switch
    {
        DepartmentInputRequested request => file with { Inputs = file.Inputs.Add(DepartmentInput.Of(request, e.RecordedAt)) },
        DepartmentInputReceived received => file.Change(received.Input, e),
        DepartmentInputDetailed detailed => file.Change(detailed.Input, e),
        DepartmentInputWaived waived => file.Change(waived.Input, e),
        FeasibilityMeetingHeld held => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == held.Replaces
                ? known with { ReplacedBy = held.Meeting } : known),
                new FeasibilityMeeting(held, null, e.Actor, null)],
        },
        FeasibilityMeetingMinuted minuted => file with
        {
            Meetings = [.. file.Meetings.Select(known => known.Held.Meeting == minuted.Meeting ? known with { Minutes = minuted } : known)],
        },
        _ => file,
    };

    private ConsultationFile Change(Guid id, RecordedEvent e) =>
        this with { Inputs = [.. Inputs.Select(input => input.Request.Input == id ? input.With(e.Data, e.RecordedAt) : input)] };
}
