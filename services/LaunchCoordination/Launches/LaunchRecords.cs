using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchRecords
{
    /// <summary>What was said for the service alone, that it was held for everybody.</summary>
    public static IEnumerable<object> RecordMeeting(Launch state, LaunchMeetingNoted noted, DateOnly today)
    {
        var file = state.InPreparation();
        var known = file.Meetings.Find(meeting => meeting.HeldOn == noted.HeldOn && meeting.Title == noted.Title);
        if (known is not null)
            return IsSame(known, noted) ? [] : throw DomainException.Exists("meeting", $"{noted.HeldOn:yyyy-MM-dd} {noted.Title}");
        LaunchRules.RequireNotAhead("meeting.held_on", noted.HeldOn, today);
        var errors = new FieldErrors();
        errors.Require(noted.Departments.Count > 0, "meeting.departments", "missing", "Say which departments took part.");
        errors.ThrowIfAny();
        return state.Making(noted, new LaunchMeetingHeld(file.Id, file.Product, file.Team, noted.HeldOn, noted.Title, noted.Departments));
    }

    public static IEnumerable<object> RecordBriefing(Launch state, SalesTeamBriefed briefed, DateOnly today)
    {
        if (state.InPreparation().Briefings.Contains(briefed))
            return [];
        LaunchRules.RequireNotAhead("briefing.briefed_on", briefed.BriefedOn, today);
        return state.Making(briefed);
    }

    // Records compare lists by reference.
    private static bool IsSame(LaunchMeetingNoted a, LaunchMeetingNoted b) =>
        a.Departments.SequenceEqual(b.Departments) && a with { Departments = b.Departments } == b;
}
