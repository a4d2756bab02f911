using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Connection;

/// <summary>Sends a file in pieces: first its header, then its bytes.</summary>
internal static class FileUpload
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Sends it all and says that it is complete.</summary>
    /// <param name="requests">Where it goes.</param>
    /// <param name="stall">Told of every piece that went out.</param>
    /// <param name="onSent">Told how many bytes went out so far.</param>
    public static async Task SendAsync(IClientStreamWriter<FileChunk> requests, FileHeader header, string path, Stall stall,
        Action<long> onSent)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, PieceBytes, useAsync: true);
        await requests.WriteAsync(new FileChunk { Header = header }, stall.Token);
        var piece = new byte[PieceBytes];
        for (int read; (read = await file.ReadAsync(piece, stall.Token)) > 0;)
        {
            await requests.WriteAsync(new FileChunk { Content = ByteString.CopyFrom(piece, 0, read) }, stall.Token);
            stall.Moved();
            onSent(file.Position);
        }

        await requests.CompleteAsync();
    }

    /// <summary>Sends a file to a service that answers once.</summary>
    public static async Task<TReply> AskAsync<TReply>(
        AsyncClientStreamingCall<FileChunk, TReply> call, FileHeader header, string path, Stall stall, Action<long> onSent)
    {
        using (call)
        {
            await UnlessEndedEarlyAsync(SendAsync(call.RequestStream, header, path, stall, onSent));
            return await call;
        }
    }

    /// <summary>Sends a file to a service that answers while it reads, and answers its last message.</summary>
    public static async Task<TReply?> ConverseAsync<TReply>(
        AsyncDuplexStreamingCall<FileChunk, TReply> call, FileHeader header, string path, Stall stall, Action<TReply> onReply)
            where TReply : class
    {
        using (call)
        {
            var sending = UnlessEndedEarlyAsync(SendAsync(call.RequestStream, header, path, stall, _ => { }));
            var reading = ReadToEndAsync(call.ResponseStream, stall, onReply);
            // A file that cannot be read any more ends the call here; the service would wait for the rest of it.
            if (await Task.WhenAny(sending, reading) == sending)
                await sending;
            return await reading;
        }
    }

    private static async Task<TReply?> ReadToEndAsync<TReply>(IAsyncStreamReader<TReply> replies, Stall stall, Action<TReply> onReply)
        where TReply : class
    {
        TReply? last = null;
        await foreach (var reply in replies.ReadAllAsync(stall.Token))
        {
            stall.Moved();
            onReply(last = reply);
        }

        return last;
    }

    /// <summary>A service that refuses a file ends the call while we still write. Its answer says why; the broken write says
    /// nothing.</summary>
    private static async Task UnlessEndedEarlyAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException)
        {
            // Not lost: the caller reads the answer next, and that throws the call's own status.
        }
    }
}
