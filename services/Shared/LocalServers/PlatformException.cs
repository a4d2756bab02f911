namespace SalesPlatform.LocalServers;

/// <summary>Something the person at the terminal can act on. Its message is shown as it is, without a stack trace.</summary>
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
