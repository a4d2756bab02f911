using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.TeamPerformance.V1;
using static SalesPlatform.Tests.TeamPerformance.Database.Office;
using static SalesPlatform.Tests.TeamPerformance.Database.RunningTeamPerformance;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.TeamPerformance.Database;

/// <summary>The service as its callers see it.</summary>
[Collection(nameof(RunningTeamPerformance))]
public class EndpointTests(RunningTeamPerformance service)
{
    [Fact]
    public async Task Days_in_the_team_follow_the_companys_quarter()
    {
        var office = await service.OfficeAsync();
        var days = await office.Roster.ListDaysAsync(
            new ListDaysRequest { Team = office.Team, Period = "FY2027-Q2" }, cancellationToken: Cancellation);
        (days.StartsOn, days.EndsBefore, days.Days).Should().Be((Day(2026, 10, 1), Day(2027, 1, 1), 92));
        days.Members.Should().ContainSingle().Which.Segments.Should().ContainSingle().Which.Ends.Should().Be("stays");
        var before = await office.Roster.ListDaysAsync(
            new ListDaysRequest { Team = office.Team, Period = "FY2027-M03" }, cancellationToken: Cancellation);
        before.Members.Select(member => (member.Employee, member.Days)).Should().Equal((office.Ann, 30), (office.Bob, 30));
    }

    [Fact]
    public async Task A_list_of_people_comes_page_by_page()
    {
        var office = await service.OfficeAsync();
        var members = new ListMembersRequest { Team = office.Team, From = Day(2026, 7, 1), Until = Day(2026, 7, 2), PageSize = 1 };
        var first = await office.Roster.ListMembersAsync(members, cancellationToken: Cancellation);
        members.PageToken = first.NextPageToken;
        var second = await office.Roster.ListMembersAsync(members, cancellationToken: Cancellation);
        first.Members.Concat(second.Members).Select(member => member.Employee).Should().Equal(office.Ann, office.Bob);
        second.NextPageToken.Should().BeEmpty();

        var days = new ListDaysRequest { Team = office.Team, Period = "FY2027-M03", PageSize = 1 };
        days.PageToken = (await office.Roster.ListDaysAsync(days, cancellationToken: Cancellation)).NextPageToken;
        (await office.Roster.ListDaysAsync(days, cancellationToken: Cancellation)).Members.Should().ContainSingle().Which.Employee.Should()
            .Be(office.Bob);
    }

    [Fact]
    public async Task Every_team_is_on_one_page_of_the_list()
    {
        var (one, other) = (await service.OfficeAsync(), await service.OfficeAsync());
        var (listed, token) = (new List<string>(), "");
        do
        {
            var page = await one.Teams.ListAsync(new ListTeamsRequest { PageSize = 1, PageToken = token }, cancellationToken: Cancellation);
            listed.AddRange(page.Teams.Select(team => team.Team));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        listed.Should().Contain([one.Team, other.Team]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_regular_meeting_leaves_actions_of_which_the_overdue_are_found_and_the_next_meeting()
    {
        var office = await service.OfficeAsync();
        var planned = await office.Meetings.PlanAsync(new PlanMeetingRequest
        {
            Team = office.Team,
            Title = "周会",
            On = Day(2026, 11, 9),
            Agenda = { "goals" },
            EveryWeeks = 1,
        }, cancellationToken: Cancellation);
        var held = await office.Meetings.HoldAsync(new HoldMeetingRequest
        {
            Meeting = planned.Meeting,
            HeldOn = Day(2026, 11, 9),
            Goals = { "+20 %" },
            Outcome = "two offers",
            Actions =
            {
                new NewAction { Task = "offer", Owner = office.Ann, DueOn = Day(2026, 11, 12) },
                new NewAction { Task = "call", Owner = office.Ann, DueOn = Day(2026, 11, 20) },
            },
        }, cancellationToken: Cancellation);

        held.Actions.Select(action => action.Status).Should().Equal("overdue", "open");
        var request = new ListActionsRequest { Team = office.Team, OverdueOnly = true };
        (await office.Meetings.ListActionsAsync(request, cancellationToken: Cancellation)).Actions.Should().ContainSingle().Which.Task
            .Should().Be("offer");
        await office.MeetingsOf(office.Ann).CompleteActionAsync(
            new CompleteActionRequest { Meeting = planned.Meeting, Number = 1, DoneOn = Day(2026, 11, 20) },
            cancellationToken: Cancellation);
        (await office.Meetings.ListActionsAsync(request, cancellationToken: Cancellation)).Actions.Should().BeEmpty();
        var list = await office.Meetings.ListAsync(
            new ListMeetingsRequest { Team = office.Team, From = Day(2026, 11, 1), Until = Day(2026, 12, 1) },
            cancellationToken: Cancellation);
        list.Meetings.Select(meeting => (meeting.Meeting, meeting.Status, meeting.On)).Should()
            .Equal((planned.Meeting, "held", Day(2026, 11, 9)), (held.NextMeeting, "planned", Day(2026, 11, 16)));
    }

    [Fact]
    public async Task Appraisals_of_two_quarters_make_the_summary_of_the_report()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync("FY2026");
        await office.AgreeOnCriteriaAsync();
        await office.FinishAsync(office.Bob, "FY2027-Q1", 60, 60);
        (await office.FinishAsync(office.Ann, "FY2027-Q1", 80, 80)).Absent.Should().Equal("teamwork", "self-review");
        var final = await office.FinishAsync(office.Ann, "FY2027-Q2", 110, 50);
        (final.Status, final.Score.Value).Should().Be(("final", "90"));

        var request = new ListAppraisalsRequest { Team = office.Team, Quarter = "FY2027-Q2" };
        var summary = await office.Appraisals.SummariseAsync(request, cancellationToken: Cancellation);

        (summary.TeamScores.People, summary.TeamScores.Mean.Value, summary.TeamScores.MeanBefore.Value).Should().Be((1, "90", "70"));
        (summary.MatchedCohort.Mean.Value, summary.MatchedCohort.Uplift.Value).Should().Be(("90", "0.125"));
        summary.Members.Should().ContainSingle().Which.PreviousScore.Value.Should().Be("80");
        (await office.ExecutiveAppraisals.SummariseAsync(request, cancellationToken: Cancellation)).Members.Should().BeEmpty();
    }

    [Fact]
    public async Task A_dispute_is_resolved_by_HR_with_the_manager()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        await office.AppraisalsOf(office.Ann).DisputeAsync(
            new DisputeAppraisalRequest { Appraisal = Of(office.Ann, "FY2027-Q1"), Reason = "an order is missing" },
            cancellationToken: Cancellation);

        var resolved = await office.HrAppraisals.ResolveDisputeAsync(new ResolveDisputeRequest
        {
            Appraisal = Of(office.Ann, "FY2027-Q1"),
            WithManager = "mia",
            Resolution = "it counts",
            Components = { new ComponentScore { Component = "goal-achievement", Score = Exact(120) } },
        }, cancellationToken: Cancellation);

        (resolved.Status, resolved.Score.Value, resolved.ResolvedWith).Should().Be(("final", "100", "mia"));
    }

    [Fact]
    public async Task An_appraisal_is_read_by_the_person_the_manager_and_HR_only()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        var get = new GetAppraisalRequest { Employee = office.Ann, Quarter = "FY2027-Q1" };

        foreach (var reader in new[] { office.Appraisals, office.HrAppraisals, office.AppraisalsOf(office.Ann) })
            (await reader.GetAsync(get, cancellationToken: Cancellation)).Feedback.Should().Be("strong closing");
        var strangers = new[] { office.AppraisalsOf(office.Bob), office.ExecutiveAppraisals, (await service.OfficeAsync()).Appraisals };
        foreach (var stranger in strangers)
            (await Refused(() => stranger.GetAsync(get, cancellationToken: Cancellation).ResponseAsync)).Should()
                .Be(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task Nobody_is_appraised_before_HR_agrees_or_in_a_quarter_they_were_not_there()
    {
        var office = await service.OfficeAsync();
        var plan = new PlanAppraisalRequest { Employee = office.Bob, Team = office.Team, Quarter = "FY2027-Q1" };
        (await Refused(() => office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation).ResponseAsync)).Should()
            .Be(StatusCode.FailedPrecondition);
        await office.AgreeOnCriteriaAsync();
        (await office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation)).Status.Should().Be("planned");
        plan.Quarter = "FY2027-Q2";
        (await Refused(() => office.Appraisals.PlanAsync(plan, cancellationToken: Cancellation).ResponseAsync)).Should()
            .Be(StatusCode.FailedPrecondition);
    }

    [Fact]
    public async Task A_training_that_an_appraisal_advised_goes_through_HR_to_its_effect()
    {
        var office = await service.OfficeAsync();
        await office.AgreeOnCriteriaAsync();
        await office.ShareAsync(office.Ann, "FY2027-Q1", 90, 60);
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann,
            Team = office.Team,
            Topic = "Negotiation",
            Objective = "closes without rebate",
            AppraisalQuarter = "FY2027-Q1",
        }, cancellationToken: Cancellation);
        (proposed.AppraisalQuarter, proposed.Need).Should().Be(("FY2027-Q1", "document calls"), "the advice is the need");
        var plan = new TrainingRequest { Plan = proposed.Plan };
        await office.HrTraining.AgreeAsync(plan, cancellationToken: Cancellation);
        await office.Training.ScheduleAsync(new ScheduleTrainingRequest
        {
            Plan = plan,
            Provider = "Academy",
            StartsOn = Day(2026, 11, 16),
            EndsOn = Day(2026, 11, 17),
            CostEstimate = 4_000m.ToMoney("CNY"),
        }, cancellationToken: Cancellation);
        await office.Training.RecordAttendanceAsync(
            new RecordAttendanceRequest { Plan = plan, AttendedOn = Day(2026, 11, 17), ActualCost = 3_800.50m.ToMoney("CNY") },
            cancellationToken: Cancellation);
        await office.Training.AssessAsync(new AssessTrainingRequest { Plan = plan, Score = Exact(85) }, cancellationToken: Cancellation);
        var reviewed = await office.Training.ReviewEffectAsync(
            new ReviewEffectRequest { Plan = plan, Measure = "won, %", Before = Exact(20), After = Exact(25) },
            cancellationToken: Cancellation);

        (reviewed.Status, reviewed.Effect.Verdict, reviewed.Effect.ChangeRatio.Value).Should().Be(("effect-reviewed", "effective", "0.25"));
        var team = await office.HrTraining.GetTeamPlanAsync(
            new GetTeamPlanRequest { Team = office.Team, Period = "FY2027-Q2" }, cancellationToken: Cancellation);
        (team.Plans.Count, team.Effective, team.CostEstimates.Single().ToAmount()).Should().Be((1, 1, 4_000m));
        (team.ActualCosts.Single().ToAmount(), team.WithoutActualCost, team.Plans.Single().ActualCost.ToAmount()).Should()
            .Be((3_800.50m, 0, 3_800.50m));
        var own = await office.TrainingOf(office.Ann).ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation);
        own.Plans.Should().ContainSingle().Which.Assessment.Value.Should().Be("85");
        (await Refused(() => office.TrainingOf(office.Bob).ListOfAsync(
            new ListTrainingOfRequest { Employee = office.Ann }, cancellationToken: Cancellation).ResponseAsync))
            .Should().Be(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task A_training_of_somebody_else_reads_like_one_that_is_not_there()
    {
        var office = await service.OfficeAsync();
        var proposed = await office.Training.ProposeAsync(new ProposeTrainingRequest
        {
            Employee = office.Ann, Team = office.Team, Topic = "Negotiation", Objective = "closes without rebate", Need = "gives rebates",
        }, cancellationToken: Cancellation);

        foreach (var reader in new[] { office.Training, office.HrTraining, office.TrainingOf(office.Ann) })
            (await GetAsync(reader, proposed.Plan)).Topic.Should().Be("Negotiation");
        foreach (var stranger in new[] { office.TrainingOf(office.Bob), (await service.OfficeAsync()).Training })
        {
            var (others, missing) = (await RefusalOf(stranger, proposed.Plan), await RefusalOf(stranger, $"{Guid.NewGuid()}"));
            missing.Should().Be(others);
            others.Code.Should().Be(StatusCode.PermissionDenied);
        }

        (await RefusalOf(office.TrainingOf(office.Ann), $"{Guid.NewGuid()}")).Code.Should().Be(StatusCode.PermissionDenied);
        (await RefusalOf(office.HrTraining, $"{Guid.NewGuid()}")).Code.Should().Be(StatusCode.NotFound, "HR reads every training");

        async Task<(StatusCode Code, string Text, string Reason)> RefusalOf(Wire.Training.TrainingClient reader, string plan)
        {
            var refusal = (await FluentActions.Awaiting(() => GetAsync(reader, plan)).Should().ThrowAsync<RpcException>()).Which;
            return (refusal.StatusCode, refusal.Status.Detail, refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        }

        static Task<TrainingReply> GetAsync(Wire.Training.TrainingClient reader, string plan) =>
            reader.GetAsync(new GetTrainingRequest { Plan = plan }, cancellationToken: Cancellation).ResponseAsync;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<StatusCode> Refused(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which.StatusCode;
}
