namespace SalesPlatform.Tests.Hosting;

/// <summary>A folder of a test's own, gone afterwards, which the servers' accounts can pass.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    // Not CreateTempSubdirectory: its mode 0700 keeps the servers' accounts out.
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"salesplatform-tests-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
