namespace SalesPlatform.LocalServers;

/// <summary>For the person at the terminal: the message is shown as it is, without a stack trace.</summary>
public sealed class PlatformException : Exception
{
    public PlatformException(string message)
        : base(message)
    {
    }

    public PlatformException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
