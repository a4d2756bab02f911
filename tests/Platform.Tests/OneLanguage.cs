using System.Net;
using System.Text.RegularExpressions;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Names;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Platform;

/// <summary>What of a document is in another language than it is written in. Names of people and of customers stand in both scripts, and so
/// do words that are names of something themselves: the sign of a system, the number of an order, the stream a figure is from.</summary>
internal static partial class OneLanguage
{
    /// <summary>Signs that a Chinese text has as well.</summary>
    private static readonly string[] Signs = ["CRM", "ERP", "NPS", "CNY", "USD", "SHA"];

    public static IReadOnlyList<string> Foreign(DocumentContent content, Language language, DemoTime time)
    {
        var names = new Cast(time).Reps.Select(rep => rep.Name).Concat(Cast.Office.Select(person => person.Name))
            .Concat(Catalogue.Customers.Select(customer => customer.Name)).ToList();
        // Who is known by their login is written in Latin script alone.
        names.AddRange(Cast.Office.Select(person => person.Name[(person.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        return [.. Texts(content, language)
            .Select(text => names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal)))
            .Where(text => language == Language.English ? text.Any(TwoLanguages.IsHan) : IsEnglish(text)).Distinct()];
    }

    /// <summary>Codes and English names of what the company names itself, as they stand in a Chinese document.</summary>
    public static IReadOnlyList<string> Codes(DocumentContent content) => [.. Texts(content, Language.Chinese).Where(text =>
        NameBook.All.Any(name => HasWord(text, name.En) || HasWord(text, name.Code))).Distinct()];

    // Words of a Chinese text which no sign, login, number, stream or service explains.
    private static bool IsEnglish(string text) => text.Any(TwoLanguages.IsHan)
        && Word().Matches(Technical().Replace(text, "")).Any(word => !Signs.Contains(word.Value));

    private static bool HasWord(string text, string word) =>
        Regex.IsMatch(Technical().Replace(text, ""), $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])");

    private static IEnumerable<string> Texts(DocumentContent content, Language language)
    {
        var page = System.Text.Encoding.UTF8.GetString(DocumentRenderer.Render(content, null, language, FileFormat.Html));
        var body = Style().Replace(page[page.IndexOf("<body", StringComparison.Ordinal)..], "");
        // What stands behind the sections tells programs and auditors where figures come from.
        var service = $"<td>{content.Service}</td>";
        return Markup().Split(body.Replace(service, "", StringComparison.Ordinal)).Select(WebUtility.HtmlDecode).OfType<string>()
            .Select(text => text.Trim()).Where(text => text.Length > 0 && text != content.Service);
    }

    // Logins, time zones, streams with their keys, and numbers of documents and orders.
    [GeneratedRegex(@"[a-z]+\.[a-z]+|[A-Z][a-z]+/[A-Z]\w+|[a-z]+(?:-[a-z]+)*/[\w…./-]*|[A-Z]{2,3}-[\w-]+|FY\d{4}(?:-Q\d)?")]
    private static partial Regex Technical();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex("<style.*?</style>|<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
