namespace SalesPlatform.Deliverables;

/// <summary>A kind of deliverable (交付物) and the rules for it.</summary>
/// <param name="Key">Stable key, such as <c>budget-report</c>.</param>
/// <param name="Readers">Roles that may read it, of their own teams where a role is bound to teams.</param>
public sealed record DeliverableKind(string Key, string Zh, string En, IReadOnlyList<string> Readers, IReadOnlyList<string> Issuers)
{
    /// <summary>Lengths of period it is written for; none for a kind that is about one thing and not a period.</summary>
    public IReadOnlyList<Grain> Grains { get; init; } = [];

    /// <summary>What one is about beside team and period: empty, <c>launch</c> or <c>employee</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>A draft appears by itself when a period of this length ends.</summary>
    public Grain? DraftedEvery { get; init; }

    /// <summary>Roles that may approve, somebody else than the author; none where no approval is needed.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Only the people it is about, their manager and HR read it.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>It can be written as of an earlier instant: all it tells is read as it was known then.</summary>
    public bool AnswersAsOf { get; init; }

    public bool IsPeriodic => Grains.Count > 0;
}

/// <summary>One deliverable: of a kind, for a team, about a period or a subject or both.</summary>
/// <param name="Period">None where it is about no period.</param>
/// <param name="Subject">May be empty.</param>
public sealed record DeliverableScope(string Kind, string Team, Period? Period, string Subject)
{
    /// <summary>The number of the document: <c>budget-report/north-east/FY2027-Q1</c>.</summary>
    public string Number => string.Join('/', new[] { Kind, Team, PeriodLabel, Subject }.Where(part => part.Length > 0));

    public string PeriodLabel => Period?.ToString() ?? "";

    public string Stream => $"{DeliverableState.Prefix}/{Number}";

    public static DeliverableScope Parse(string number, IEnumerable<DeliverableKind> kinds)
    {
        var parts = number.Split('/');
        var kind = kinds.FirstOrDefault(kind => kind.Key == parts[0]);
        if (kind is null || parts.Length is < 3 or > 4 || parts.Any(part => part.Length == 0))
            throw DomainException.NotFound("deliverable", number);
        if (!kind.IsPeriodic)
            return parts.Length == 3 ? new DeliverableScope(kind.Key, parts[1], null, parts[2])
                : throw DomainException.NotFound("deliverable", number);
        return Contracts.Period.TryParse(parts[2], out var period)
            ? new DeliverableScope(kind.Key, parts[1], period, parts.Length == 4 ? parts[3] : "")
            : throw DomainException.NotFound("deliverable", number);
    }
}
