using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using static SalesPlatform.Tests.Budget.Database.Desk;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>The service as its callers see it, on a real database.</summary>
[Collection(nameof(RunningBudget))]
public class EndpointTests(RunningBudget budget)
{
    [Fact]
    public async Task A_budget_goes_from_draft_to_close()
    {
        var desk = await WithActiveBudgetAsync(budget);
        var active = await desk.Budgets.GetAsync(
            new GetBudgetRequest { Team = desk.Team, FiscalYear = "FY2027" }, cancellationToken: Cancellation);
        (active.Status, active.RevisionInForce, active.Total.ToAmount(), active.ApprovedBy).Should().Be(("active", 1, 180_000m, "fay"));
        active.Baseline.Select(line => (line.Category, line.Months[0].ToAmount())).Should()
            .Equal(("training", 5_000m), ("travel", 10_000m));
        (await desk.Finance.CloseAsync(desk.Budget, cancellationToken: Cancellation)).Status.Should().Be("closed");

        var listed = await desk.Budgets.ListAsync(new ListBudgetsRequest { Team = desk.Team }, cancellationToken: Cancellation);
        listed.Budgets.Should().ContainSingle().Which.Should().Be(
            new BudgetSummary { Team = desk.Team, FiscalYear = "FY2027", Status = "closed", Revision = 1, Total = Cny(180_000) });
    }

    [Fact]
    public async Task Lists_go_on_where_a_page_ended()
    {
        var manager = budget.As("mia", "finance");
        var teams = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            teams.Add(await budget.TeamAsync());
            await new Wire.Budgets.BudgetsClient(manager)
                .CreateAsync(new BudgetRequest { Team = teams[i], FiscalYear = "FY2031" }, cancellationToken: Cancellation);
        }

        var (found, token) = (new List<string>(), "");
        do
        {
            var page = await new Wire.Budgets.BudgetsClient(manager)
                .ListAsync(new ListBudgetsRequest { PageSize = 2, PageToken = token }, cancellationToken: Cancellation);
            page.Budgets.Count.Should().BeLessThanOrEqualTo(2);
            found.AddRange(page.Budgets.Where(item => item.FiscalYear == "FY2031").Select(item => item.Team));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        found.Should().BeEquivalentTo(teams).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_commitment_beyond_the_budget_is_refused_with_both_amounts_or_answered_with_a_warning()
    {
        var desk = await WithActiveBudgetAsync(budget);
        var refusal = (await desk.Invoking(each => each.CommitAsync("po-1", "travel", 120_001)).Should().ThrowAsync<RpcException>()).Which;
        refusal.StatusCode.Should().Be(Grpc.Core.StatusCode.FailedPrecondition);
        var info = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        (info.Reason, info.Metadata["available"], info.Metadata["requested"]).Should().Be(("over-budget", "120000", "120001"));

        var warned = await desk.CommitAsync("po-2", "training", 60_001);
        (warned.Warning.Code, warned.Warning.Available.ToAmount(), warned.Warning.Requested.ToAmount()).Should()
            .Be(("over-budget", 60_000m, 60_001m));
        (await desk.CommitAsync("po-3", "travel", 5)).Warning.Should().BeNull();
    }

    [Fact]
    public async Task A_cost_settles_its_commitment_and_a_correction_gives_it_back()
    {
        var desk = await WithActiveBudgetAsync(budget);
        await desk.CommitAsync("po-1", "travel", 50_000);
        (await desk.PostAsync("i-1", "travel", 40_000, commitment: "po-1")).Outcome.Should().Be(CostOutcome.Posted);
        (await desk.AvailableAsync("travel")).Should()
            .Be(new Available { Budget = Cny(120_000), Actual = Cny(40_000), Committed = Cny(10_000), Available_ = Cny(70_000) });

        (await desk.PostAsync("i-1", "travel", 30_000, revision: 2)).Outcome.Should().Be(CostOutcome.Corrected);
        (await desk.PostAsync("i-1", "travel", 30_000, revision: 2)).Outcome.Should().Be(CostOutcome.Unchanged);
        (await desk.Invoking(each => each.PostAsync("i-1", "travel", 1)).Should().ThrowAsync<RpcException>()).Which
            .GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be("content-differs");
        (await desk.AvailableAsync("travel")).Should()
            .Be(new Available { Budget = Cny(120_000), Actual = Cny(30_000), Committed = Cny(50_000), Available_ = Cny(40_000) });
        var listed = await desk.Costs.ListAsync(
            new ListCostsRequest { Team = desk.Team, Period = "FY2027-M02", Category = "Travel", Flag = "within" },
            cancellationToken: Cancellation);
        listed.Costs.Should().ContainSingle().Which.CompanyAmount.ToAmount().Should().Be(30_000m);
    }

    [Fact]
    public async Task A_file_keeps_its_good_rows_names_its_bad_ones_and_changes_nothing_the_second_time()
    {
        var desk = await WithActiveBudgetAsync(budget);
        const string file =
            "document,date,category,amount,currency,rate,commitment\ni-1,2026-08-03,Travel,100,,,\ni-2,2026-08-04,travel,10,USD,7.2,\n"
            + "i-3,2026-08-05,gifts,1,,,\ni-4,2030-01-01,travel,1,,,\ni-5,2026-08-05,travel,1,,,po-9\ni-6,soon,travel,1,,,\n";
        var first = await desk.ImportAsync(file);
        (first.Rows, first.Posted, first.Flagged, first.ControlTotal.ToAmount()).Should().Be((6, 4, 2, 174m));
        first.Errors.Select(error => (error.Line, error.Column, error.Code)).Should()
            .Equal((5, "date", "in-the-future"), (7, "date", "not-a-date"));
        first.Notes.Select(note => (note.Line, note.Column, note.Code)).Should().Equal((6L, "commitment", "unknown-commitment"));

        var second = await desk.ImportAsync(file);
        (second.Posted, second.Unchanged, second.ControlTotal.ToAmount()).Should().Be((0, 4, 174m));
        var page = await desk.Costs.ListAsync(new ListCostsRequest { Team = desk.Team, PageSize = 2 }, cancellationToken: Cancellation);
        var rest = await desk.Costs.ListAsync(
            new ListCostsRequest { Team = desk.Team, PageSize = 2, PageToken = page.NextPageToken }, cancellationToken: Cancellation);
        page.Costs.Concat(rest.Costs).Select(cost => cost.Cost.Document).Should().Equal("i-3", "i-5", "i-2", "i-1");
    }

    [Fact]
    public async Task Figures_can_be_asked_for_as_they_were_known()
    {
        var desk = await WithActiveBudgetAsync(budget);
        await desk.PostAsync("i-1", "travel", 12_000);
        var then = budget.Time.GetUtcNow();
        budget.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.PostAsync("i-1", "travel", 9_000, revision: 2);

        var now = await desk.Reports.GetVarianceAsync(
            new GetVarianceRequest { Team = desk.Team, Period = "FY2027-M02" }, cancellationToken: Cancellation);
        var before = await desk.Reports.GetVarianceAsync(
            new GetVarianceRequest { Team = desk.Team, Period = "FY2027-M02", AsOf = then.ToTimestamp() }, cancellationToken: Cancellation);
        (VarianceOf(now), VarianceOf(before)).Should().Be((-1_000m, 2_000m));
        (before.Cells.Single(cell => cell.Category == "travel").Variance.Ratio.Value).Should().Be("0.2");
    }

    [Fact]
    public async Task Before_anything_was_recorded_nothing_was_known()
    {
        var desk = await WithActiveBudgetAsync(budget);
        var asked = new GetVarianceRequest
        {
            Team = desk.Team, Period = "FY2027-M02",
            AsOf = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero).ToTimestamp()
        };
        (await FluentActions.Awaiting(() => desk.Reports.GetVarianceAsync(asked, cancellationToken: Cancellation).ResponseAsync).Should()
            .ThrowAsync<RpcException>())
            .Which.Status.Detail.Should().Contain("the first fact is of");
    }

    [Fact]
    public async Task Money_moves_by_request_and_approval_and_a_finding_goes_its_way()
    {
        var desk = await WithActiveBudgetAsync(budget);
        var asked = await desk.Requests.RequestAsync(new RequestReallocationRequest
        {
            Budget = desk.Budget,
            From = new Cell { Category = "travel", Month = "FY2027-M08" },
            To = new Cell { Category = "promotion", Month = "FY2027-M06" },
            Amount = Cny(4_000),
            Reason = "fewer fairs",
        }, cancellationToken: Cancellation);
        var moved = await desk.Decisions.ApproveAsync(
            new DecideReallocationRequest { Budget = desk.Budget, Reallocation = asked.Reallocation.Reallocation },
            cancellationToken: Cancellation);
        (moved.Reallocation.Status, moved.Reallocation.DecidedBy).Should().Be(("approved", "fay"));
        (await desk.AvailableAsync("promotion")).Budget.ToAmount().Should().Be(4_000m);

        var raised = await desk.Findings.RaiseAsync(
            new RaiseFindingRequest
            {
                Budget = desk.Budget, Check = "Q1", Title = "no receipt", Detail = "3 August",
                Severity = Severity.Minor
            }, cancellationToken: Cancellation);
        await desk.Answers.AnswerAsync(
            new AnswerFindingRequest { Budget = desk.Budget, Finding = raised.Finding.Finding, Answer = "attached" },
            cancellationToken: Cancellation);
        await desk.Findings.CloseAsync(
            new CloseFindingRequest { Budget = desk.Budget, Finding = raised.Finding.Finding, Conclusion = "fine" },
            cancellationToken: Cancellation);
        var listed = await desk.Findings.ListAsync(
            new ListItemsRequest { Team = desk.Team, FiscalYear = "FY2027", Status = "closed" }, cancellationToken: Cancellation);
        listed.Findings.Should().ContainSingle().Which.Detail.Should().Be("3 August");
    }

    [Fact]
    public async Task Suggestions_rest_on_what_the_other_services_published_in_any_order()
    {
        var desk = await WithActiveBudgetAsync(budget);
        var (rep, sale) = ($"rep-of-{desk.Team}", Guid.CreateVersion7());
        var sold = new SalesSummed(0, 1, 1, [new SummedCredit(rep, "r", "", new DateOnly(2026, 8, 3), 600m, null)]);
        await budget.LearnAsync("sales-sums/credits", 1, sold, sale);
        await budget.LearnAsync("sales-sums/credits", 1, sold, sale);
        await budget.LearnAsync($"employee/{rep}", 2, new EmployeeTransferred(rep, desk.Team, "elsewhere", new DateOnly(2026, 9, 1)));
        await budget.LearnAsync($"employee/{rep}", 1, new EmployeeHired(rep, "Ann", desk.Team, new DateOnly(2020, 1, 1)));
        await budget.LearnAsync($"annual-plan/{desk.Team}/FY2027", 1,
            new PlanApproved(desk.Team, "FY2027", 1, new DateOnly(2026, 7, 1), "CNY", [.. Enumerable.Repeat(100m, 12)], [], "mia", "eva"));

        var reply = await desk.Reports.GetSuggestionsAsync(
            new GetSuggestionsRequest { Team = desk.Team, FiscalYear = "FY2027" }, cancellationToken: Cancellation);
        (reply.MonthsOver, reply.SalesPace.Value).Should().Be((4, "1.5"));
        reply.Suggestions.Select(suggestion => suggestion.Code).Should().Equal("sales-ahead", "unused", "unused");
    }

    [Theory]
    [InlineData("unknown-team")]
    [InlineData("not-your-team")]
    public async Task A_budget_belongs_to_a_team_that_is_there_and_the_callers(string reason)
    {
        var team = reason == "unknown-team" ? "nowhere" : await budget.TeamAsync();
        var client = new Wire.Budgets.BudgetsClient(budget.As("mia", "sales-manager", reason == "unknown-team" ? team : "another"));
        var refusal = (await client.Invoking(
            each => each.CreateAsync(new BudgetRequest { Team = team, FiscalYear = "FY2027" },
            cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task Every_wrong_field_of_a_request_is_named()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        var refusal = (await desk.Invoking(
            each => each.Commitments.OpenAsync(new OpenCommitmentRequest(), cancellationToken: Cancellation).ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(violation => violation.Field)
            .Should().Equal("commitment", "category", "month", "budget.team", "budget.fiscal_year");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static decimal VarianceOf(VarianceReply reply) =>
        reply.ByCategory.Single(item => item.Of == "travel").Variance.Variance_.ToAmount();
}
