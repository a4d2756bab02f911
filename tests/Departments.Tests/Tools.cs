using System.ComponentModel;
using SalesPlatform.LocalServers;

namespace SalesPlatform.Tests.Departments;

/// <summary>Programs of other languages: found, or installed as the AppHost installs servers. Where that is impossible a test skips, and
/// says so.</summary>
internal static class Tools
{
    /// <summary>A Python that has these modules; those that are missing come from these Debian packages.</summary>
    public static async Task<string> PythonAsync(string modules, params IReadOnlyList<string> packages)
    {
        if (await FindPythonAsync(modules) is { } found)
            return found;
        using (await InstallationTurn.TakeAsync(TimeProvider.System, TestContext.Current.CancellationToken))
        {
            if (await FindPythonAsync(modules) is null && !await AptPackages.TryInstallAsync(packages, Console.Error.WriteLine,
                TestContext.Current.CancellationToken))
                Assert.Skip($"This machine has no Python with {modules}, and no way to install {string.Join(", ", packages)}.");
        }

        return await FindPythonAsync(modules) ?? throw new InvalidOperationException(
            $"{string.Join(", ", packages)} are installed, and python3 has no {modules}.");
    }

    /// <summary>A folder with the JavaScript sample and what it needs.</summary>
    public static async Task<string> NodeProjectAsync(string folder)
    {
        if (!await SucceedsAsync("node", "--version") || !await SucceedsAsync("npm", "--version"))
            Assert.Skip("This machine has no node and npm.");
        var project = Directory.CreateDirectory(Path.Combine(folder, "javascript")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Samples, "javascript")))
            File.Copy(file, Path.Combine(project, Path.GetFileName(file)), overwrite: true);
        var install = await RunningProgram.RunAsync(["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"], folder: project);
        if (install.Exit != 0)
            Assert.Skip($"npm cannot install the sample's packages here: {install.Error}");
        return project;
    }

    // Debian's packages are for Debian's Python, which need not be the first on the path.
    private static async Task<string?> FindPythonAsync(string modules)
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            if (await SucceedsAsync(python, "-c", $"import {modules}"))
                return python;
        }

        return null;
    }

    private static async Task<bool> SucceedsAsync(params IReadOnlyList<string> command)
    {
        try
        {
            return (await RunningProgram.RunAsync(command)).Exit == 0;
        }
        catch (Win32Exception)
        {
            return false; // No such program.
        }
    }
}
