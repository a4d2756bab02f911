namespace SalesPlatform.CustomerRelations.Erasures;

[Event("customer-relations", "customer-words-erased", 1)]
internal sealed record CustomerWordsErased(string Customer, string Reason, string ErasedBy);

/// <summary>The last erasure. Stream <c>customer-words/{customer}</c>.</summary>
internal sealed record CustomerErasure(CustomerWordsErased Erased, DateTimeOffset At)
{
    public static Fold<CustomerErasure> Fold { get; } = new Fold<CustomerErasure>("customer-words")
        .Begins<CustomerWordsErased>((_, erased, e) => new CustomerErasure(erased, e.RecordedAt));
}
