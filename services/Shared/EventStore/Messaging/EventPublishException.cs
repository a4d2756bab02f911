namespace SalesPlatform.EventStore.Messaging;

/// <summary>Some of the page may have been taken; the page is to be published again.</summary>
public sealed class EventPublishException(string message, Exception? inner = null) : Exception(message, inner);
