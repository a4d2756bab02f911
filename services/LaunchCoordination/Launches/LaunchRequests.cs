using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchRequests
{
    public static string LongText(this FieldErrors errors, string field, string value) =>
        errors.Text(field, value, RequestFields.LongestText);

    public static LaunchMeetingNoted Meeting(this FieldErrors errors, Wire.Meeting? meeting)
    {
        meeting ??= new Wire.Meeting();
        return new LaunchMeetingNoted(
            errors.Day("meeting.held_on", meeting.HeldOn),
            errors.Text("meeting.title", meeting.Title),
            errors.Texts("meeting.departments", meeting.Departments),
            errors.OptionalText("meeting.market_input", meeting.MarketInput, RequestFields.LongestText),
            errors.OptionalText("meeting.sales_input", meeting.SalesInput, RequestFields.LongestText),
            errors.LongText("meeting.conclusions", meeting.Conclusions));
    }

    public static SalesTeamBriefed Briefing(this FieldErrors errors, Wire.Briefing? briefing)
    {
        briefing ??= new Wire.Briefing();
        return new SalesTeamBriefed(
            errors.Day("briefing.briefed_on", briefing.BriefedOn),
            errors.Text("briefing.presenter", briefing.Presenter),
            errors.Text("briefing.audience", briefing.Audience));
    }

    public static string Condition(this FieldErrors errors, Wire.Condition condition)
    {
        var name = Conditions.All.FirstOrDefault(known => LaunchReplies.ConditionOf(known) == condition);
        errors.Require(name is not null, "condition", "missing", "Say which condition is waived.");
        return name ?? "";
    }
}
