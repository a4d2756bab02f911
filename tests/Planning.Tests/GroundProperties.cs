using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesPlatform.Domain;
using SalesPlatform.Planning.AnnualPlans;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;
using SalesPlatform.ServiceDefaults.Auth;
using static SalesPlatform.Tests.Planning.AnnualPlans.PlanStory;

namespace SalesPlatform.Tests.Planning;

/// <summary>What a plan rests on, after any sequence of commands by anybody, accepted or refused.</summary>
public class GroundProperties
{
    private static readonly string[] Callers = [Roles.SalesManager, Roles.Marketing, Roles.Rnd, Roles.Executive];
    private static readonly string[] Competitors = ["contoso", "fabrikam"];

    /// <summary>One command: what, in which role, and a number its values are made of.</summary>
    public sealed record Step(int What, int Role, int Number);

    [Property(MaxTest = 100)]
    public Property Ground_only_grows_and_what_is_settled_stays_so_under_any_commands() => Prop.ForAll(Sequences(), steps =>
    {
        var world = new World();
        foreach (var step in steps)
        {
            var (before, input) = (world.Consultation, world.Consultation.Inputs.Where(each => each.Status != "requested").ToList());
            var hadAnalysis = PlanGround.Of(world.Research, before).HasCompetitorAnalysis;
            world.Take(world.Commanding(step));

            foreach (var settled in input)
                world.Consultation.Input(settled.Request.Input).Should().Be(settled);
            if (hadAnalysis)
                PlanGround.Of(world.Research, world.Consultation).HasCompetitorAnalysis.Should().BeTrue();
            world.Consultation.Inputs.Where(each => each.Received is not null).Should()
                .OnlyContain(each => each.Received!.HandedInBy == each.Request.Department);
            foreach (var revisions in world.Research.Competitors.Values)
                revisions.Select(revision => revision.Content.Revision).Should().Equal(Enumerable.Range(1, revisions.Count));
            StandingOnce(world);
        }
    });

    [Property(MaxTest = 100)]
    public Property An_accepted_command_makes_no_event_when_it_comes_again() => Prop.ForAll(Sequences(), steps =>
    {
        var world = new World();
        foreach (var step in steps)
        {
            var command = world.Commanding(step);
            if (world.Take(command) > 0)
                world.Take(command).Should().Be(0, "{0} came again", step);
        }
    });

    /// <summary>Of a chain of corrections one record stands, and it is the last.</summary>
    private static void StandingOnce(World world)
    {
        foreach (var finding in world.Research.Findings.Where(finding => finding.ReplacedBy is not null))
            world.Research.Findings.Should()
                .ContainSingle(by => by.Content.Finding == finding.ReplacedBy && by.Content.Replaces == finding.Content.Finding);
        world.Consultation.Standing.Should().OnlyContain(meeting => meeting.Minutes != null);
    }

    private static Arbitrary<List<Step>> Sequences() =>
        (from what in Gen.Choose(0, 6)
         from role in Gen.Choose(0, Callers.Length - 1)
         from number in Gen.Choose(0, 1_000)
         select new Step(what, role, number)).ListOf(50).Select(steps => steps.ToList()).ToArbitrary();

    /// <summary>The two streams; an id is chosen among those there are by the step's number.</summary>
    private sealed class World
    {
        public ResearchFile Research { get; private set; } = ResearchFile.Of(Id).Initial;

        public ConsultationFile Consultation { get; private set; } = ConsultationFile.Of(Id).Initial;

        /// <summary>The command of a step: what it is about is chosen now, and what it decides is decided when it is taken.</summary>
        public Func<IEnumerable<RecordedEvent>> Commanding(Step step)
        {
            var who = Person(Callers[step.Role], Callers[step.Role]);
            var input = Chosen(Consultation.Inputs, step.Number)?.Request.Input ?? Guid.Empty;
            var replaced = Chosen(Research.Findings, step.Number)?.Content.Finding;
            return () => Decide(step, who, input, replaced)
                .Select((data, i) => new RecordedEvent(Guid.CreateVersion7(), "s", i + 1, Mia.Now, who.Actor, data));
        }

        /// <summary>Takes a command and answers how many events it made.</summary>
        public int Take(Func<IEnumerable<RecordedEvent>> command)
        {
            try
            {
                var events = command().ToList();
                var isResearch = events.ToLookup(e => ResearchFile.Fold.Events.Contains(e.Data.GetType()));
                Research = ResearchFile.Of(Id).Fold(isResearch[true], Research);
                Consultation = ConsultationFile.Of(Id).Fold(isResearch[false], Consultation);
                return events.Count;
            }
            catch (DomainException)
            {
                // A refusal is an answer, too: nothing happened.
                return 0;
            }
        }

        private IEnumerable<object> Decide(Step step, CommandContext who, Guid input, Guid? replaced) => step.What switch
        {
            0 => ResearchDecisions.Profile(Research, Profile(step.Number)),
            1 => ResearchDecisions.Revise(Research, Profile(step.Number)),
            2 => ResearchDecisions.RecordFinding(Research, Found(step.Number, replaced), Today),
            3 => ConsultationDecisions.Request(Consultation, who, step.Number % 2 == 0 ? Roles.Marketing : Roles.Rnd,
                $"subject {step.Number % 3}", null, Today),
            4 => ConsultationDecisions.HandIn(Consultation, who, input, "title", $"{step.Number % 2}"),
            5 => ConsultationDecisions.Waive(Consultation, who, input, "reason"),
            _ => ConsultationDecisions.Record(Consultation, Guid.CreateVersion7(), Meeting(step.Number), Today),
        };

        private static ProfileTerms Profile(int number) => new(
            Competitors[number % 2], "name", $"strategy {number % 3}", ["price"], [], PricePositions.Similar,
            [new SalesEstimate("FY2026", number, "CNY", "report")], "", "talks");

        private static ResearchFindingRecorded Found(int number, Guid? replaces) => new(
            Guid.CreateVersion7(), number % 2 == 0 ? FindingKinds.Market : FindingKinds.CustomerDemand, $"title {number % 4}", "",
            "evidence", "source",
            Today, null, number % 3 == 0 ? replaces : null);

        private static MeetingTerms Meeting(int number) => new(
            Today.AddDays(-(number % 3)), "subject", [Roles.Marketing], ["mia"], ["so"],
            number % 2 == 0 ? Feasibilities.Feasible : Feasibilities.NotFeasible, null);

        private static T? Chosen<T>(IReadOnlyList<T> all, int number) where T : class => all.Count == 0 ? null : all[number % all.Count];
    }
}
