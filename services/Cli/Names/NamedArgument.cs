using System.CommandLine;
using SalesPlatform.Cli.CommandLine;

namespace SalesPlatform.Cli.Names;

/// <summary>An argument that names something of the platform. What was typed is found before the command runs, and the command reads its
/// id.</summary>
internal sealed class NamedArgument : Argument<string>
{
    private readonly string _what;
    private readonly Func<Call, Task<IReadOnlyList<Known>>> _list;

    /// <param name="what">Kind of thing: <c>launch</c>.</param>
    /// <param name="description">For the help.</param>
    /// <param name="list">All there are that the caller may see, the newest first.</param>
    public NamedArgument(string what, string description, Func<Call, Task<IReadOnlyList<Known>>> list) : base(what)
    {
        (_what, _list, HelpName, Description) = (what, list, what.ToUpperInvariant(), description);
    }

    /// <summary>Names that are ids of the platform, GUIDs; others, such as employees', may be anything and are looked up when they do not
    /// look like one.</summary>
    public Func<string, bool> IsId { get; init; } = given => Guid.TryParse(given, out _);

    /// <summary>The id of what was typed.</summary>
    public async Task<string> ResolveAsync(Call call, string given) => IsId(given) ? given : Naming.IdOf(_what, given, await _list(call));
}
