using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.DeadLetters;

/// <summary>What a service could not take in, kept in its own store.</summary>
internal sealed class ParkedPlace(Platform platform, string service) : IDeadPlace
{
    private const int PageSize = 200;

    public async Task<IReadOnlyList<DeadLetter>> ListAsync() =>
    [
        .. (await platform.Parked(service).ReadAllAsync(
            (client, page, options) => client.ListAsync(new ListParkedRequest { PageSize = PageSize, PageToken = page }, options),
            reply => reply.Events, reply => reply.NextPageToken)).Select(Letter),
    ];

    public async Task<IReadOnlyList<DeadLetter>> RequeueAsync(IReadOnlySet<string> ids)
    {
        var still = new List<DeadLetter>();
        foreach (var id in ids)
        {
            var tried = await platform.Parked(service).CommandAsync((client, options) =>
                client.RequeueAsync(new ParkedRequest { Id = id }, options), id);
            if (tried.State == DeadLetter.Parked)
                still.Add(Letter(tried));
        }

        return still;
    }

    public async Task DiscardAsync(IReadOnlySet<string> ids, string reason)
    {
        foreach (var id in ids)
        {
            var request = new DiscardParkedRequest { Id = id, Reason = reason };
            await platform.Parked(service).CommandAsync((client, options) => client.DiscardAsync(request, options), id);
        }
    }

    private DeadLetter Letter(ParkedEvent e) => new(service, DeadLetter.Parked, e.Id, e.Type, e.Subject, e.Reason, e.Data,
        [.. e.History.Select(step => new DeadStep(step.At.ToDateTimeOffset(), step.What, $"{step.Actor} {step.Reason}".Trim()))]);
}
