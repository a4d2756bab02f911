using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Cli.Due;

internal sealed record Waiting(string Service, DueItem Item);

/// <summary>A service that could not be asked.</summary>
internal sealed record Silent(string Service, string Trouble);

/// <summary>What waits for the caller in all services, the most urgent first, and which services could not be asked.</summary>
internal sealed record Gathering(IReadOnlyList<Waiting> Items, IReadOnlyList<Silent> Silent)
{
    /// <summary>The services that tell what is due.</summary>
    public static IReadOnlyList<string> Services { get; } =
        ["planning", "team-performance", "sales-monitoring", "customer-relations", "launch-coordination", "budget", "scorecards"];

    /// <summary>Asks all of them at once. One that is down is named, and the rest shown.</summary>
    public static async Task<Gathering> OfAsync(Call call, string team, bool approvalsOnly)
    {
        var answers = await Task.WhenAll(Services.Select(service => AskAsync(call.Platform, service, team, approvalsOnly)));
        return new Gathering(
            [.. answers.SelectMany(answer => answer.Items).OrderBy(item => OrderOf(item.Item), StringComparer.Ordinal)
                .ThenBy(item => item.Item.Key, StringComparer.Ordinal)],
            [.. answers.Select(answer => answer.Silent).OfType<Silent>()]);
    }

    /// <summary>The approval that is meant: its key, or a beginning that no other has.</summary>
    /// <exception cref="CliException">None, or several.</exception>
    public Waiting Approval(string key)
    {
        var approvals = Items.Where(waiting => waiting.Item.IsApproval).ToList();
        var meant = approvals.Where(waiting => waiting.Item.Key == key).ToList() is { Count: > 0 } exact ? exact
            : approvals.Where(waiting => waiting.Item.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase)).ToList();
        return meant switch
        {
            [var one] => one,
            [] => throw new CliException(
                $"Nothing that begins with '{key}' waits for your decision: see 'salesctl approvals'.")
            { Exit = ExitCodes.NotFound },
            _ => throw new CliException(
                [Say($"'{key}' is the beginning of {meant.Count} approvals:"),
                    .. meant.Select(waiting => waiting.Item.Key)])
            { Exit = ExitCodes.Usage },
        };
    }

    private static async Task<(IReadOnlyList<Waiting> Items, Silent? Silent)> AskAsync(Platform platform, string service, string team,
        bool approvalsOnly)
    {
        try
        {
            var items = await platform.Due(service).ReadAllAsync(
                (client, page, options) => client.ListAsync(
                    new ListDueRequest { Team = team, ApprovalsOnly = approvalsOnly, PageSize = 200, PageToken = page }, options),
                reply => reply.Items, reply => reply.NextPageToken);
            return ([.. items.Select(item => new Waiting(service, item))], null);
        }
        catch (CliException trouble) when (trouble.IsUnavailable)
        {
            return ([], new Silent(service, trouble.Message));
        }
    }

    private static string OrderOf(DueItem item)
    {
        var day = item.DueOn is { } due ? $"{due.Year:0000}-{due.Month:00}-{due.Day:00}" : "9999";
        return $"{(int)item.Urgency}|{day}|{item.Since?.Seconds ?? long.MaxValue:00000000000000000000}";
    }
}
