using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Hosting;

/// <summary>A file as a service sees it arrive.</summary>
internal sealed class UploadedFile(IEnumerable<FileChunk> chunks) : IAsyncStreamReader<FileChunk>
{
    private readonly IEnumerator<FileChunk> _chunks = chunks.GetEnumerator();

    public FileChunk Current => _chunks.Current;

    public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(_chunks.MoveNext());

    public static Task<FileUpload> OpenAsync(FileHeader header, string text) => OpenAsync(header, ByteString.CopyFromUtf8(text));

    public static Task<FileUpload> OpenAsync(FileHeader header, ByteString bytes) => FileUpload.OpenAsync(
        new UploadedFile([new FileChunk { Header = header }, new FileChunk { Content = bytes }]), TestContext.Current.CancellationToken);
}
