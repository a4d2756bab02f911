using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Loading;

/// <summary>Where the chapters are told: the time, the people, the books, and the platform that listens.</summary>
internal sealed class Stage : IDisposable
{
    /// <summary>As many calls at once as keep two cores busy; more only wait for each other.</summary>
    private const int Places = 8;

    private readonly SemaphoreSlim _places = new(Places);
    private readonly IDemoPlatform _platform;
    private int _calls;

    public Stage(DemoTime time, IDemoPlatform platform, CancellationToken cancellation)
    {
        (Time, _platform, Cancellation) = (time, platform, cancellation);
        Cast = new Cast(time);
        Sales = new SaleBook(time, Cast);
        Costs = new CostBook(time);
    }

    public DemoTime Time { get; }

    public Cast Cast { get; }

    public SaleBook Sales { get; }

    public CostBook Costs { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How many calls were made so far.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>The platform, called by somebody.</summary>
    public CallInvoker As(Person person) => new PersonInvoker(this, _platform, person);

    /// <summary>A service whose name the contract does not tell, called by somebody.</summary>
    /// <param name="occasion">Tells a call from an earlier one that said the same.</param>
    public CallInvoker As(Person person, string service, string occasion) => new PersonInvoker(this, _platform, person, service, occasion);

    /// <summary>Sends a file as a header and pieces.</summary>
    public async Task UploadAsync(IClientStreamWriter<FileChunk> stream, FileHeader header, byte[] content)
    {
        const int pieceBytes = 64 * 1024;
        await stream.WriteAsync(new FileChunk { Header = header }, Cancellation);
        foreach (var piece in content.Chunk(pieceBytes))
            await stream.WriteAsync(new FileChunk { Content = UnsafeByteOperations.UnsafeWrap(piece) }, Cancellation);
        await stream.CompleteAsync();
        Interlocked.Increment(ref _calls);
    }

    /// <summary>Waits until fewer than the most calls are under way.</summary>
    public async Task<IDisposable> TakePlaceAsync()
    {
        await _places.WaitAsync(Cancellation);
        Interlocked.Increment(ref _calls);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
