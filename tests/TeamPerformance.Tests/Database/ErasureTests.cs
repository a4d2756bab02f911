using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Inbox;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.EventStore.Store;
using SalesPlatform.TeamPerformance.Trainings;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>What was said of a person in free words is gone for good, and nothing else is.</summary>
[Collection(nameof(RunningTeamPerformance))]
public partial class ErasureTests(RunningTeamPerformance service)
{
    private const string Quarter = "FY2027-Q1";

    private static readonly string[] OfAppraisal = ["self", "feedback", "advice", "dispute", "resolution"];
    private static readonly string[] OfTraining = ["objective", "need", "note", "conclusion"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_row_holds_a_readable_word_and_readers_get_the_marker()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A7");
        await TellAsync(office, office.Bob, "B7");
        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word.EndsWith("A7", StringComparison.Ordinal));
        (await RowsWithAsync("A7")).Should().BeEquivalentTo(["mt_doc_commandreceipt"], "answers alone repeat the words");
        var bobs = await WordsOfAsync(office, office.Bob);

        await EraseAsync(office.Ann);

        (await RowsWithAsync("A7")).Should().BeEmpty();
        (await RowsWithAsync("B7")).Should().NotBeEmpty("another person's answers are kept");
        (await WordsOfAsync(office, office.Ann)).Should().HaveCount(OfAppraisal.Length + OfTraining.Length)
            .And.OnlyContain(word => word == PersonalText.Erased);
        (await WordsOfAsync(office, office.Bob)).Should().Equal(bobs);
        var appraisal = await office.HrAppraisals.GetAsync(
            new GetAppraisalRequest { Employee = office.Ann, Quarter = Quarter }, cancellationToken: Cancellation);
        (appraisal.Status, appraisal.Score.Value).Should().Be(("final", "80"), "the figures stay");
    }

    [Fact]
    public async Task Views_made_anew_are_as_they_were_and_the_seals_hold()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A8");
        (await SealedAsync()).First.Should().BeNull();

        await EraseAsync(office.Ann);

        (await SealedAsync()).First.Should().BeNull();
        var before = await TrainingRowsAsync(office.Ann);
        await ExecuteAsync(
            """
            insert into store.inbox_taken_back (id, at, source, type, stream, data, is_out_of_views)
            select gen_random_uuid(), now(), '', type, '', '{}', false from (select distinct type from store.mt_events) as types
            """);
        await service.Services.GetRequiredService<ViewRebuild>().RunAsync(100, Cancellation);
        before.Should().NotBeEmpty();
        (await TrainingRowsAsync(office.Ann)).Should().Equal(before);
        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word == PersonalText.Erased);
    }

    [Fact]
    public async Task Erasing_again_changes_nothing_until_something_is_said_again()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A9");
        await EraseAsync(office.Ann);
        await EraseAsync(office.Ann, "again");
        (await ErasuresOfAsync(office.Ann)).Should().Be(1);

        var training = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Offers", Objective = "later A9", Need = "later A9",
        }, cancellationToken: Cancellation);
        training.Objective.Should().Be("later A9");
        (await GetAsync(office, training.Plan)).Need.Should().Be("later A9", "what is said after an erasure is kept");

        (await EraseAsync(office.Ann, "once more")).Reason.Should().Be("once more");
        (await GetAsync(office, training.Plan)).Need.Should().Be(PersonalText.Erased);
        (await ErasuresOfAsync(office.Ann)).Should().Be(2);
    }

    [Fact]
    public async Task Words_of_before_there_were_keys_are_read_and_no_longer_shown_once_they_are_erased()
    {
        var office = await service.OfficeAsync();
        var plan = Guid.CreateVersion7();
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream(TrainingPlan.StreamOf(plan), new TrainingProposed(plan, office.Ann, office.Team, "Offers",
                PersonalText.OfBefore("objective A10"), PersonalText.OfBefore("need A10"), null, "mia"));
            await session.SaveChangesAsync(Cancellation);
        }

        (await RowsWithAsync("A10")).Should().BeEquivalentTo("mt_events", "mt_doc_trainingview");
        (await GetAsync(office, $"{plan}")).Need.Should().Be("need A10");
        await office.HrTraining.AgreeAsync(new TrainingRequest { Plan = $"{plan}" }, cancellationToken: Cancellation);

        await EraseAsync(office.Ann);

        (await GetAsync(office, $"{plan}")).Need.Should().Be(PersonalText.Erased);
        var listed = await office.Training.ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation);
        listed.Plans.Single().Objective.Should().Be(PersonalText.Erased);
    }

    [Fact]
    public async Task An_action_of_a_meeting_is_its_owners_and_the_others_stay()
    {
        var office = await service.OfficeAsync();
        var meeting = (await office.Meetings.PlanAsync(new PlanMeetingRequest
        {
            Team = office.Team, Title = "Weekly", On = RunningTeamPerformance.Day(2026, 11, 2),
        }, cancellationToken: Cancellation)).Meeting;
        NewAction Action(string owner, string task) =>
            new() { Task = task, Owner = owner, DueOn = RunningTeamPerformance.Day(2026, 11, 5) };
        await office.Meetings.HoldAsync(new HoldMeetingRequest
        {
            Meeting = meeting, HeldOn = RunningTeamPerformance.Day(2026, 11, 2), Outcome = "The team looks after its prices.",
            Actions = { Action(office.Ann, "note A12"), Action("m-1", "note B12") },
        }, Key(), cancellationToken: Cancellation);
        (await RowsWithAsync("[AB]12")).Should().BeEmpty("what an owner is to do is sealed, and the answer is in base64");

        await EraseAsync(office.Ann);

        var after = await office.Meetings.GetAsync(new GetMeetingRequest { Meeting = meeting }, cancellationToken: Cancellation);
        (after.Outcome, after.Actions.Count).Should().Be(("The team looks after its prices.", 2));
        after.Actions.Select(action => action.Task).Should().Equal(PersonalText.Erased, "note B12");
        (await RowsWithAsync("A12")).Should().BeEmpty("the answer that repeats it is forgotten");
        var listed = await office.Meetings.ListActionsAsync(
            new ListActionsRequest { Team = office.Team, Owner = office.Ann }, cancellationToken: Cancellation);
        listed.Actions.Single().Task.Should().Be(PersonalText.Erased);
    }

    [Theory]
    [InlineData("who-1", "who-1", true)]
    [InlineData("who-1", "who-10", false)]
    [InlineData("who-1", "1who-1", false)]
    [InlineData("who-1", "the words of who-1", false)]
    [InlineData("工号7", "工号7", true)]
    [InlineData("工号7", "工号77", false)]
    [InlineData("a name of two bytes in its length", "a name of two bytes in its length", true)]
    public async Task Answers_are_forgotten_where_a_field_is_the_person_and_not_where_one_contains_them(
        string person, string named, bool forgotten)
    {
        var mark = $"{Guid.NewGuid()}";
        if (person.StartsWith('a'))
            (person, named) = (Long(person), Long(named));
        var receipt = new CommandReceipt(mark, "", new TrainingReply { Plan = "p", Employee = named, Topic = "t" }.ToByteArray(),
            service.Time.GetUtcNow());
        var nested = receipt with
        {
            Id = $"{mark}-in-a-list",
            Reply = new MeetingReply { Actions = { new MeetingAction { Owner = named } } }.ToByteArray(),
        };
        await using (var session = service.Store.LightweightSession())
        {
            session.Store(receipt, nested);
            await session.SaveChangesAsync(Cancellation);
        }

        await using (var work = service.Services.GetRequiredService<UnitOfWorkFactory>().Begin(
            new SalesPlatform.Domain.CommandContext("hal", ["hr"], [], null, mark, service.Time.GetUtcNow())))
        {
            work.ErasePersonalText(person);
            await service.Services.GetRequiredService<UnitOfWorkFactory>().CommitAsync(work);
        }

        (await ReadAsync($"select id from store.mt_doc_commandreceipt where id like '{mark}%'")).Should().HaveCount(forgotten ? 0 : 2);

        string Long(string text) => string.Concat(Enumerable.Repeat($"{text} {mark} ", 4));
    }

    [Fact]
    public async Task Another_replica_notices_within_the_bound_and_late_answers_are_forgotten()
    {
        var office = await service.OfficeAsync();
        await TellAsync(office, office.Ann, "A11");
        // What another replica does: this one is not told.
        await ExecuteAsync($"update store.personal_key set secret = null, erased_at = '{service.Time.GetUtcNow():O}' "
            + $"where person = '{office.Ann}'");
        service.Time.Advance(PersonalKeys.NoticedWithin);

        (await WordsOfAsync(office, office.Ann)).Should().OnlyContain(word => word == PersonalText.Erased);
        (await RowsWithAsync("A11")).Should().NotBeEmpty();
        await service.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ReceiptRetention>().Single()
            .DeleteErasedAsync(Cancellation);
        (await RowsWithAsync("A11")).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_HR_erases_and_not_what_is_said_of_themselves()
    {
        var office = await service.OfficeAsync();
        var request = new ErasePersonRequest { Employee = office.Ann, Reason = "asked for" };
        foreach (var caller in new[] { service.As("mia", "sales-manager", office.Team, "m-1"), service.As("ann", "hr", "*", office.Ann) })
        {
            (await FluentActions.Awaiting(() => new PersonalTexts.PersonalTextsClient(caller).EraseAsync(request).ResponseAsync).Should()
                .ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.PermissionDenied);
        }

        request.Employee = "nobody";
        (await FluentActions.Awaiting(() => Hr.EraseAsync(request).ResponseAsync).Should().ThrowAsync<RpcException>())
            .Which.StatusCode.Should().Be(StatusCode.NotFound);
    }

    [Fact]
    public void Words_of_nobody_are_not_stored() => FluentActions.Invoking(
        () => service.Store.Options.Serializer().ToJson(new TrainingMissed("ill"))).Should().Throw<InvalidOperationException>();
}
