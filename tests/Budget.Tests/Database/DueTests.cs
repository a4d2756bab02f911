using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.Planning;
using static SalesPlatform.Tests.Budget.Database.Desk;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>What waits in Budget, for whom.</summary>
[Collection(nameof(RunningBudget))]
public class DueTests(RunningBudget budget)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_budget_waits_for_finance_and_nobody_else_with_what_changes()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        await desk.Budgets.CreateAsync(desk.Budget, cancellationToken: Cancellation);
        await desk.SetAsync("travel", 120_000);
        await desk.Budgets.SubmitAsync(desk.Budget, cancellationToken: Cancellation);

        var waiting = (await ListAsync(desk, "fay", "finance")).Items.Should().ContainSingle().Subject;
        (waiting.Kind, waiting.Key, waiting.IsApproval, waiting.AskedBy).Should()
            .Be(("budget-approval", $"budget-approval/{desk.Team}/FY2027", true, "mia"));
        waiting.Since.ToDateTimeOffset().Should().Be(budget.Time.GetUtcNow());
        waiting.Changes.Select(change => (change.What.En, (DueValue?)change.Before, change.After.Money)).Should()
            .Equal(("Budget of the year", null, Cny(120_000)), ("travel", null, Cny(120_000)));
        waiting.Actions.Select(action => (action.Verb, action.Command)).Should().Equal(
            ("approve", $"budget approve --team {desk.Team} --period FY2027"),
            ("return", $"budget return --team {desk.Team} --period FY2027 --reason <reason>"));
        waiting.Roles.Should().Equal("finance");
        (await ListAsync(desk, "mia", "sales-manager")).Items.Should().BeEmpty();
        (await ListAsync(desk, "mia", "finance")).Items.Should().BeEmpty("she wrote it");

        await desk.Finance.ReturnAsync(new ReturnBudgetRequest { Budget = desk.Budget, Reason = "too much" },
            cancellationToken: Cancellation);
        var mended = (await ListAsync(desk, "mia", "sales-manager")).Items.Should().ContainSingle().Subject;
        (mended.Kind, mended.IsApproval).Should().Be(("budget-returned", false));
        mended.What.En.Should().Contain("too much");
    }

    [Fact]
    public async Task A_move_waits_with_what_both_places_hold_before_and_after_and_overrun_lines_wait_for_the_manager()
    {
        var desk = await WithActiveBudgetAsync(budget);
        await desk.Requests.RequestAsync(new RequestReallocationRequest
        {
            Budget = desk.Budget,
            From = new Cell { Category = "travel", Month = "FY2027-M08" },
            To = new Cell { Category = "training", Month = "FY2027-M06" },
            Amount = Cny(4_000),
            Reason = "fewer fairs",
        }, cancellationToken: Cancellation);
        await desk.PostAsync($"big-{desk.Team}", "training", 30_000);

        var move = (await ListAsync(desk, "fay", "finance", approvalsOnly: true)).Items.Should().ContainSingle().Subject;
        move.Changes.Select(change => (change.What.En, change.Before.Money.ToAmount(), change.After.Money.ToAmount())).Should()
            .Equal(("travel FY2027-M08", 10_000m, 6_000m), ("training FY2027-M06", 5_000m, 9_000m));
        var overrun = (await ListAsync(desk, "mia", "sales-manager")).Items.Should().ContainSingle().Subject;
        (overrun.Kind, overrun.Subject).Should().Be(("budget-overrun", $"{desk.Team} FY2027 training"));
        overrun.What.En.Should().Contain("CNY 5,000.00");
        (await ListAsync(desk, "mia", "sales-manager", approvalsOnly: true)).Items.Should().BeEmpty();

        await desk.Budgets.ReviseAsync(new ReviseBudgetRequest { Budget = desk.Budget, Reason = "more" }, cancellationToken: Cancellation);
        (await ListAsync(desk, "fay", "finance", approvalsOnly: true)).Items.Should().ContainSingle().Which.Actions
            .Select(action => action.Verb).Should().Equal(["return"], "a move behind the revision's back would be refused");
        (await ListAsync(desk, "mia", "sales-manager")).Items.Single(item => item.Kind == "budget-overrun").Actions
            .Select(action => action.Verb).Should().Equal("set-line");
    }

    [Fact]
    public async Task A_category_is_called_as_the_company_calls_it_and_the_command_takes_its_code()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        await desk.Budgets.CreateAsync(desk.Budget, cancellationToken: Cancellation);
        await desk.SetAsync("fairs", 12_000, Control.Warn);
        await desk.Budgets.SubmitAsync(desk.Budget, cancellationToken: Cancellation);
        await desk.Finance.ApproveAsync(new ApproveBudgetRequest { Budget = desk.Budget }, cancellationToken: Cancellation);
        await desk.Budgets.ActivateAsync(desk.Budget, cancellationToken: Cancellation);
        await budget.LearnAsync("name/cost-category/fairs", 1, new NameGiven("cost-category", "fairs", "展会", "Exhibitions"));
        await desk.PostAsync($"fair-{desk.Team}", "fairs", 999_999);

        var overrun = (await ListAsync(desk, "mia", "sales-manager")).Items.Should().ContainSingle().Subject;
        overrun.What.Zh.Should().StartWith("展会 到 FY2027-M");
        overrun.What.En.Should().StartWith("Exhibitions is over its budget");
        overrun.Actions.Should().ContainSingle().Which.Command.Should().Contain("--to fairs ");
    }

    [Fact]
    public async Task Where_nothing_is_called_by_a_name_no_name_is_read()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        await using var connection = await budget.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var command = new NpgsqlCommand("lock table store.mt_doc_knownname in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync(Cancellation);

        var reply = await Client("mia", "sales-manager", desk.Team).ListAsync(new ListDueRequest { Team = desk.Team },
            deadline: DateTime.UtcNow.AddSeconds(20), cancellationToken: Cancellation);
        reply.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task The_list_has_pages_in_one_order_and_wrong_requests_are_named()
    {
        var team = await budget.TeamAsync();
        var desk = new Desk(budget, team);
        foreach (var year in new[] { "FY2027", "FY2028", "FY2029" })
        {
            var request = new BudgetRequest { Team = team, FiscalYear = year };
            await desk.Budgets.CreateAsync(request, cancellationToken: Cancellation);
            await desk.Budgets.SetLineAsync(new SetLineRequest { Budget = request, Category = "travel", Period = year, Amount = Cny(12) },
                cancellationToken: Cancellation);
            await desk.Budgets.SubmitAsync(request, cancellationToken: Cancellation);
        }

        var all = await ListAsync(desk, "fay", "finance");
        var first = await Client("fay", "finance")
            .ListAsync(new ListDueRequest { Team = team, PageSize = 2 }, cancellationToken: Cancellation);
        var rest = await Client("fay", "finance")
            .ListAsync(new ListDueRequest { Team = team, PageSize = 2, PageToken = first.NextPageToken }, cancellationToken: Cancellation);
        (first.Total, rest.NextPageToken).Should().Be((3, ""));
        first.Items.Concat(rest.Items).Should().Equal(all.Items);

        (await StatusAsync("fay", "finance", new ListDueRequest { PageSize = 1000 })).Should().Be(StatusCode.InvalidArgument);
        (await StatusAsync("max", "sales-manager", new ListDueRequest { Team = team }, "another")).Should().Be(StatusCode.PermissionDenied);
    }

    private DueItems.DueItemsClient Client(string person, string role, string team = "*") => new(budget.As(person, role, team));

    private async Task<ListDueReply> ListAsync(Desk desk, string person, string role, bool approvalsOnly = false) =>
        await Client(person, role, role == "finance" ? "*" : desk.Team).ListAsync(
            new ListDueRequest { Team = desk.Team, ApprovalsOnly = approvalsOnly }, cancellationToken: Cancellation);

    private async Task<StatusCode> StatusAsync(string person, string role, ListDueRequest request, string team = "*") =>
        (await FluentActions.Awaiting(() => Client(person, role, team).ListAsync(request, cancellationToken: Cancellation).ResponseAsync)
            .Should().ThrowAsync<RpcException>()).Which.StatusCode;
}
