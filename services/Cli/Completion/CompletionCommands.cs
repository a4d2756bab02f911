namespace SalesPlatform.Cli.Completion;

/// <summary><c>completion</c>: the shell completes commands, options and their values.</summary>
internal static class CompletionCommands
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    public static Command Create() => new("completion", "The shell completes commands, options and their values.") { Install(), Script() };

    private static CliCommand Install()
    {
        var shell = Shell();
        return new CliCommand("install", "Installs completion for a shell; new shells have it.",
            "salesctl completion install bash") { shell }.Runs(call =>
        {
            var home = call.Host.Variable("HOME")
                ?? throw new CliException("HOME is not set: print the script with 'salesctl completion script' and install it by hand.");
            var path = PathOf(call.Get(shell), home, call.Host);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, ScriptOf(call.Get(shell)));
            string[] lines = call.Get(shell) == "zsh"
                ? [Say($"Installed {path}."), Say("zsh reads it when ~/.zshrc has, before compinit: fpath=(~/.zfunc $fpath)")]
                : [Say($"Installed {path}.")];
            call.Output.ShowLines(new { Shell = call.Get(shell), Path = path }, lines);
            return Task.CompletedTask;
        });
    }

    private static CliCommand Script()
    {
        var shell = Shell();
        return new CliCommand("script", "Prints the script that 'install' installs.",
            "salesctl completion script zsh") { shell }.Runs(call =>
        {
            call.Output.ShowRaw(new { Script = ScriptOf(call.Get(shell)) }, ScriptOf(call.Get(shell)).TrimEnd());
            return Task.CompletedTask;
        });
    }

    private static Argument<string> Shell()
    {
        var shell = Fields.Argument("shell", $"One of {string.Join(", ", Shells)}.");
        shell.AcceptOnlyFromAmong(Shells);
        return shell;
    }

    private static string PathOf(string shell, string home, CliHost host) => shell switch
    {
        "bash" => Path.Combine(host.Variable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"),
            "bash-completion", "completions", "salesctl"),
        "zsh" => Path.Combine(home, ".zfunc", "_salesctl"),
        "fish" => Path.Combine(host.Variable("XDG_CONFIG_HOME") is { Length: > 0 } config ? config : Path.Combine(home, ".config"), "fish",
            "completions", "salesctl.fish"),
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "There is no such shell."),
    };

    // The client itself knows what may follow: its [suggest] directive is asked with the line and the place of the cursor.
    private static string ScriptOf(string shell) => shell switch
    {
        "bash" => """
            _salesctl() {
              local IFS=$'\n'
              COMPREPLY=( $(compgen -W "$(salesctl "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
            }
            complete -F _salesctl salesctl

            """,
        "zsh" => """
            #compdef salesctl
            local -a found
            found=("${(@f)$(salesctl "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a found

            """,
        "fish" => """
            complete -c salesctl -f -a '(salesctl "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        _ => throw new ArgumentOutOfRangeException(nameof(shell), shell, "There is no such shell."),
    };
}
