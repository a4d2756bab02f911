using System.Collections.Immutable;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Demo;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Documents;

namespace SalesPlatform.Tests.Platform;

/// <summary>The documents a sales manager owes the company, of the demonstration year, as the services write them.</summary>
internal sealed class TwelveDeliverables
{
    private static readonly string[] Owners = ["planning", "team-performance", "sales-monitoring", "customer-relations",
        "launch-coordination", "budget"];

    /// <summary>What each says, by kind.</summary>
    public required ImmutableSortedDictionary<string, DocumentContent> Contents { get; init; }

    /// <summary>Reads them as the team's manager: of the last quarter, or the year where a kind is not written for quarters, or the launch
    /// that is ahead.</summary>
    public static async Task<TwelveDeliverables> ReadAsync(PlatformFixture platform, DemoTime time)
    {
        var contents = ImmutableSortedDictionary.CreateBuilder<string, DocumentContent>(StringComparer.Ordinal);
        foreach (var service in platform.Platform.Endpoints.Services.Keys.Where(Owners.Contains))
        {
            var client = new Deliverables.DeliverablesClient(platform.As("sales-manager", service));
            foreach (var kind in (await client.ListKindsAsync(new ListKindsRequest())).Kinds)
            {
                var asked = new GetDeliverableRequest { Kind = kind.Kind, Team = Cast.Team };
                if (kind.Grains.Count > 0)
                    asked.Period = kind.Grains.Contains("quarter") ? $"{time.Year}-Q4" : $"{time.Year}";
                else
                    asked.Subject = await LaunchAheadAsync(platform);
                contents.Add(kind.Kind, await client.GetAsync(asked));
            }
        }

        return new TwelveDeliverables { Contents = contents.ToImmutable() };
    }

    /// <summary>The files in every language and format, each with what the Open XML SDK's validator finds wrong.</summary>
    public IEnumerable<(string Name, byte[] File, IReadOnlyList<string> Faults)> Files() =>
        from content in Contents
        from language in Enum.GetValues<Language>()
        from format in Enum.GetValues<FileFormat>()
        let file = DocumentRenderer.Render(content.Value, null, language, format)
        select ($"{content.Key}-{language}.{format}".ToLowerInvariant(), file, Documents.Files.Faults(file, format));

    private static async Task<string> LaunchAheadAsync(PlatformFixture platform)
    {
        var launches = await new Launches.LaunchesClient(platform.As("sales-manager", "launch-coordination"))
            .ListAsync(new ListLaunchesRequest { Team = Cast.Team, Status = "planned" });
        return launches.Launches.Should().ContainSingle().Which.Launch;
    }
}
