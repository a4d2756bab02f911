using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Departments;

public class BindingTests(DepartmentsFixture platform)
{
    private const string Teams = "team-performance.team-added.v1";
    private const string People = "team-performance.employee-hired.v1";

    [Fact]
    public async Task Other_bindings_hold_from_now_on_and_what_waits_stays()
    {
        var account = await platform.AddAsync("rebound", "--bind", People);
        await platform.TeamAsync(people: 2);
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        await Eventually.GetAsync("two people wait", () => administrator.WaitingAsync(account.Queue), waiting => waiting == 2);

        var changed = await platform.AskAsync("department", "bind", "rebound", "--bind", Teams, "--unbind", People);

        changed["bindings"]!.AsArray().Select(each => each!["pattern"]!.GetValue<string>()).Should().Equal(Teams);
        await platform.TeamAsync(people: 2);
        await platform.TeamAsync();
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);
        await Eventually.GetAsync("the two people from before and the two teams arrive", () => Task.FromResult(session.Received.Count),
            count => count >= 4);
        session.Received.Select(each => each.RoutingKey).Should().Equal(People, People, Teams, Teams);
    }

    [Fact]
    public async Task A_pattern_with_wildcards_is_taken_away_and_given_back()
    {
        await platform.AddAsync("undecided", "--bind", "team-performance.#", "--bind", "*.plan-approved.*", "--bind", "budget.#");

        await platform.AskAsync("department", "bind", "undecided", "--unbind", "team-performance.#", "--unbind", "*.plan-approved.*");
        (await BindingsAsync("undecided")).Should().Equal("budget.#");
        await platform.AskAsync("department", "bind", "undecided", "--bind", "team-performance.#", "--bind", "budget.#");

        (await BindingsAsync("undecided")).Should().Equal("budget.#", "team-performance.#");
    }

    [Fact]
    public async Task History_of_what_a_department_is_bound_to_newly_can_follow()
    {
        var account = await platform.AddAsync("curious", "--bind", "planning.plan-approved.v1");
        await platform.TeamAsync(people: 3);

        await platform.AskAsync("department", "bind", "curious", "--bind", "team-performance.#");
        await platform.AskAsync("events", "replay", "--to", "curious", "--type", "team-performance.#");

        var published = await platform.PublishedAsync("team-performance.#");
        await using var session = await (await DepartmentSystem.ConnectAsync(account.Connection)).ListenAsync(account.Queue);
        await Eventually.GetAsync("all of it arrives", () => Task.FromResult(session.Received.Select(each => each.Id).ToHashSet()),
            ids => ids.SetEquals(published));
    }

    [Fact]
    public async Task A_binding_that_matches_nothing_is_warned_about_and_one_to_nothing_is_told()
    {
        await platform.AddAsync("typist", "--bind", "budget.#");

        var run = await platform.SalesctlAsync("department", "bind", "typist", "--bind", "planing.#");
        run.Exit.Should().Be(0);
        run.Error.Should().Contain("warning: 'planing.#' matches no event");

        var none = await platform.SalesctlAsync("department", "bind", "typist", "--unbind", "planing.#", "--unbind", "budget.#");
        none.Exit.Should().Be(0);
        none.Error.Should().Contain("No event arrives for 'typist' any more");
        (await BindingsAsync("typist")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_bound_is_named_and_nothing_is_changed()
    {
        await platform.AddAsync("steady", "--bind", "budget.#", "--bind", "planning.#");

        var run = await platform.SalesctlAsync("department", "bind", "steady", "--bind", Teams, "--unbind", "budget.#", "--unbind",
            "budget.*");

        run.Exit.Should().Be(1);
        run.Error.Should().Contain("'steady' is not bound to 'budget.*'; its bindings: 'budget.#', 'planning.#'.");
        (await BindingsAsync("steady")).Should().Equal("budget.#", "planning.#");
    }

    [Theory]
    [InlineData("There is no department 'nobody': see 'salesctl department list'.", "nobody", "--bind", "budget.#")]
    [InlineData("'Finance' is not a department's name", "Finance", "--bind", "budget.#")]
    [InlineData("--bind: 'budget..x' is not a pattern", "nobody", "--bind", "budget..x")]
    [InlineData("--unbind: 'budget..x' is not a pattern", "nobody", "--unbind", "budget..x")]
    [InlineData("This is for the role operator and not for finance.", "nobody", "--bind", "#", "--role", "finance", "--as", "wang.fang")]
    public async Task What_cannot_be_is_refused(string complaint, params string[] args)
    {
        var run = await platform.SalesctlAsync(["department", "bind", .. args]);
        run.Exit.Should().Be(complaint.StartsWith("This is for", StringComparison.Ordinal) ? 5
            : complaint.StartsWith("There is no", StringComparison.Ordinal) ? 4 : 3);
        run.Error.Should().Contain(complaint);
    }

    private async Task<IReadOnlyList<string>> BindingsAsync(string department) =>
    [
        .. (await platform.AskAsync("department", "list"))["departments"]!.AsArray()
            .Single(each => each!["department"]!.GetValue<string>() == department)!["bindings"]!.AsArray()
            .Select(each => each!.GetValue<string>()),
    ];
}
