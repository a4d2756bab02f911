using System.Reflection;
using SalesPlatform.Contracts;
using SalesPlatform.Deliverables;
using SalesPlatform.EventStore.Store;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Events that several services record, each under its own name.</summary>
public class SharedEventTests
{
    private static readonly Assembly[] Declaring = [Repository.Contracts, typeof(DeliverableFrozen).Assembly];

    private static IEnumerable<(Type Type, SharedEventAttribute Event)> Shared => Declaring.SelectMany(assembly => assembly.GetTypes())
        .Select(type => (type, type.GetCustomAttribute<SharedEventAttribute>())).Where(item => item.Item2 is not null)!;

    [Fact]
    public void They_are_these_and_of_them_only_the_issue_leaves_the_service() =>
        Shared.Select(item => (item.Event.Name, EventCatalogue.IsPublished(item.Type))).Should().BeEquivalentTo(new[]
        {
            ("deliverable-issued", true), ("deliverable-drafted", false), ("deliverable-frozen", false), ("deliverable-returned", false),
        });

    [Fact]
    public void A_service_records_them_under_its_own_name()
    {
        var catalogue = new EventCatalogue("budget", Declaring);
        catalogue.Types.Should().ContainKey("budget.deliverable-issued.v1");
        catalogue.PublishedBy("budget").Should().Contain("budget.deliverable-issued.v1").And.NotContain("budget.deliverable-frozen.v1");
        catalogue.PublishedBy("planning").Should().NotContain(name => name.Contains("deliverable"));
    }

    [Fact]
    public void They_hold_flat_values_only() =>
        Shared.SelectMany(item => item.Type.GetProperties()).Should()
            .OnlyContain(property => property.PropertyType == typeof(string) || property.PropertyType.IsPrimitive);
}
