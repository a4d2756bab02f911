using System.Text.RegularExpressions;
using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Architecture;

/// <summary>Whatever a service refuses is said in Chinese as well, by its code (contracts/refusals.zh.tsv).</summary>
public partial class RefusalTests
{
    // Who takes a code, and as which argument: ^1 is the last; and what is made of it.
    private static readonly (string Call, Index At, string Made)[] Takers =
    [
        (@"\bDomainException\.(?:Rule|NotPermitted)", 0, "{0}"),
        (@"\bDomainException\.(?:NotFound|NoneFound)", 0, "{0}-not-found"),
        (@"\bDomainException\.Exists", 0, "{0}-exists"),
        (@"\bDomainException\.Invalid", 1, "{0}"),
        (@"\bnew(?=\(Refusal\.)", 1, "{0}"),
        (@"\bnew FieldError", 1, "{0}"),
        (@"\.Require", 2, "{0}"),
        // What services made of these for themselves.
        (@"\bWrongStatus", 0, "{0}"),
        (@"\bRequireStatus", 1, "{0}"),
        (@"\bRequire(?:Manager|Hr|Staff)", ^1, "{0}"),
        (@"\bIsApproved", 3, "{0}-approved"),
        (@"\bRequireAsync<\w+>", 0, "unknown-{0}"),
        // Rows of files.
        (@"\bRefuse", 1, "{0}"),
        (@"\bAt", 2, "{0}"),
        (@"\bWrong", 0, "{0}"),
        (@"\bNumber", 2, "{0}"),
        (@"\bnew RowFault", 2, "{0}"),
    ];

    private static readonly string[] Sources = [.. ReadSources()];

    // Several classes may have a constant of the same name.
    private static readonly ILookup<string, string> Constants = Sources.SelectMany(source => Constant().Matches(source))
        .ToLookup(match => match.Groups["name"].Value, match => match.Groups["code"].Value);

    [Fact]
    public void Every_code_has_its_chinese_sentence_and_every_sentence_its_code()
    {
        var codes = Takers.SelectMany(taker => Sources.SelectMany(source => CodesIn(source, taker))).ToHashSet();
        codes.Should().HaveCountGreaterThan(300);
        codes.Except(Refusals.Codes).Should().BeEmpty("each of them needs a line in contracts/refusals.zh.tsv");
        Refusals.Codes.Except(codes).Should().BeEmpty("no service refuses with them");
    }

    [Fact]
    public void A_code_stands_where_it_is_refused_with()
    {
        var unread = Sources.SelectMany(source => DomainRefusal().Matches(source)
            .Select(call => CallsInSource.Arguments(source, call.Index + call.Length - 1)[call.Groups["invalid"].Success ? 1 : 0])
            .Where(code => CodesOf(code).Count == 0)).Distinct();
        unread.Should().BeEquivalentTo(["code", "ownCause", "refusal.Code", "$\"unknown-{what}\"", "$\"{kind}-approved\""],
            "the table of this test reads the callers of those who take one of these");
    }

    [Fact]
    public void Sentences_are_whole_and_chinese() =>
        Refusals.Codes.Select(code => Refusals.InChinese(code)!).Should().OnlyContain(sentence => Whole().IsMatch(sentence));

    [Fact]
    public void Codes_stand_in_order_once_each() => File.ReadLines(Path.Combine(Repository.Root.FullName, "contracts", "refusals.zh.tsv"))
        .Select(line => line.Split('\t')[0]).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);

    private static IEnumerable<string> CodesIn(string source, (string Call, Index At, string Made) taker) =>
        Regex.Matches(source, taker.Call + @"\(").Select(call => CallsInSource.Arguments(source, call.Index + call.Length - 1))
            .Where(arguments => arguments.Count > taker.At.Value)
            .SelectMany(arguments => CodesOf(arguments[taker.At]))
            .Select(code => taker.Made.Replace("{0}", code, StringComparison.Ordinal));

    private static IReadOnlyList<string> CodesOf(string argument) => Literal().Matches(argument) is { Count: > 0 } literals
        ? [.. literals.Select(literal => literal.Groups["code"].Value)]
        : argument == "refusal.Code" ? [] : [.. Constants[argument[(argument.LastIndexOf('.') + 1)..]]];

    private static IEnumerable<string> ReadSources() => new[] { "services", "ServiceDefaults" }
        .SelectMany(folder => Repository.Root.EnumerateDirectories(folder).Single().EnumerateFiles("*.cs", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(Repository.Root.FullName, file.FullName).Split(Path.DirectorySeparatorChar)
            .Any(folder => folder is "bin" or "obj" or "Cli" or "Portal" or "Demo"))
        .Select(file => File.ReadAllText(file.FullName));

    [GeneratedRegex(@"\bDomainException\.(?:Rule|NotPermitted|NotFound|NoneFound|Exists|(?<invalid>Invalid(?=\([^;]*,)))\(")]
    private static partial Regex DomainRefusal();

    [GeneratedRegex(@"const string (?<name>\w+)\s*=\s*""(?<code>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"";")]
    private static partial Regex Constant();

    [GeneratedRegex(@"""(?<code>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\A[\p{IsCJKUnifiedIdeographs}“].*。\z")]
    private static partial Regex Whole();
}
