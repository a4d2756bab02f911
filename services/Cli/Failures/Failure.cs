namespace SalesPlatform.Cli.Failures;

/// <summary>Ends a command that failed: readable lines on the error stream and an exit code, never a stack trace.</summary>
internal static class Failure
{
    public static async Task<int> GuardAsync(CliHost host, Func<Task<int>> body, CancellationToken cancellation)
    {
        try
        {
            return await body();
        }
        catch (CliException failure)
        {
            foreach (var line in failure.Lines)
                Write(host.Error, line);
            return failure.Exit;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Write(host.Error, Say("Interrupted."));
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Write(host.Error, failure is FileNotFoundException { FileName: { } file }
                ? Say($"There is no file {file}.") : Say($"The system says: {failure.Message}"));
        }
        catch (Exception fault)
        {
            // Our own fault: the kind of it is what a report to us needs.
            Write(host.Error, Say($"Unexpected {fault.GetType().Name}: {fault.Message}"));
        }

        return ExitCodes.Failure;
    }

    public static void Write(TextWriter error, string message) => error.WriteLine(Say($"error: {OneLine(message)}"));

    /// <summary>Without line breaks, and without control characters that a server could send to a terminal.</summary>
    public static string OneLine(string message) =>
        string.Join(' ', string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
