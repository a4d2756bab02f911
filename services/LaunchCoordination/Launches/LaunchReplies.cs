namespace SalesPlatform.LaunchCoordination.Launches;

internal static class LaunchReplies
{
    public static Wire.LaunchReply Of(Launch state, long version)
    {
        var file = state.Existing;
        return new Wire.LaunchReply
        {
            Launch = file.Id.ToString(),
            Product = file.Product,
            Name = file.Drafted.Name,
            Team = file.Team,
            LaunchDate = file.LaunchDate.ToDate(),
            Status = state.Status,
            Author = file.Drafted.Author,
            Reason = state is Launch.Held held ? held.Reason : state is Launch.Cancelled cancelled ? cancelled.Reason : "",
            Readiness = ReadinessOf(file),
            Milestones = { file.Milestones.Select(item => Milestone(item.Key, item.Value)) },
            Deliveries = { file.Deliveries.Select(item => Delivery(item.Key, item.Value)) },
            Briefings = { file.Briefings.Select(Briefing) },
            Waivers = { file.Waivers.Select(Waiver) },
            Decisions = { file.Decisions.Select(Decision) },
            LaunchedOn = file.LaunchedOn?.ToDate(),
            Results = file.Review?.Results ?? "",
            Lessons = file.Review?.Lessons ?? "",
            BusinessCase = BusinessCaseMessages.Of(file.BusinessCase),
            Version = version,
        };
    }

    public static Wire.LaunchPlanReply PlanOf(Launch state, long version) => new()
    {
        Launch = Of(state, version),
        Meetings = { state.Existing.Meetings.Select(Meeting) },
        Promotion = PromotionReplies.Of(state, version),
    };

    public static Wire.Condition ConditionOf(string condition) => condition switch
    {
        Conditions.Quality => Wire.Condition.QualityRequirements,
        Conditions.Dates => Wire.Condition.DeliveryDates,
        Conditions.Promotion => Wire.Condition.PromotionPlan,
        Conditions.Briefing => Wire.Condition.SalesBriefing,
        Conditions.Milestones => Wire.Condition.Milestones,
        _ => Wire.Condition.Unspecified,
    };

    private static Wire.Readiness ReadinessOf(LaunchFile file) => new()
    {
        Ready = LaunchReadiness.IsReady(file),
        Conditions = { Conditions.All.Select(condition => ConditionState(file, condition)) },
    };

    private static Wire.ConditionState ConditionState(LaunchFile file, string condition)
    {
        var gaps = LaunchReadiness.Gaps(file, condition).Select(gap => Gap(gap, LaunchReadiness.IsWaived(file, gap))).ToList();
        return new Wire.ConditionState
        {
            Condition = ConditionOf(condition),
            Met = gaps.Count == 0,
            Waived = gaps.Count > 0 && gaps.TrueForAll(gap => gap.Waived),
            Unmet = { gaps },
        };
    }

    private static Wire.Unmet Gap(UnmetCondition gap, bool isWaived) => new()
    {
        Code = gap.Code,
        Delivery = gap.Delivery,
        Requirement = gap.Requirement,
        Date = gap.Date?.ToDate(),
        Reason = gap.Reason,
        Waived = isWaived,
    };

    private static Wire.Milestone Milestone(string key, Milestone milestone) => new()
    {
        Milestone_ = key,
        Owner = milestone.Owner,
        DueOn = milestone.DueOn.ToDate(),
        DoneOn = milestone.DoneOn?.ToDate(),
    };

    private static Wire.Delivery Delivery(string key, Delivery delivery) => new()
    {
        Delivery_ = key,
        Department = delivery.Department,
        WantedOn = delivery.WantedOn.ToDate(),
        Status = delivery.Status.Name,
        DueOn = (delivery.Status is DeliveryStatus.Met met ? met.DueOn : delivery.Status.Date)?.ToDate(),
        MetOn = delivery.Status is DeliveryStatus.Met ? delivery.Status.Date?.ToDate() : null,
        SlipReason = delivery.Status is DeliveryStatus.Slipped slipped ? slipped.Reason : "",
        Quality =
        {
            delivery.Quality.Select(item => new Wire.Quality
            {
                Requirement = item.Key,
                Status = item.Value is null ? "not-assessed" : item.Value.IsMet ? "met" : "failed",
                Evidence = item.Value?.Evidence ?? "",
            }),
        },
    };

    private static Wire.Briefing Briefing(SalesTeamBriefed briefed) =>
        new() { BriefedOn = briefed.BriefedOn.ToDate(), Presenter = briefed.Presenter, Audience = briefed.Audience };

    private static Wire.Waiver Waiver(ConditionWaived waived) =>
        new() { Condition = ConditionOf(waived.Condition), Reason = waived.Reason, GrantedBy = waived.GrantedBy };

    private static Wire.Decision Decision(GoDecided decided) =>
        new() { Go = decided.IsGo, Reason = decided.Reason, DecidedOn = decided.DecidedOn.ToDate(), DecidedBy = decided.DecidedBy };

    private static Wire.Meeting Meeting(LaunchMeetingNoted noted) => new()
    {
        HeldOn = noted.HeldOn.ToDate(),
        Title = noted.Title,
        Departments = { noted.Departments },
        MarketInput = noted.MarketInput,
        SalesInput = noted.SalesInput,
        Conclusions = noted.Conclusions,
    };
}
