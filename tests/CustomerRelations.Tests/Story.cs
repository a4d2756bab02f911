using SalesPlatform.Domain;

namespace SalesPlatform.Tests.CustomerRelations;

/// <summary>People and the telling of events. Mia manages team north, Rob and Sue sell there, Cleo works in customer service.</summary>
internal static class Story
{
    public static readonly DateTimeOffset Now = At("2026-06-15T09:00+00:00");
    public static readonly DateOnly Today = new(2026, 6, 15);

    public static readonly CommandContext Mia = Person("mia", Roles.SalesManager, "north");
    public static readonly CommandContext Max = Person("max", Roles.SalesManager, "south");
    public static readonly CommandContext Rob = Person("rob", Roles.SalesRep, "north", "101");
    public static readonly CommandContext Sue = Person("sue", Roles.SalesRep, "north", "102");
    public static readonly CommandContext Cleo = Person("cleo", Roles.CustomerService);
    public static readonly CommandContext Carl = Person("carl", Roles.CustomerService);

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    public static TState After<TState>(this Aggregate<TState> aggregate, params IEnumerable<object> events) => aggregate.Fold(
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(Now), "stream", i + 1, Now, "mia", data)));

    /// <summary>Asserts which events a decision makes; lists within events count by their values.</summary>
    public static void ShouldMake(this IEnumerable<object> decision, params object[] events) =>
        decision.Should().BeEquivalentTo(events, options => options.WithStrictOrdering().PreferringRuntimeMemberTypes());

    public static void ShouldBreak(Func<IEnumerable<object>> decision, string rule)
    {
        var refusal = decision.Enumerating().Should().Throw<DomainException>().Which;
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.BrokenRule, rule));
    }

    public static void ShouldDeny(Func<IEnumerable<object>> decision, string code)
    {
        var refusal = decision.Enumerating().Should().Throw<DomainException>().Which;
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.NotPermitted, code));
    }

    public static void ShouldNameField(Func<IEnumerable<object>> decision, string field, string code) =>
        decision.Enumerating().Should().Throw<DomainException>().Which.Fields.Select(error => (error.Field, error.Code)).Should()
            .Contain((field, code));

    private static CommandContext Person(string name, string role, string? team = null, string? employee = null) =>
        new(name, [role], team is null ? [] : [team], employee, "test", Now);
}
