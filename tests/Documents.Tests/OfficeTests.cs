using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

/// <summary>Another program than ours opens the files: LibreOffice turns them into PDF. Skipped, and said so, where it is not
/// installed.</summary>
public sealed class OfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesplatform-office-").FullName;

    [Theory]
    [InlineData(FileFormat.Docx)]
    [InlineData(FileFormat.Xlsx)]
    public async Task LibreOffice_opens_it_and_prints_it(FileFormat format)
    {
        LibreOffice.Require();
        var file = $"sample.{format.ToString().ToLowerInvariant()}";
        var bytes = DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.Chinese, format);
        await File.WriteAllBytesAsync(Path.Combine(_folder, file), bytes, TestContext.Current.CancellationToken);
        await LibreOffice.PrintAsync(_folder, file);
        new FileInfo(Path.Combine(_folder, "sample.pdf")).Length.Should().BeGreaterThan(5_000);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
