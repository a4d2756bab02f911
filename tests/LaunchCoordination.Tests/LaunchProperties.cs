using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Contracts.LaunchCoordination;
using SalesPlatform.Domain;
using SalesPlatform.LaunchCoordination.Deliveries;
using SalesPlatform.LaunchCoordination.Launches;
using SalesPlatform.LaunchCoordination.Promotions;
using static SalesPlatform.Tests.LaunchCoordination.LaunchStory;

namespace SalesPlatform.Tests.LaunchCoordination;

/// <summary>What holds after any sequence of commands by anybody, accepted or refused.</summary>
public class LaunchProperties
{
    private static readonly string[] People = ["mia", "max", "eva"];
    private static readonly string[] Everything = [Roles.SalesManager, Roles.Executive, Roles.Rnd, Roles.Production, Roles.Finance];

    /// <summary>One command: what, by whom, and a number its details are made of.</summary>
    public sealed record Step(int What, int Who, int Number);

    [Property(MaxTest = 200)]
    public Property Readiness_approvals_and_decisions_hold_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var (state, isReady) = (Given(), false);
        foreach (var step in steps)
        {
            var before = state;
            var events = Attempt(state, step);
            state = state.Then(events);
            isReady = ReadinessTold(isReady, events);
            if (state is not Launch.Opened { File: var file })
                continue;
            AllowedMoves(before, state);
            ReadyIsWhatItsConditionsSay(state, isReady);
            ApprovedAssetsUseApprovedMessages(file.Promotion);
            if (events.OfType<GoDecided>().Any(decided => decided.IsGo) || events.OfType<ProductLaunched>().Any())
                LaunchReadiness.Stands(before).Should().BeTrue("nothing goes without readiness");
        }
    });

    [Property(MaxTest = 200)]
    public Property A_command_that_was_accepted_makes_no_event_when_it_comes_again() => Prop.ForAll(Sequences(), steps =>
    {
        var state = Given();
        foreach (var step in steps)
        {
            var events = Attempt(state, step);
            state = state.Then(events);
            if (events.Count > 0)
                Decide(state, step, Person(People[step.Who], Everything)).Should().BeEmpty("{0} was just done", events[0]);
        }
    });

    private static bool ReadinessTold(bool before, IEnumerable<object> events) => events.Aggregate(before, (told, e) => e switch
    {
        ReadinessReached => true,
        ReadinessLost => false,
        _ => told,
    });

    // Written out from the domain's sentence, not with the code under test.
    private static void ReadyIsWhatItsConditionsSay(Launch state, bool isReady)
    {
        if (state is not Launch.Preparing { File: var file } preparing)
            return;
        var waived = file.Waivers.SelectMany(waiver => waiver.Covers).Select(gap => (gap.Code, gap.Delivery, gap.Requirement, gap.Date))
            .ToHashSet();
        var deliveries = file.Deliveries.ToList();
        var conditionsHold =
            (deliveries.Count > 0 || waived.Any(gap => gap.Code == "no-delivery"))
            && deliveries.TrueForAll(delivery => delivery.Value.Quality.All(quality => quality.Value?.IsMet == true
                || waived.Contains((quality.Value is null ? "not-assessed" : "failed", delivery.Key, quality.Key, null))))
            && deliveries.TrueForAll(delivery => delivery.Value.Status.Date < file.LaunchDate
                || waived.Contains(
                    (delivery.Value.Status.Date is null ? "not-committed" : "not-before-launch", delivery.Key, "",
                        delivery.Value.Status.Date)))
            && (file.Promotion.Approved is not null || waived.Any(gap => gap.Code == "not-approved"))
            && (file.Briefings.Count > 0 || waived.Any(gap => gap.Code == "not-briefed"))
            && (deliveries.Count > 0 || file.Waivers.Select(waiver => waiver.Condition)
                .Intersect(["quality-requirements", "delivery-dates"]).Count() == 2);
        isReady.Should().Be(conditionsHold && preparing.Stage != Stage.Draft, "what was published of readiness is what its conditions say");
        (state.Status == "ready").Should().Be(state is Launch.Planned && conditionsHold);
        if (state is Launch.GoAhead)
            conditionsHold.Should().BeTrue("a go falls with readiness");
    }

    private static void ApprovedAssetsUseApprovedMessages(Promotion promotion)
    {
        // Not OnlyContain, which compiles its expression each time: 16,000 states are looked at.
        promotion.Assets.Values.Where(asset => asset.ApprovedBy is not null).SelectMany(asset => asset.Put.Messages)
            .Where(message => promotion.Messages[message].ApprovedBy is null).Should().BeEmpty("approved assets use approved messages");
        promotion.Assets.Values.Where(asset => asset.ApprovedBy == asset.Put.Author).Should().BeEmpty();
        promotion.Messages.Values.Where(message => message.ApprovedBy == message.Author).Should().BeEmpty();
        if (promotion.Approved is not null)
            promotion.Pending.Should().BeEmpty();
    }

    private static void AllowedMoves(Launch before, Launch after) => (StatusOf(before), StatusOf(after)).Should().BeOneOf(
        ("none", "draft"), ("draft", "planned"), ("planned", "go-decided"), ("go-decided", "planned"), ("go-decided", "launched"),
        ("launched", "reviewed"), ("draft", "held"), ("planned", "held"), ("go-decided", "held"), ("held", "draft"), ("held", "planned"),
        ("held", "go-decided"), ("draft", "cancelled"), ("planned", "cancelled"), ("go-decided", "cancelled"), ("held", "cancelled"),
        (StatusOf(before), StatusOf(before)));

    private static string StatusOf(Launch state) => state.Status == "ready" ? "planned" : state.Status;

    internal static IReadOnlyList<object> Attempt(Launch state, Step step)
    {
        try
        {
            return [.. Decide(state, step, Person(People[step.Who], Everything))];
        }
        catch (DomainException)
        {
            // A refusal is an answer, too: nothing happened.
            return [];
        }
    }

    private static IEnumerable<object> Decide(Launch state, Step step, CommandContext who) => step.What switch
    {
        0 => LaunchDecisions.Draft(state, Drafted, Today),
        1 => LaunchDecisions.SetMilestone(state, "price list", "mia", PriceList.DueOn.AddDays(step.Number % 3)),
        2 => LaunchDecisions.Plan(state, who, Today),
        3 => LaunchDecisions.ChangeDate(state, LaunchDay.AddDays(step.Number % 5 * 7), "fair", Today),
        4 => DeliveryDecisions.Request(state, who, Asked with { Delivery = Lot(step) }),
        5 => DeliveryDecisions.Commit(state, who, Lot(step), LaunchDay.AddDays(step.Number % 10 - 9), Today),
        6 => DeliveryDecisions.Slip(state, who, Lot(step), LaunchDay.AddDays(step.Number % 30 - 5), "steel"),
        7 => DeliveryDecisions.Meet(state, who, Lot(step), Today, Today),
        8 => DeliveryDecisions.AssessQuality(state, who, Lot(step), Asked.QualityRequirements[0], step.Number % 4 > 0, "report"),
        9 => PromotionDecisions.SetTerms(state, who, [Channels[0] with { Amount = step.Number % 3 }], "CNY"),
        10 => PromotionDecisions.WriteMessage(state, who, Message(step), $"wording {step.Number % 3}"),
        11 => PromotionDecisions.ApproveMessage(state, who, Message(step), $"wording {step.Number % 3}"),
        12 => PromotionDecisions.PutAsset(state, who, Message(step), $"title {step.Number % 2}", "web", [Message(step)]),
        13 => PromotionDecisions.ApproveAsset(state, who, Message(step)),
        14 => PromotionDecisions.RemoveAsset(state, Message(step)),
        15 => PromotionDecisions.ApproveBudget(state, who),
        16 => PromotionDecisions.ApprovePlan(state, who),
        17 => LaunchDecisions.RecordBriefing(state, Briefed, Today),
        18 => LaunchDecisions.Waive(state, who, Conditions.All[step.Number % Conditions.All.Count], "will do"),
        19 => LaunchDecisions.Decide(state, who, step.Number % 4 > 0, "why", Today),
        20 => LaunchDecisions.MarkLaunched(state, LaunchDay.AddDays(step.Number % 60), LaunchDay.AddDays(60)),
        21 => LaunchDecisions.Review(state, who, "sold", "learned", Today),
        22 => LaunchDecisions.Hold(state, who, "strike"),
        23 => LaunchDecisions.Resume(state, who),
        _ => LaunchDecisions.Cancel(state, who, "no market"),
    };

    private static string Lot(Step step) => step.Number % 5 == 0 ? "second lot" : "first lot";

    private static string Message(Step step) => step.Number % 4 == 0 ? "claim" : "slogan";

    // Every sequence begins with a plan; ends of the life are rare and waivers frequent, so that sequences get through the whole of it.
    internal static Arbitrary<List<Step>> Sequences() =>
        (from steps in
             (from what in Gen.Elements(3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 11, 12, 13, 13, 14, 15, 16, 16, 17, 18, 18, 18, 18, 18, 19, 19,
                 19, 20, 20, 21, 22, 23, 23, 24)
              from who in Gen.Choose(0, People.Length - 1)
              from number in Gen.Choose(0, 10_000)
              select new Step(what, who, number)).ListOf(80)
         select new[] { new Step(0, 0, 0), new Step(1, 0, 0), new Step(2, 0, 0) }.Concat(steps).ToList()).ToArbitrary();
}
