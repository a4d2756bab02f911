using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.TeamYears;

namespace SalesPlatform.Tests.Planning.AnnualPlans;

/// <summary>A plan of team north for FY2027 (July 2026 to June 2027), told in events. Mia manages the team, Eva is an executive.</summary>
internal static class PlanStory
{
    public static readonly PlanId Id = new("north", Period.Year(2027));
    public static readonly DateOnly Today = new(2026, 6, 15);
    public static readonly DateOnly YearStart = new(2026, 7, 1);
    public static readonly IReadOnlyList<decimal> TenThousandAMonth = [.. Enumerable.Repeat(10_000m, 12)];

    public static readonly PlanTerms Terms = new(Id, 7, "CNY", 100_000m, "ERP, FY2026", 0.20m, null, []);

    public static readonly PlanDrafted Drafted = new(
        "north", "FY2027", 7, "CNY", 100_000m, "ERP, FY2026", 0.20m, PlanFigures.EqualSeasonality, TenThousandAMonth, "mia");

    /// <summary>As a plan that a file of targets opened says it.</summary>
    public static readonly PreparationRecorded Competitor = new(PreparationKind.CompetitorAnalysis, null, "imported from quotas.csv");
    public static readonly PreparationRecorded Marketing = new(PreparationKind.MarketingInput, null, "imported from quotas.csv");
    public static readonly PreparationRecorded RndInput = new(PreparationKind.RndInput, null, "imported from quotas.csv");

    /// <summary>A competitor was analysed, and marketing and R&amp;D have answered.</summary>
    public static readonly PlanGround Ground = new(true, new HashSet<string> { Roles.Marketing, Roles.Rnd });
    public static readonly PlanGround NoGround = new(false, new HashSet<string>());

    public static readonly PlanSubmitted Submitted = new("north", "FY2027", 1, "CNY", 120_000m, "mia");
    public static readonly PlanRejected Rejected = new("north", "FY2027", 1, "too timid", "eva");
    public static readonly PlanApproved Approved = new("north", "FY2027", 1, YearStart, "CNY", TenThousandAMonth, [], "mia", "eva");
    public static readonly PlanActivated Activated = new("north", "FY2027", 1, Today, "all sales staff");
    public static readonly PlanPresented Presented = new("north", "FY2027", 1, Today, "all sales staff", "mia");
    public static readonly PlanClosed Closed = new("north", "FY2027", 1);
    public static readonly PlanRevised RevisedTo2 = new(2, "market grew", null, TenThousandAMonth, "mia");

    public static readonly object[] Prepared = [Drafted, Competitor, Marketing, RndInput];
    public static readonly object[] HandedIn = [.. Prepared, Submitted];
    public static readonly object[] InForce = [.. HandedIn, Approved];
    public static readonly object[] AtWork = [.. InForce, Activated];

    public static readonly CommandContext Mia = Person("mia", Roles.SalesManager);
    public static readonly CommandContext Eva = Person("eva", Roles.Executive);

    public static CommandContext Person(string name, params string[] roles) =>
        new(name, roles, ["north"], null, "test", new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The plan after these events, all of Mia's doing where an event does not say otherwise.</summary>
    public static AnnualPlan Given(params object[] events) => Then(new AnnualPlan.NotDrafted(Id), "mia", events);

    public static AnnualPlan Then(AnnualPlan state, string actor, IEnumerable<object> events) =>
        After(AnnualPlan.Of(Id), actor, events, state);

    /// <summary>The plan's stream of a kind after these events.</summary>
    public static TState After<TState>(Aggregate<TState> kind, string actor, IEnumerable<object> events, TState? from = default) =>
        kind.Fold(Recorded(kind, actor, events), from);

    public static IEnumerable<RecordedEvent> Recorded<TState>(Aggregate<TState> kind, string actor, IEnumerable<object> events) =>
        events.Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), kind.StreamOf(Id), i + 1, Mia.Now, actor, data));

    /// <summary>Asserts which events a decision makes; lists within events count by their values.</summary>
    public static void ShouldMake(this IEnumerable<object> decision, params object[] events) =>
        decision.Should().BeEquivalentTo(events, options => options.WithStrictOrdering().PreferringRuntimeMemberTypes());

    public static DomainException Refused(Func<IEnumerable<object>> decision) =>
        decision.Enumerating().Should().Throw<DomainException>().Which;

    public static void ShouldBreak(Func<IEnumerable<object>> decision, string rule)
    {
        var refusal = Refused(decision);
        refusal.Refusal.Should().Be(Refusal.BrokenRule);
        refusal.Code.Should().Be(rule);
    }

    public static void ShouldNameField(Func<IEnumerable<object>> decision, string field, string code)
    {
        var refusal = Refused(decision);
        refusal.Refusal.Should().Be(Refusal.InvalidInput);
        refusal.Fields.Select(error => (error.Field, error.Code)).Should().Contain((field, code));
    }
}
