using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Launches;

namespace SalesPlatform.Tests.LaunchCoordination;

/// <summary>The launch of a pump by team north on 1 October 2026, told in events. Mia manages the team and drafted it, Max is another
/// manager, Eva an executive, Rob from R&amp;D, Pam from production, Mark from marketing, Fay from finance.</summary>
internal static class LaunchStory
{
    public static readonly Guid Id = Guid.Parse("019a0000-0000-7000-8000-000000000001");
    public static readonly DateOnly Today = new(2026, 8, 3);
    public static readonly DateOnly LaunchDay = new(2026, 10, 1);

    public static readonly LaunchDrafted Drafted = new(Id, "P-100", "Pump 100", "north", LaunchDay, "mia");
    public static readonly MilestoneSet PriceList = new("price list", "mia", new DateOnly(2026, 9, 1));
    public static readonly LaunchPlanned Planned = new(Id, "P-100", "Pump 100", "north", LaunchDay, "mia");

    public static readonly DeliveryRequested Asked = new("first lot", Roles.Production, new DateOnly(2026, 9, 15), ["tight at 10 bar"]);
    public static readonly DeliveryCommitted Committed =
        new(Id, "P-100", "north", Roles.Production, "first lot", new DateOnly(2026, 9, 20), ["tight at 10 bar"], "pam");
    public static readonly QualityAssessed Tight = new("first lot", "tight at 10 bar", true, "report 7", "pam");
    public static readonly DeliverySlipped SlippedPastLaunch =
        new(Id, "P-100", "north", Roles.Production, "first lot", Committed.DueOn, new DateOnly(2026, 10, 5), "steel is late", "pam");

    public static readonly IReadOnlyList<PromotionChannel> Channels =
        [new("web", new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 31), 30_000m),
            new("fair", new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 6), 20_000m)];

    public static readonly PromotionTermsSet Terms = new(Channels, "CNY", "mark");
    public static readonly KeyMessageWritten Slogan = new("slogan", "Never leaks.", "mark", []);
    public static readonly KeyMessageApproved SloganApproved = new("slogan", "mia");
    public static readonly AssetPut Page = new("page", "Product page", "web", ["slogan"], "mark");
    public static readonly AssetApproved PageApproved = new("page", "mia");
    public static readonly PromotionBudgetApproved BudgetApproved = new(50_000m, "CNY", "fay");
    public static readonly PromotionPlanApproved PromotionApproved =
        new(Id, "P-100", "north", 1, new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 31),
        50_000m, "CNY", Channels, "fay", "mia");

    public static readonly SalesTeamBriefed Briefed = new(Today, "mia", "all of north");
    public static readonly ReadinessReached Reached = new(Id, "P-100", "north", LaunchDay, []);
    public static readonly GoDecided Go = new(Id, "P-100", "north", LaunchDay, true, "", Today, "eva");
    public static readonly ProductLaunched OnTheMarket = new(Id, "P-100", "Pump 100", "north", LaunchDay, LaunchDay);

    public static readonly object[] LaidDown = [Drafted, PriceList, Planned];
    public static readonly object[] Delivering = [Asked, Committed, Tight];
    public static readonly object[] PromotionComplete = [Terms, Slogan, SloganApproved, Page, PageApproved, BudgetApproved];
    public static readonly object[] AllButBriefed = [.. LaidDown, .. Delivering, .. PromotionComplete, PromotionApproved];
    public static readonly object[] Ready = [.. AllButBriefed, Briefed, Reached];
    public static readonly object[] GoGiven = [.. Ready, Go];

    public static readonly CommandContext Mia = Person("mia", Roles.SalesManager);
    public static readonly CommandContext Max = Person("max", Roles.SalesManager);
    public static readonly CommandContext Eva = Person("eva", Roles.Executive);
    public static readonly CommandContext Rob = Person("rob", Roles.Rnd);
    public static readonly CommandContext Pam = Person("pam", Roles.Production);
    public static readonly CommandContext Mark = Person("mark", Roles.Marketing);
    public static readonly CommandContext Fay = Person("fay", Roles.Finance);

    public static CommandContext Person(string name, params string[] roles) =>
        new(name, roles, ["*"], null, "test", new DateTimeOffset(2026, 8, 3, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The launch after these events.</summary>
    public static Launch Given(params object[] events) => Then(new Launch.NotDrafted(Id), events);

    public static Launch Then(this Launch state, IEnumerable<object> events) => events.Aggregate(state, (launch, e) => launch.After(e));

    /// <summary>Why readiness was lost to these gaps.</summary>
    public static ReadinessLost Lost(bool goWithdrawn, params UnmetCondition[] reasons) =>
        new(Id, "P-100", "north", LaunchDay, reasons, goWithdrawn);

    /// <summary>Asserts which events a decision makes; lists within events count by their values.</summary>
    public static void ShouldMake(this IEnumerable<object> decision, params object[] events) =>
        decision.Should().BeEquivalentTo(events, options => options.WithStrictOrdering().PreferringRuntimeMemberTypes());

    public static DomainException Refused(Func<IEnumerable<object>> decision) =>
        decision.Enumerating().Should().Throw<DomainException>().Which;

    public static void ShouldBreak(string rule, Func<IEnumerable<object>> decision)
    {
        var refusal = Refused(decision);
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.BrokenRule, rule));
    }

    public static void ShouldForbid(string code, Func<IEnumerable<object>> decision)
    {
        var refusal = Refused(decision);
        (refusal.Refusal, refusal.Code).Should().Be((Refusal.NotPermitted, code));
    }

    public static void ShouldNameField(string field, string code, Func<IEnumerable<object>> decision) =>
        Refused(decision).Fields.Select(error => (error.Field, error.Code)).Should().Contain((field, code));

    public static void ShouldNotFind(string code, Func<IEnumerable<object>> decision) => Refused(decision).Code.Should().Be(code);
}
