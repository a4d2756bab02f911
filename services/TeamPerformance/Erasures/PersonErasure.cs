namespace SalesPlatform.TeamPerformance.Erasures;

[Event("team-performance", "personal-text-erased", 1)]
internal sealed record PersonalTextErased(string Employee, string Reason, string ErasedBy);

/// <summary>The last erasure. Stream <c>personal-text/{employee}</c>.</summary>
internal sealed record PersonErasure(PersonalTextErased Erased, DateTimeOffset At)
{
    public static Fold<PersonErasure> Fold { get; } = new Fold<PersonErasure>("personal-text")
        .Begins<PersonalTextErased>((_, erased, e) => new PersonErasure(erased, e.RecordedAt));
}
