namespace SalesPlatform.Cli.CommandLine;

/// <summary>Carries the host to the commands, so that none of them reaches for the static console.</summary>
internal sealed class CliConfiguration : InvocationConfiguration
{
    public CliConfiguration(CliHost host)
    {
        Host = host;
        Output = host.Out;
        Error = host.Error;
        // It prints stack traces.
        EnableDefaultExceptionHandler = false;
    }

    public CliHost Host { get; }
}
