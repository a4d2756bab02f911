using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Sales;

namespace SalesPlatform.Demo.Loading;

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
        Clock = new StoryClock(time.At(time.Through, 23, 0));
        Cast = new Cast(time);
        Sales = new SaleBook(time, Cast);
        Costs = new CostBook(time);
    }

    public DemoTime Time { get; }

    public StoryClock Clock { get; }

    /// <summary>Until the platform says that it holds newer facts: time does not run back.</summary>
    public bool StatesTimes { get; private set; } = true;

    public Cast Cast { get; }

    public SaleBook Sales { get; }

    public CostBook Costs { get; }

    public CancellationToken Cancellation { get; }

    public int Calls => Volatile.Read(ref _calls);

    public CallInvoker As(Person person) => new PersonInvoker(this, _platform, person);

    /// <summary>For a service whose name the contract does not tell.</summary>
    /// <param name="occasion">Tells a call from an earlier one that said the same.</param>
    public CallInvoker As(Person person, string service, string occasion) => new PersonInvoker(this, _platform, person, service, occasion);

    public Task OnAsync(DateOnly day, int hour, int minute = 0) => Clock.ReachAsync(Time.At(day, hour, minute));

    public Task TogetherAsync<T>(IEnumerable<T> told, Func<T, Task> tell) =>
        Clock.TogetherAsync(told.Select(one => (Func<Task>)(() => tell(one))));

    /// <summary>The platform holds newer facts: the call is made again, as of now.</summary>
    public bool IsOvertaken(RpcException refused)
    {
        if (refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason != "recorded-before-newest")
            return false;
        StatesTimes = false;
        return true;
    }

    /// <summary>Sends the file once more where the platform holds newer facts.</summary>
    public async Task<T> SendAsync<T>(Func<Task<T>> send)
    {
        try
        {
            return await send();
        }
        catch (RpcException overtaken) when (StatesTimes && IsOvertaken(overtaken))
        {
            return await send();
        }
    }

    public async Task UploadAsync(IClientStreamWriter<FileChunk> stream, FileHeader header, byte[] content)
    {
        const int pieceBytes = 64 * 1024;
        await stream.WriteAsync(new FileChunk { Header = header }, Cancellation);
        foreach (var piece in content.Chunk(pieceBytes))
            await stream.WriteAsync(new FileChunk { Content = UnsafeByteOperations.UnsafeWrap(piece) }, Cancellation);
        await stream.CompleteAsync();
        Interlocked.Increment(ref _calls);
    }

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
