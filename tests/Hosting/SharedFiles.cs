using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Tests.Hosting;

/// <summary>Files as people send them, which nobody here wrote: a folder beside the repository. A test that needs them is skipped, and
/// says so, where
/// there is none.</summary>
internal static class SharedFiles
{
    private const string DataFolder = "SALESPLATFORM_ACCEPTANCE_DATA";

    /// <summary>The bytes of one of them.</summary>
    public static async Task<ByteString> ReadAsync(string name)
    {
        var path = PathOf(name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here; set {DataFolder} to the folder with the acceptance data.");
        return ByteString.CopyFrom(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    /// <summary>Where it would be.</summary>
    public static string PathOf(string name) => Path.Combine(Folders().FirstOrDefault(Directory.Exists) ?? "", name);

    /// <summary>Sends a file to a service that answers once.</summary>
    public static async Task<TReply> SendAsync<TReply>(AsyncClientStreamingCall<FileChunk, TReply> call, FileHeader header,
        ByteString content)
    {
        using (call)
        {
            await call.RequestStream.WriteAsync(new FileChunk { Header = header });
            await call.RequestStream.WriteAsync(new FileChunk { Content = content });
            await call.RequestStream.CompleteAsync();
            return await call;
        }
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(DataFolder) is { Length: > 0 } given)
            yield return Path.Combine(given, "files");
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return Path.Combine(folder, "shared", "data", "files");
    }
}
