using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.LaunchCoordination.Deliveries;

namespace SalesPlatform.LaunchCoordination.Due;

/// <summary>For a department what is not committed or whose day has come; for the manager what slipped past the launch.</summary>
internal static class DeliveriesDue
{
    public static IEnumerable<DueItem> Of(LaunchFile file, DueReading reading, LaunchTimes times)
    {
        var unmet = LaunchReadiness.Unmet(file);
        foreach (var (name, delivery) in file.Deliveries)
        {
            if (delivery.Status is DeliveryStatus.Slipped slipped
                && unmet.Any(gap => gap.Condition == Conditions.Dates && gap.Delivery == name))
                yield return Slipped(file, name, delivery, slipped).Since(times.Last<DeliverySlipped>(e => e.Delivery == name));
            // A department speaks for itself.
            if (reading.Caller.Is(delivery.Department) && Department(file, name, delivery, reading.Today, times) is { } item)
                yield return item;
        }
    }

    private static DueItem Slipped(LaunchFile file, string name, Delivery delivery, DeliveryStatus.Slipped slipped)
    {
        var (chinese, english) = DepartmentNames.Of(delivery.Department) ?? (delivery.Department, delivery.Department);
        return LaunchesDue.Item("delivery-slipped", file,
                $"{chinese}的交付「{name}」推迟到 {slipped.DueOn:yyyy-MM-dd}（{slipped.Reason}），晚于上市日。",
                $"'{name}' of {english} slipped to {slipped.DueOn:yyyy-MM-dd} ({slipped.Reason}), too late for the launch.", name)
            .By(file.LaunchDate)
            .Do("change-date", ("调整上市日", "Move the launch"), $"launch change-date {file.Id} --on <day> --reason <reason>",
                Wire.Launches.Descriptor, "ChangeDate")
            .Do("waive", ("豁免", "Waive it"), $"launch waive {file.Id} --condition delivery-dates --reason <reason>",
                Wire.Launches.Descriptor, "Waive")
            .Do("hold", ("暂停", "Put on hold"), $"launch hold {file.Id} --reason <reason>", Wire.Launches.Descriptor, "Hold",
                new Wire.ReasonRequest { Launch = LaunchesDue.Request(file) }, "reason");
    }

    private static DueItem? Department(LaunchFile file, string name, Delivery delivery, DateOnly today, LaunchTimes times)
    {
        var of = $"{file.Id} --delivery {ShellWords.Quoted(name)}";
        var item = delivery.Status switch
        {
            DeliveryStatus.Requested =>
                LaunchesDue.Item("delivery-to-commit", file, $"等待承诺交付「{name}」的日期。", $"A day for '{name}' waits to be committed.", name)
                .Since(times.Last<DeliveryRequested>(e => e.Delivery == name)).By(delivery.WantedOn)
                .Do("commit", ("承诺日期", "Commit a day"), $"delivery commit {of} --on <day>", Wire.Deliveries.Descriptor, "Commit"),
            DeliveryStatus.Committed or DeliveryStatus.Slipped when delivery.Status.Date <= today.AddDays(DueOrder.SoonDays) =>
                LaunchesDue.Item("delivery-to-meet", file, $"交付「{name}」到期，是否已完成？", $"'{name}' is due: is it there?", name)
                    .By(delivery.Status.Date)
                    .Do("meet", ("登记完成", "It is there"), $"delivery meet {of} --on <day>", Wire.Deliveries.Descriptor, "Meet")
                    .Do("slip", ("推迟", "It slips"), $"delivery slip {of} --on <day> --reason <reason>", Wire.Deliveries.Descriptor, "Slip"),
            DeliveryStatus.Met met when delivery.Quality.Any(item => item.Value is not { IsMet: true }) =>
                LaunchesDue.Item("quality-to-assess", file, $"交付「{name}」有质量要求尚未通过。",
                    $"'{name}' has quality requirements that are not met.", name)
                    .By(file.LaunchDate)
                    .Do("assess", ("评定质量", "Assess the quality"), $"delivery assess {of} --quality <requirement> --evidence <evidence>",
                        Wire.Deliveries.Descriptor, "AssessQuality"),
            _ => null,
        };
        item?.Roles.Add(delivery.Department);
        return item;
    }
}
