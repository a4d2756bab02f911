namespace SalesPlatform.LocalServers;

internal sealed record ServerProgram(string Name, string FileName, IReadOnlyList<string> Arguments)
{
    // Hands SIGTERM on as SIGINT. The program ends as well when this shell is killed; the wait is taken up again after each signal.
    private const string Interrupting = """
        setpriv --pdeathsig INT -- "$@" & server=$!
        trap 'kill -INT $server' TERM INT HUP
        wait $server; code=$?
        while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
        exit $code
        """;

    /// <summary>PostgreSQL refuses root, and nothing needs it.</summary>
    public string? User { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public ServerProgram EndedByInterrupt() => this with
    {
        FileName = "sh",
        // Given inline: the account may be unable to read a script beside this assembly.
        Arguments = ["-c", Interrupting, Name, FileName, .. Arguments],
    };

    /// <summary>setpriv becomes the command; runuser would stay in between and keep its signals.</summary>
    /// <param name="withItsParent">Told to stop when the thread that started it ends, however that ends.</param>
    public IReadOnlyList<string> Command(bool withItsParent = false)
    {
        List<string> privileges = User is null ? [] : [$"--reuid={User}", $"--regid={User}", "--init-groups"];
        if (withItsParent)
            privileges.AddRange(["--pdeathsig", "TERM"]);
        return privileges.Count == 0 ? [FileName, .. Arguments] : ["setpriv", .. privileges, "--", FileName, .. Arguments];
    }
}
