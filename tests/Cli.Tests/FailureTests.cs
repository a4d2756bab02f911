using Grpc.Core;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class FailureTests
{
    [Fact]
    public async Task Every_wrong_field_is_a_line()
    {
        var run = await AddTeamAsync(Refusals.Fields(("name", "A name is needed."), ("name.length", "At most 100 characters.")));
        run.Exit.Should().Be(3);
        run.ErrorLines.Should().Equal("error: name: A name is needed.", "error: name.length: At most 100 characters.");
    }

    [Fact]
    public async Task A_broken_rule_shows_its_reason_in_brackets() =>
        (await AddTeamAsync(Refusals.Rule("team-closed", "The team was closed."))).ErrorLines.Should()
            .Equal("error: The team was closed. [team-closed]");

    [Theory]
    [InlineData(StatusCode.PermissionDenied, "Not for you.", "error: Not for you. [permission-denied]")]
    [InlineData(StatusCode.Internal, "The service failed.", "error: The service failed. [internal]")]
    [InlineData(StatusCode.Internal, "two\nlines \u001b[31mand colour", "error: two lines [31mand colour [internal]")]
    [InlineData(StatusCode.Unauthenticated, "No token.", "error: No token. Act as somebody with --as and --role, or give a --token.")]
    public async Task Any_other_status_is_one_line_without_control_characters(StatusCode code, string message, string line) =>
        (await AddTeamAsync(Refusals.Plain(code, message))).ErrorLines.Should().Equal(line);

    [Fact]
    public async Task A_command_is_retried_while_the_service_is_unavailable_with_the_same_key()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.FailsAtFirst("Teams/Add", 2, Refusals.Plain(StatusCode.Unavailable, "Starting."),
            new TeamReply { Team = "north" });
        (await platform.RunAsync("team", "add", "North")).Exit.Should().Be(0);
        platform.Exchange.Calls.Should().HaveCount(3);
        platform.Exchange.Calls.Select(call => call.Key).Distinct().Should().ContainSingle().Which.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_command_of_unknown_outcome_names_the_key_to_repeat_it_with()
    {
        var run = await AddTeamAsync(Refusals.Plain(StatusCode.Unavailable, "The event store cannot be reached."),
            "--idempotency-key", "k-1");
        run.ErrorLines.Should().ContainSingle().Which.Should()
            .StartWith("error: The event store cannot be reached.").And.Contain("--idempotency-key k-1");
    }

    [Fact]
    public async Task A_read_is_retried_too_and_carries_no_key()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.FailsAtFirst("Teams/List", 1, Refusals.Plain(StatusCode.Unavailable, "Starting."), new ListTeamsReply());
        (await platform.RunAsync("team", "list")).Exit.Should().Be(0);
        platform.Exchange.Calls.Select(call => call.Key).Should().Equal(null, null);
    }

    [Fact]
    public async Task A_refusal_is_not_retried()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Fails("Teams/Add", Refusals.Rule("team-closed", "The team was closed."));
        await platform.RunAsync("team", "add", "North");
        platform.Exchange.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_platform_that_does_not_run_is_said_with_its_address_and_how_to_start_it()
    {
        await using var platform = await PlatformOnWire.StartAsync();
        await platform.StopAsync();
        var run = await platform.RunAsync("team", "list");
        run.Exit.Should().Be(6);
        run.ErrorLines.Should()
            .Equal($"error: The platform does not answer at {platform.GrpcAddress}: start it with 'dotnet run --project AppHost'");
    }

    private static async Task<ClientRun> AddTeamAsync(RpcException failure, params string[] options)
    {
        await using var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Fails("Teams/Add", failure);
        return await platform.RunAsync(["team", "add", "North", .. options]);
    }
}
