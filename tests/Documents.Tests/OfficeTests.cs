using System.Diagnostics;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

/// <summary>Another program than ours opens the files: LibreOffice turns them into PDF. Skipped, and said so, where it is not installed.</summary>
public sealed class OfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesplatform-office-").FullName;

    [Theory]
    [InlineData(FileFormat.Docx)]
    [InlineData(FileFormat.Xlsx)]
    public async Task LibreOffice_opens_it_and_prints_it(FileFormat format)
    {
        var office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not on the PATH.");
        var file = Path.Combine(_folder, $"sample.{format.ToString().ToLowerInvariant()}");
        await File.WriteAllBytesAsync(file, DocumentRenderer.Render(Sample.Everything(), Sample.Version, Language.Chinese, format), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(office!, ["--headless", "--convert-to", "pdf", "--outdir", _folder, $"-env:UserInstallation=file://{_folder}/profile", file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, "{0}", await said);
        new FileInfo(Path.Combine(_folder, "sample.pdf")).Length.Should().BeGreaterThan(5_000);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
