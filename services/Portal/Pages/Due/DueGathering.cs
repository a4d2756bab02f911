using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Portal.Pages.Due;

internal sealed record Waiting(string Service, DueItem Item);

internal sealed record DueGathering(IReadOnlyList<Waiting> Items, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>One service that is down takes its own items away and no others.</summary>
    public static async Task<DueGathering> OfAsync(Platform platform, string team, bool approvalsOnly)
    {
        var answers = await Task.WhenAll(PlatformAddresses.Services.Select(service => AskAsync(platform, service, team, approvalsOnly)));
        return new DueGathering(
            [.. answers.SelectMany(answer => answer.Items).OrderBy(PlaceOf).ThenBy(waiting => waiting.Item.Key, StringComparer.Ordinal)],
            [.. answers.Select(answer => answer.Trouble).OfType<Trouble>()]);
    }

    private static async Task<(IReadOnlyList<Waiting> Items, Trouble? Trouble)> AskAsync(
        Platform platform, string service, string team, bool approvalsOnly)
    {
        try
        {
            var items = await platform.Due(service).ReadAllAsync(
                (client, page, options) => client.ListAsync(
                    new ListDueRequest { Team = team, ApprovalsOnly = approvalsOnly, PageSize = 200, PageToken = page }, options),
                reply => reply.Items, reply => reply.NextPageToken);
            return ([.. items.Select(item => new Waiting(service, item))], null);
        }
        catch (PlatformException failed) when (failed.Trouble.Kind is not TroubleKind.SignedOut)
        {
            return ([], failed.Trouble);
        }
    }

    private static (int Urgency, DateOnly Day, long Since) PlaceOf(Waiting waiting) => ((int)waiting.Item.Urgency,
        Language.Wire.Day(waiting.Item.DueOn) ?? DateOnly.MaxValue, waiting.Item.Since?.Seconds ?? long.MaxValue);
}
