namespace SalesPlatform.LaunchCoordination.Launches;

internal sealed partial class LaunchesEndpoint
{
    public override Task<Wire.LaunchReply> RecordMeeting(Wire.RecordMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var meeting = request.Meeting ?? new Wire.Meeting();
        var noted = new LaunchMeetingNoted(
            errors.Day("meeting.held_on", meeting.HeldOn), errors.Text("meeting.title", meeting.Title),
            errors.Texts("meeting.departments", meeting.Departments),
            errors.OptionalLongText("meeting.market_input", meeting.MarketInput),
            errors.OptionalLongText("meeting.sales_input", meeting.SalesInput),
            errors.LongText("meeting.conclusions", meeting.Conclusions));
        return commands.DecideAsync(context, request, request.Launch, errors,
            (state, _, terms) => LaunchDecisions.RecordMeeting(state, noted, terms.Today));
    }
}

internal static partial class LaunchDecisions
{
    /// <summary>What was said for the service alone, that it was held for everybody.</summary>
    public static IEnumerable<object> RecordMeeting(Launch state, LaunchMeetingNoted noted, DateOnly today)
    {
        var file = state.InPreparation();
        var known = file.Meetings.Find(meeting => meeting.HeldOn == noted.HeldOn && meeting.Title == noted.Title);
        if (known is not null)
            return IsSame(known, noted) ? [] : throw DomainException.Exists("meeting", $"{noted.HeldOn:yyyy-MM-dd} {noted.Title}");
        LaunchRules.RequireNotAhead("meeting.held_on", noted.HeldOn, today);
        if (noted.Departments.Count == 0)
            throw DomainException.Invalid("meeting.departments", "missing", "Say which departments took part.");
        return state.Making(noted, new LaunchMeetingHeld(file.Id, file.Product, file.Team, noted.HeldOn, noted.Title, noted.Departments));
    }

    // Records compare lists by reference.
    private static bool IsSame(LaunchMeetingNoted a, LaunchMeetingNoted b) =>
        a.Departments.SequenceEqual(b.Departments) && a with { Departments = b.Departments } == b;
}
