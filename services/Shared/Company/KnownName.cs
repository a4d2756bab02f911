using SalesPlatform.Contracts.Planning;

namespace SalesPlatform.Company;

/// <summary>The closed list of what the company itself names.</summary>
public static class NameKinds
{
    public const string Team = "team";
    public const string Region = "region";
    public const string ProductLine = "product-line";
    public const string Product = "product";
    public const string CostCategory = "cost-category";

    /// <summary>Of feedback, complaints and surveys.</summary>
    public const string Theme = "theme";

    public static IReadOnlyList<string> All { get; } = [Team, Region, ProductLine, Product, CostCategory, Theme];
}

/// <summary>It stays without a name after that was taken back, so that a name which arrives behind its removal is not taken for a new
/// one.</summary>
public sealed record KnownName(string Id, long Sequence, string Kind, string Code, string? Zh, string? En) : IKeyed
{
    /// <summary>What was told last holds, whichever arrives first.</summary>
    public KnownName With(long sequence, string? zh, string? en) =>
        sequence <= Sequence ? this : this with { Sequence = sequence, Zh = zh, En = en };
}

public sealed partial class KnownNameProjection : SingleStreamProjection<KnownName, string>
{
    public KnownNameProjection()
    {
        IncludeType<NameGiven>();
        IncludeType<NameRemoved>();
    }

    public override KnownName? Evolve(KnownName? snapshot, string id, IEvent e)
    {
        // Planning's own have no place in a source: theirs is that in the stream.
        var place = e.AsTold().Version;
        return e.Data switch
        {
            NameGiven given => (snapshot ?? new KnownName(id, 0, given.Kind, given.Code, null, null)).With(place, given.Zh, given.En),
            NameRemoved gone => (snapshot ?? new KnownName(id, 0, gone.Kind, gone.Code, null, null)).With(place, null, null),
            _ => snapshot,
        };
    }
}
