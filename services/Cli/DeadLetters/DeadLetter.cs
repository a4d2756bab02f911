namespace SalesPlatform.Cli.DeadLetters;

/// <summary>A message that its reader could not handle.</summary>
/// <param name="Owner">The service or department that should have.</param>
/// <param name="Kind"><c>parked</c>: a service could not take the event in. <c>unreadable</c>: what a service got is no event.
/// <c>undelivered</c>: a department rejected it, returned it too often or had no room.</param>
/// <param name="Id">Id of the event; made from the body where there is none.</param>
/// <param name="Type">Type of the event, or the routing key.</param>
/// <param name="Subject">Its stream.</param>
/// <param name="Reason">What was wrong the last time.</param>
/// <param name="Body">As it came.</param>
/// <param name="History">What happened to it, oldest first.</param>
internal sealed record DeadLetter(
    string Owner, string Kind, string Id, string Type, string Subject, string Reason, string Body, IReadOnlyList<DeadStep> History)
{
    public const string Parked = "parked";
    public const string Unreadable = "unreadable";
    public const string Undelivered = "undelivered";

    /// <summary>Since when it waits here; null where nobody noted it.</summary>
    public DateTimeOffset? Since => History is [.., { } last] ? last.At : null;
}

/// <summary>One thing that happened to it.</summary>
/// <param name="At">When; null where nobody noted it.</param>
/// <param name="What">Such as <c>parked</c>, <c>rejected</c> or <c>maxlen</c>.</param>
/// <param name="Detail">Who or why.</param>
internal sealed record DeadStep(DateTimeOffset? At, string What, string Detail);

/// <summary>Where such messages wait, and the ways out.</summary>
internal interface IDeadPlace
{
    /// <summary>What waits there, oldest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync();

    /// <summary>Has messages tried again. Answers those that wait still or again.</summary>
    Task<IReadOnlyList<DeadLetter>> RequeueAsync(IReadOnlySet<string> ids);

    /// <summary>Gives messages up.</summary>
    Task DiscardAsync(IReadOnlySet<string> ids, string reason);
}
