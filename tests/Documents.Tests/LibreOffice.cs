using System.Diagnostics;

namespace SalesPlatform.Tests.Documents;

/// <summary>Another program than ours that opens Office files. A test project that needs it compiles this file.</summary>
internal static class LibreOffice
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Skips the test, and says so, where it is not installed.</summary>
    public static void Require() => Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not on the PATH.");

    /// <summary>Turns files into PDF, each beside its original.</summary>
    /// <param name="folder">Of the files.</param>
    /// <param name="files">Their names.</param>
    public static async Task PrintAsync(string folder, params IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(
            Program!, ["--headless", "--convert-to", "pdf", "--outdir", folder, $"-env:UserInstallation=file://{folder}/profile",
                .. files.Select(file => Path.Combine(folder, file))])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, "{0}", await said);
    }
}
