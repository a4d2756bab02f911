using System.Globalization;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Security;

/// <summary>A small company: two teams, a rep in each. The attacker belongs to the south and wants the north.</summary>
internal sealed class Victims(RunningPlatform platform)
{
    /// <summary>Resident memory of a process, in megabytes.</summary>
    public static int MemoryOf(int? pid) => int.Parse(
        File.ReadLines($"/proc/{pid}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public async Task FoundAsync()
    {
        using var planning = GrpcChannel.ForAddress(platform.Endpoints.Services["planning"].Grpc);
        await new Organisation.OrganisationClient(planning.Intercept(headers => [.. headers, Bearing("executive")]))
            .SetAsync(new SetOrganisationRequest { FiscalStartMonth = 4, Currency = "USD", TimeZone = "UTC" });
        await AddTeamsAsync();
    }

    public async Task AddTeamsAsync()
    {
        using var people = GrpcChannel.ForAddress(platform.Endpoints.Services["team-performance"].Grpc);
        var calls = people.Intercept(headers => [.. headers, Bearing("hr")]);
        foreach (var team in new[] { "north", "south" })
        {
            await new Teams.TeamsClient(calls).AddAsync(new AddTeamRequest { Name = team });
            await new Roster.RosterClient(calls).HireAsync(new HireRequest
            {
                Employee = $"{team}-1", Name = $"{team} one", Team = team, HiredOn = new DateOnly(2020, 1, 1).ToDate(),
            });
        }
    }

    private Grpc.Core.Metadata.Entry Bearing(string role) =>
        new("authorization", $"Bearer {platform.MintToken($"{role}.one", [role], ["*"])}");
}
