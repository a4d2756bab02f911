namespace SalesPlatform.AppHost.Output;

/// <summary>One line with its place among all the lines of its source.</summary>
public sealed record NumberedLine(int Number, string Text);

/// <summary>The last lines of one source, for whoever begins to look later; the files have them all.</summary>
internal sealed class LogHistory
{
    private const int Kept = 2000;
    private readonly Lock _lock = new();
    private readonly Queue<NumberedLine> _lines = new();
    private TaskCompletionSource _next = NewSignal();
    private int _last;

    public void Add(string text)
    {
        TaskCompletionSource waited;
        lock (_lock)
        {
            _lines.Enqueue(new NumberedLine(++_last, text));
            if (_lines.Count > Kept)
                _lines.Dequeue();
            (waited, _next) = (_next, NewSignal());
        }

        waited.SetResult();
    }

    /// <summary>The lines behind that number, and a task that the next line completes: none falls between the two.</summary>
    public (IReadOnlyList<NumberedLine> Lines, Task Next) After(int number)
    {
        lock (_lock)
            return ([.. _lines.SkipWhile(line => line.Number <= number)], _next.Task);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
