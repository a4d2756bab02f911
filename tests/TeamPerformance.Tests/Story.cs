using SalesPlatform.Domain;

namespace SalesPlatform.Tests.TeamPerformance;

/// <summary>Mia manages team north, Ann (e-1) sells in it, Hal is of HR. How their stories are told and judged.</summary>
internal static class Story
{
    public static readonly CommandContext Mia = Person("mia", "m-1", Roles.SalesManager);
    public static readonly CommandContext Ann = Person("ann", "e-1", Roles.SalesRep);
    public static readonly CommandContext Bob = Person("bob", "e-2", Roles.SalesRep);
    public static readonly CommandContext Hal = Person("hal", null, Roles.Hr);

    public static CommandContext Person(string name, string? employee, params string[] roles) =>
        new(name, roles, ["north"], employee, "test", new DateTimeOffset(2026, 10, 15, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The state after these events.</summary>
    public static TState After<TState>(this Aggregate<TState> aggregate, params IEnumerable<object> events) =>
        aggregate.Fold(Recorded(events));

    public static TState GoneOn<TState>(this Aggregate<TState> aggregate, TState state, IEnumerable<object> events) =>
        aggregate.Fold(Recorded(events), state);

    /// <summary>What is stored for lists after these events.</summary>
    public static TView? Viewed<TView>(
        Func<TView?, RecordedEvent, TView?> after, IEnumerable<object> events, TView? view = null, string stream = "stream")
        where TView : class => Recorded(events, stream).Aggregate(view, after);

    private static IEnumerable<RecordedEvent> Recorded(IEnumerable<object> events, string stream = "stream") =>
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), stream, i + 1, Mia.Now, "mia", data));

    /// <summary>Asserts which events a decision makes; lists within events count by their values.</summary>
    public static void ShouldMake(this IEnumerable<object> decision, params object[] events) =>
        decision.Should().BeEquivalentTo(events, options => options.WithStrictOrdering().PreferringRuntimeMemberTypes());

    public static DomainException Refused(Func<IEnumerable<object>> decision) =>
        decision.Enumerating().Should().Throw<DomainException>().Which;

    public static void ShouldBreak(Func<IEnumerable<object>> decision, string rule)
    {
        var refusal = Refused(decision);
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.BrokenRule, rule));
    }

    public static void ShouldNotBePermitted(Func<IEnumerable<object>> decision, string code)
    {
        var refusal = Refused(decision);
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.NotPermitted, code));
    }

    public static void ShouldNotBeFound(Func<IEnumerable<object>> decision) => Refused(decision).Refusal.Should().Be(Refusal.NotFound);

    public static void ShouldNameField(Func<IEnumerable<object>> decision, string field, string code)
    {
        var refusal = Refused(decision);
        refusal.Refusal.Should().Be(Refusal.InvalidInput);
        refusal.Fields.Select(error => (error.Field, error.Code)).Should().Contain((field, code));
    }
}
