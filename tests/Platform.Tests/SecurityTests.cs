using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Security;

namespace SalesPlatform.Tests.Platform;

/// <summary>A platform of its own: what is sent to it changes settings as well.</summary>
public sealed class AttackedPlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 4, Currency = "USD", TimeZone = "UTC" };
}

/// <summary>What every run of the tests tries; a hundred thousand requests and as many files:
/// <c>dotnet run --project tests/Security</c>.</summary>
public sealed class SecurityTests(AttackedPlatform platform) : IClassFixture<AttackedPlatform>
{
    private const int RequestsEach = 20;
    private const int FilesEach = 60;

    [Fact]
    public async Task Nobody_gets_further_by_a_second_role_and_no_content_is_answered_with_a_fault()
    {
        await new Victims(platform.Platform).AddTeamsAsync();
        using var attacker = new Attacker(platform.Platform);
        var before = Operation.Services.ToDictionary(service => service, platform.Platform.PidOf);

        var pairs = await RolePairs.TryAsync(attacker);
        pairs.Wrong.Should().BeEmpty();
        pairs.Restricted.Should().HaveCountGreaterThan(60, "a team is named in most requests, and it is another's");

        var fuzz = await Fuzz.TryAsync(attacker, RequestsEach, seed: 1);
        fuzz.Wrong.Should().BeEmpty();
        var files = await Fuzz.TryFilesAsync(attacker, FilesEach, seed: 1);
        files.Wrong.Should().BeEmpty();
        files.Answers.Values.Sum().Should().Be(8 * FilesEach, "eight operations take files");
        Operation.Services.ToDictionary(service => service, platform.Platform.PidOf).Should().Equal(before, "no process died of it");
    }
}
