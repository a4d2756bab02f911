namespace SalesPlatform.LaunchCoordination.Launches;

internal static class Conditions
{
    /// <summary>There is a delivery, and every quality requirement is met.</summary>
    public const string Quality = "quality-requirements";

    /// <summary>There is a delivery, and each is committed for (or came) before the launch date.</summary>
    public const string Dates = "delivery-dates";

    public const string Promotion = "promotion-plan";

    public const string Briefing = "sales-briefing";

    /// <summary>No milestone that is still to be reached is due after the launch date.</summary>
    public const string Milestones = "milestones";

    public static IReadOnlyList<string> All { get; } = [Quality, Dates, Promotion, Briefing, Milestones];
}

internal static class LaunchReadiness
{
    /// <summary>Waived or not.</summary>
    public static IReadOnlyList<UnmetCondition> Gaps(LaunchFile file, string condition) => condition switch
    {
        Conditions.Quality => [.. Delivered(file, condition, QualityGaps)],
        Conditions.Dates => [.. Delivered(file, condition, (name, delivery) => DateGaps(name, delivery, file.LaunchDate))],
        Conditions.Promotion when file.Promotion.Approved is null =>
            [Gap(condition, "not-approved",
                $"The promotion plan is not approved. {string.Join(" ", file.Promotion.Pending)}".TrimEnd())],
        Conditions.Milestones => [.. MilestoneGaps(file)],
        Conditions.Briefing when file.Briefings.IsEmpty => [Gap(condition, "not-briefed", "The sales team has not been briefed.")],
        _ => [],
    };

    public static bool IsWaived(LaunchFile file, UnmetCondition gap) =>
        file.Waivers.SelectMany(waiver => waiver.Covers).Any(covered => IsSame(covered, gap));

    public static IReadOnlyList<UnmetCondition> Unmet(LaunchFile file) =>
        [.. Conditions.All.SelectMany(condition => Gaps(file, condition)).Where(gap => !IsWaived(file, gap))];

    public static bool IsReady(LaunchFile file) => Unmet(file).Count == 0;

    /// <summary>On hold, too; a draft never is, however complete.</summary>
    public static bool Stands(Launch state) => state is Launch.Preparing { Stage: not Stage.Draft, File: var file } && IsReady(file);

    public static IReadOnlyList<WaivedCondition> Waived(LaunchFile file)
    {
        var gaps = Conditions.All.SelectMany(condition => Gaps(file, condition)).ToList();
        return [.. file.Waivers.Where(waiver => waiver.Covers.Any(covered => gaps.Exists(gap => IsSame(covered, gap))))
            .Select(waiver => new WaivedCondition(waiver.Condition, waiver.Reason, waiver.GrantedBy))];
    }

    // The sentence is for people and may be worded anew by a later version of this code; a waiver must survive that.
    private static bool IsSame(UnmetCondition a, UnmetCondition b) => a with { Reason = b.Reason } == b;

    // Nothing agreed is not the same as everything met.
    private static IEnumerable<UnmetCondition> Delivered(
        LaunchFile file, string condition, Func<string, Delivery, IEnumerable<UnmetCondition>> gapsOf) => file.Deliveries.IsEmpty
        ? [Gap(condition, "no-delivery", "No delivery is agreed with R&D or production.")]
        : file.Deliveries.SelectMany(delivery => gapsOf(delivery.Key, delivery.Value));

    private static IEnumerable<UnmetCondition> QualityGaps(string name, Delivery delivery) =>
        delivery.Quality.Where(item => item.Value is not { IsMet: true }).Select(item => item.Value is null
            ? new UnmetCondition(Conditions.Quality, "not-assessed", name, item.Key, null, $"{name}: '{item.Key}' is not assessed.")
            : new UnmetCondition(Conditions.Quality, "failed", name, item.Key, null,
                $"{name}: '{item.Key}' is not met ({item.Value.Evidence})."));

    private static IEnumerable<UnmetCondition> DateGaps(string name, Delivery delivery, DateOnly launchDate)
    {
        if (delivery.Status.Date is not { } date)
            yield return new UnmetCondition(Conditions.Dates, "not-committed", name, "", null,
                $"{name}: {delivery.Department} has not committed itself to a day.");
        else if (date >= launchDate)
            yield return new UnmetCondition(Conditions.Dates, "not-before-launch", name, "", date, Late(name, delivery, date, launchDate));
    }

    // What must be done before the launch cannot be due after it: one of the two days is wrong, and nobody but a person knows which.
    private static IEnumerable<UnmetCondition> MilestoneGaps(LaunchFile file) => file.Milestones
        .Where(item => item.Value.DoneOn is null && item.Value.DueOn > file.LaunchDate)
        .Select(item => new UnmetCondition(Conditions.Milestones, "milestone-after-launch", "", item.Key, item.Value.DueOn,
            $"The milestone '{item.Key}' is due on {item.Value.DueOn:yyyy-MM-dd}, after the launch on {file.LaunchDate:yyyy-MM-dd}."));

    private static string Late(string name, Delivery delivery, DateOnly date, DateOnly launchDate) =>
        $"{name}: {date:yyyy-MM-dd} is not before the launch on {launchDate:yyyy-MM-dd}"
        + (delivery.Status is DeliveryStatus.Slipped slipped ? $"; it slipped: {slipped.Reason}." : ".");

    private static UnmetCondition Gap(string condition, string code, string reason) => new(condition, code, "", "", null, reason);
}
