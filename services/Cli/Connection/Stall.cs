namespace SalesPlatform.Cli.Connection;

/// <summary>Ends a stream in which nothing moves any more, whatever its length.</summary>
internal sealed class Stall : IDisposable
{
    /// <summary>Longer than any transaction of a service may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource _ended;
    private readonly CancellationToken _outer;

    public Stall(CancellationToken outer)
    {
        _outer = outer;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(outer);
        Moved();
    }

    public CancellationToken Token => _ended.Token;

    /// <summary>It was patience that ended, not the person at the keyboard.</summary>
    public bool Happened => _ended.IsCancellationRequested && !_outer.IsCancellationRequested;

    /// <summary>Something was sent or received: patience starts anew.</summary>
    public void Moved() => _ended.CancelAfter(Patience);

    public void Dispose() => _ended.Dispose();
}
