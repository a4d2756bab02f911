using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Catalogue;

/// <summary>The doc comments of the contracts, as plain text with code in backticks.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(Dictionary<string, XElement> members) => _members = members;

    /// <summary>Reads the file the compiler wrote beside the contracts' assembly.</summary>
    public static DocComments OfContracts()
    {
        var file = Path.ChangeExtension(typeof(EventAttribute).Assembly.Location, ".xml");
        return new DocComments(XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value));
    }

    /// <summary>What a type is.</summary>
    /// <exception cref="CatalogueException">It has no summary.</exception>
    public string Of(Type type) => Summary($"T:{type.FullName}")
        ?? throw new CatalogueException($"{type.FullName} has no <summary>: subscribers read there when it happens.");

    /// <summary>What a field means; null where nobody wrote it.</summary>
    public string? Of(Type type, string property) => Summary($"P:{type.FullName}.{property}");

    /// <summary>The first value in code font in a field's comment: the authors give their examples there.</summary>
    public string? FirstValueOf(Type type, string property) => _members.GetValueOrDefault($"P:{type.FullName}.{property}")
        ?.Descendants("c").Select(code => code.Value.Trim()).FirstOrDefault(value => PlainValue().IsMatch(value));

    private string? Summary(string member) =>
        _members.GetValueOrDefault(member)?.Element("summary") is { } summary ? Spaces().Replace(Text(summary), " ").Trim() : null;

    private static string Text(XContainer element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{Spaces().Replace(code.Value, " ")}`",
        XElement { Name.LocalName: "paramref" } other => $"`{JsonNamingPolicy.CamelCase.ConvertName(other.Attribute("name")!.Value)}`",
        XElement { Name.LocalName: "see" } link => $"`{Target(link)}`",
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Target(XElement link)
    {
        var name = link.Attribute("cref")?.Value[2..] ?? link.Attribute("langword")?.Value ?? link.Value;
        var type = typeof(EventAttribute).Assembly.GetType(name);
        return type is null ? name[(name.LastIndexOf('.') + 1)..] : PublishedEvent.NameOf(type) ?? type.Name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 ./-]*$")]
    private static partial Regex PlainValue();
}

/// <summary>The catalogue cannot be written: something the subscribers need is missing.</summary>
internal sealed class CatalogueException(string message) : Exception(message);
