using Microsoft.IdentityModel.JsonWebTokens;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Cli.Wire;

namespace SalesPlatform.Tests.Cli;

public class DiscoveryTests
{
    private static readonly string[] ListTeams = ["team", "list"];

    [Fact]
    public async Task The_endpoints_file_is_found_in_a_folder_above()
    {
        await using var platform = await StartAsync();
        var below = Directory.CreateDirectory(Path.Combine(platform.Folder, "reports", "2026")).FullName;
        (await ClientRun.InAsync(below, ListTeams)).Exit.Should().Be(0);
    }

    [Fact]
    public async Task The_environment_names_the_endpoints_file_of_a_platform_elsewhere()
    {
        await using var platform = await StartAsync();
        (await ClientRun.InAsync("/", new() { ["SALESPLATFORM_ENDPOINTS"] = platform.EndpointsPath }, ListTeams)).Exit.Should().Be(0);
    }

    [Fact]
    public async Task The_option_goes_before_the_environment()
    {
        await using var platform = await StartAsync();
        var run = await ClientRun.InAsync("/", new() { ["SALESPLATFORM_ENDPOINTS"] = "/nowhere.json" },
            [.. ListTeams, "--endpoints", platform.EndpointsPath]);
        run.Exit.Should().Be(0);
    }

    [Fact]
    public async Task Without_an_endpoints_file_the_client_says_how_to_get_one() =>
        (await ClientRun.InAsync("/", ListTeams)).ErrorLines.Should().ContainSingle().Which
            .Should().Contain(".local/endpoints.json").And.Contain("dotnet run --project AppHost");

    [Theory]
    [InlineData("{ nonsense", "is not an endpoints file")]
    [InlineData("{\"version\":1}", "names no services")]
    [InlineData("{\"version\":2,\"services\":{\"planning\":{}}}", "newer platform")]
    [InlineData("{\"version\":1,\"services\":{\"planning\":{\"grpc\":\"http://127.0.0.1:1\"}}}", "is not of a local platform")]
    public async Task A_wrong_endpoints_file_is_named(string content, string complaint)
    {
        await using var platform = await StartAsync();
        File.WriteAllText(platform.EndpointsPath, content);
        var run = await platform.RunAsync(ListTeams);
        run.Exit.Should().Be(1);
        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(complaint).And.Contain("endpoints.json");
    }

    [Fact]
    public async Task A_missing_key_is_said_and_not_made_anew()
    {
        await using var platform = await StartAsync();
        var key = Path.Combine(platform.Folder, ".local", "signing.key");
        File.Delete(key);
        (await platform.RunAsync(ListTeams)).Error.Should().Contain("signing.key is missing");
        File.Exists(key).Should().BeFalse();
    }

    [Theory]
    [InlineData("sales.manager", "sales-manager", null)]
    [InlineData("ann", "executive", null, "--as", "ann", "--role", "executive")]
    [InlineData("285", "sales-rep", "285", "--as", "285", "--role", "sales-rep")]
    public async Task The_caller_is_the_manager_unless_somebody_else_is_named(string person, string role, string? employee,
        params string[] options)
    {
        await using var platform = await StartAsync();
        await platform.RunAsync([.. ListTeams, .. options]);
        var token = new JsonWebToken(platform.Exchange.Calls.Single().Token);
        token.Subject.Should().Be(person);
        token.GetPayloadValue<string>("role").Should().Be(role);
        token.GetPayloadValue<string>("team").Should().Be("*");
        (token.TryGetPayloadValue<string>("employee", out var number) ? number : null).Should().Be(employee);
    }

    [Fact]
    public async Task A_token_is_sent_as_it_is_given()
    {
        await using var platform = await StartAsync();
        await platform.RunAsync([.. ListTeams, "--token", "given"]);
        await ClientRun.InAsync(platform.Folder, new() { ["SALESPLATFORM_TOKEN"] = "from-environment" }, ListTeams);
        platform.Exchange.Calls.Select(call => call.Token).Should().Equal("given", "from-environment");
    }

    [Fact]
    public async Task A_token_and_a_person_contradict_each_other()
    {
        await using var platform = await StartAsync();
        (await platform.RunAsync([.. ListTeams, "--token", "given", "--as", "ann"])).Error.Should().Contain("leave out --as and --role");
    }

    private static async Task<PlatformOnWire> StartAsync()
    {
        var platform = await PlatformOnWire.StartAsync();
        platform.Exchange.Answers("Teams/List", new ListTeamsReply());
        return platform;
    }
}
