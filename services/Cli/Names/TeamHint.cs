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
            var keys = await People.AllTeamsAsync(call.Platform);
            if (keys.Count == 0 || keys.Contains(named))
                return exit;
            var meant = Nearest.To(named, keys);
            Failure.Write(call.Host.Error, Say($"There is no team '{named}'. {Meant(meant)}Teams: {string.Join(", ", keys)}."));
            return ExitCodes.NotFound;
        }
        catch (CliException)
        {
            // The failure that matters has been told; that the teams cannot be listed on top of it helps nobody.
            return exit;
        }
    }

    private static string Meant(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? "" : Say($"Did you mean {string.Join(Say(" or "), keys.Select(key => $"'{key}'"))}? ");
}
