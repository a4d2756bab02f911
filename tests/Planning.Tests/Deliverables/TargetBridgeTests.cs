using FsCheck.Xunit;
using SalesPlatform.Planning.Deliverables;

namespace SalesPlatform.Tests.Planning.Deliverables;

/// <summary>The parts between last year and the target add up to the difference, to the smallest unit.</summary>
public class TargetBridgeTests
{
    private static readonly string[] Holders = ["E101", "E102", "E103", "E104", "E105"];

    [Property]
    public void The_parts_add_up_whatever_was_sold_assigned_and_stated(
        (int Holder, int Cents)[] targets, (int Holder, int Cents)[] sold, int? baseline, int target)
    {
        var bridge = TargetBridge.Of(baseline / 100m, target / 100m, targets.Select(each => (HolderOf(each.Holder), each.Cents / 100m)),
            sold.GroupBy(each => HolderOf(each.Holder)).ToDictionary(group => group.Key, group => group.Sum(each => each.Cents) / 100m));

        (bridge.Parts.Sum(part => part.Change) + bridge.NotAssigned + bridge.NotRecorded).Should().Be(bridge.Target - bridge.Baseline);
        bridge.Change.Should().Be(bridge.Target - bridge.Baseline);
        bridge.Parts.Select(part => part.Holder).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Who_left_takes_sales_away_and_what_nobody_has_is_a_part_of_its_own()
    {
        var bridge = TargetBridge.Of(1_000m, 1_200m, [("E101", 500m), ("E101", 100m), ("E102", 400m)],
            new Dictionary<string, decimal> { ["E101"] = 450m, ["E103"] = 350m });

        bridge.Parts.Should().Equal(
            new BridgePart("E101", 450m, 600m), new BridgePart("E102", 0m, 400m), new BridgePart("E103", 350m, null));
        bridge.Parts.Select(part => part.Change).Should().Equal(150m, 400m, -350m);
        (bridge.NotAssigned, bridge.NotRecorded, bridge.Change).Should().Be((200m, -200m, 200m));
    }

    [Fact]
    public void Without_a_baseline_it_begins_with_what_is_recorded() =>
        TargetBridge.Of(null, 10m, [], new Dictionary<string, decimal> { ["a"] = 7m }).Baseline.Should().Be(7m);

    private static string HolderOf(int number) => Holders[(int)((uint)number % Holders.Length)];
}
