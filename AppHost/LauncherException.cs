namespace SalesPlatform.AppHost;

/// <summary>Something the person at the terminal can act on. Its message is shown as it is, without a stack trace.</summary>
public sealed class LauncherException : Exception
{
    public LauncherException(string message)
        : base(message)
    {
    }

    public LauncherException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
