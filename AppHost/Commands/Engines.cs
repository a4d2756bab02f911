using SalesPlatform.AppHost.Output;
using SalesPlatform.AppHost.Plan;

namespace SalesPlatform.AppHost.Commands;

/// <summary>The two things that can run the topology. Aspire's code is compiled in only where its packages restore.</summary>
internal static class Engines
{
    public const string Local = "local";
    public const string Aspire = "aspire";

    /// <summary>Whether this build has Aspire's engine in it.</summary>
    public static bool AspireIsCompiledIn =>
#if ASPIRE
        true;
#else
        false;
#endif

    /// <summary>Runs what was chosen; unless something was, Aspire where it is to be had, else the local launcher.</summary>
    /// <param name="chosen">The engine asked for; null to decide here.</param>
    /// <param name="args">The whole command line, for a launcher that takes over.</param>
    /// <param name="aspireArgs">What of it is not the launcher's own.</param>
    /// <param name="options">What to run.</param>
    /// <param name="target">What a publish makes.</param>
    public static async Task<int> RunAsync(
        string? chosen, IReadOnlyList<string> args, IReadOnlyList<string> aspireArgs, LocalPlatformOptions options, PublishTarget target)
    {
#if ASPIRE
        if (chosen is not Local)
            return await AspireHosting.AspireEngine.RunAsync([.. aspireArgs], options, target);
#endif
        if (chosen is not Local && !AspireIsCompiledIn && await HandedOverAsync(chosen is Aspire, args, aspireArgs, options) is { } code)
            return code;
        if (aspireArgs.Count > 0)
            throw new LauncherException($"Not understood, or only with --engine aspire: {string.Join(' ', aspireArgs)}");
        return await RunCommand.RunAsync(options);
    }

    /// <summary>Null: the local launcher goes on.</summary>
    private static async Task<int?> HandedOverAsync(
        bool asked, IReadOnlyList<string> args, IReadOnlyList<string> aspireArgs, LocalPlatformOptions options)
    {
        // Nothing is asked of a package source for a platform that was told to keep to itself.
        var mayAsk = asked || (options.Dashboard && options.Services.Count > 0 && aspireArgs.Count == 0);
        var offer = new AspireOffer(options.DataFolder, new ConsoleLog());
        if (mayAsk && !HandOver.WasDone && await offer.CanBeHadAsync(asked) && await offer.BuildAsync())
            return await HandOver.ToAsync(["run", "--no-build", "--project", AspireOffer.Project, "--", .. args]);
        return asked
            ? throw new LauncherException("The package source has no Aspire packages, or the AppHost does not build with them. "
                + "Where one has them, 'dotnet run --project AppHost -- --engine aspire' asks again.")
            : null;
    }
}
