using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Failures;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Names;

/// <summary>Says after a failure that the team that was named does not exist, and which there are.</summary>
internal static class TeamHint
{
    /// <summary>Looks after a command that failed; the exit code it ends with.</summary>
    public static async Task<int> AfterAsync(Call call, int exit)
    {
        if (call.Team is not { } named)
            return exit;
        try
        {
            var teams = await call.Platform.Teams.ReadAllAsync(
                (client, page, options) => client.ListAsync(new ListTeamsRequest { PageToken = page }, options), reply => reply.Teams,
                reply => reply.NextPageToken);
            var keys = teams.Select(team => team.Team).ToList();
            if (keys.Count == 0 || keys.Contains(named))
                return exit;
            var meant = Nearest.To(named, keys);
            Failure.Write(call.Host.Error, $"There is no team '{named}'. "
                + (meant.Count > 0 ? $"Did you mean {string.Join(" or ", meant.Select(key => $"'{key}'"))}? " : "")
                + $"Teams: {string.Join(", ", keys)}.");
            return ExitCodes.NotFound;
        }
        catch (CliException)
        {
            // The failure that matters has been told; that the teams cannot be listed on top of it helps nobody.
            return exit;
        }
    }
}
