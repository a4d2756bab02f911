namespace SalesPlatform.EventStore.Messaging;

/// <summary>The broker did not confirm a page: it is away, refuses, or did not answer in time. Some of the page may have been taken; the
/// page is to be published again.</summary>
public sealed class EventPublishException(string message, Exception? inner = null) : Exception(message, inner);
