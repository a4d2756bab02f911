namespace SalesPlatform.Cli.Names;

/// <summary>Names something of the platform on the command line. What was typed is found before the command runs, and the command reads
/// its id.</summary>
internal interface INamed
{
    /// <summary>The id of what was typed.</summary>
    Task<string> ResolveAsync(Call call, string given);
}

/// <summary>Where what was typed is looked up.</summary>
/// <param name="what">Kind of thing: <c>launch</c>.</param>
/// <param name="list">All there are that the caller may see.</param>
internal sealed class Lookup(string what, Func<Call, Task<IEnumerable<Known>>> list) : INamed
{
    /// <summary>Names that are ids of the platform, GUIDs; others, such as employees', may be anything and are looked up when they do not
    /// look like one.</summary>
    public Func<string, bool> IsId { get; init; } = given => Guid.TryParse(given, out _);

    public string What => what;

    public async Task<string> ResolveAsync(Call call, string given) => IsId(given) ? given : Naming.IdOf(what, given, await list(call));
}

internal sealed class NamedArgument : Argument<string>, INamed
{
    private readonly Lookup _lookup;

    public NamedArgument(Lookup lookup, string description) : base(lookup.What)
    {
        (_lookup, HelpName, Description) = (lookup, lookup.What.ToUpperInvariant(), description);
    }

    public Task<string> ResolveAsync(Call call, string given) => _lookup.ResolveAsync(call, given);
}

internal sealed class NamedOption : Option<string>, INamed
{
    private readonly Lookup _lookup;

    public NamedOption(string name, Lookup lookup, string description, bool required = false) : base(name)
    {
        (_lookup, Description, Required) = (lookup, description, required);
        Validators.Add(Fields.NotEmpty);
    }

    public Task<string> ResolveAsync(Call call, string given) => _lookup.ResolveAsync(call, given);
}
