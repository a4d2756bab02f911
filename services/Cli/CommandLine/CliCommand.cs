using System.CommandLine.Parsing;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>A command that shows examples in its help and turns every failure into a readable line and an exit code.</summary>
internal sealed class CliCommand : Command
{
    private readonly List<Func<CommandResult, string?>> _checks = [];

    public CliCommand(string name, string description, params string[] examples) : base(name, description) => Examples = examples;

    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Adds a check of what one option alone cannot tell, made before anything is sent. An answer is the complaint.</summary>
    /// <remarks>Not one of the parser's validators: those of a command run before its options are read, and reading a wrong one
    /// throws.</remarks>
    public CliCommand Checks(Func<CommandResult, string?> complaint)
    {
        _checks.Add(complaint);
        return this;
    }

    /// <summary>What the checks say to options that are fine each for itself.</summary>
    public IEnumerable<string> ComplaintsAbout(CommandResult values) => _checks.Select(check => check(values)).OfType<string>();

    /// <summary>Whether its answer shows codes that the company may have names for.</summary>
    public bool ShowsNames { get; set; }

    /// <summary>What the command does, with the exit code it ends with.</summary>
    public CliCommand Runs(Func<Call, Task<int>> body)
    {
        SetAction(async (values, cancellation) =>
        {
            var host = ((CliConfiguration)values.InvocationConfiguration).Host;
            await using var call = new Call(values, host, cancellation);
            var exit = await Failure.GuardAsync(host, async () =>
            {
                await call.ResolveAsync();
                if (ShowsNames && call.IsForPeople)
                    CompanyWords.Know(await call.CompanyNamesAsync());
                return await body(call);
            }, cancellation);
            return exit is ExitCodes.NotFound or ExitCodes.Refused or ExitCodes.Usage ? await TeamHint.AfterAsync(call, exit) : exit;
        });
        return this;
    }

    /// <summary>What the command does when it either succeeds or throws.</summary>
    public CliCommand Runs(Func<Call, Task> body) => Runs(async call =>
    {
        await body(call);
        return ExitCodes.Success;
    });
}
