using SalesPlatform.Company;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

/// <summary>Writes a document. Both wordings of a sentence stand side by side where it is written, and travel with the document: what was
/// issued reads the same for ever, whatever later versions of the code would say.</summary>
public sealed class DocumentBuilder
{
    private readonly DocumentContent _content;
    private readonly Dictionary<string, Wording> _wordings = new(StringComparer.Ordinal);
    private readonly List<ArgumentStep> _argument = [];

    public DocumentBuilder(DocumentContent content) => _content = content;

    public string Currency => _content.Currency;

    /// <summary>It is being frozen, and not only looked at.</summary>
    public bool IsIssue => _content.Author.Length > 0;

    /// <summary>Of a miss, in the words of who issues the document; empty where nobody gives one.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What the company calls things.</summary>
    public CompanyNames Names { get; init; } = CompanyNames.None;

    /// <summary>It has a step of an argument.</summary>
    public bool Argues => _argument.Count > 0;

    /// <summary>A text in both languages.</summary>
    /// <param name="key">Names the wording within the document.</param>
    /// <param name="zh">Chinese, with <c>{0}</c> for the arguments.</param>
    /// <param name="en">English, likewise; <c>{0|item|items}</c> takes the word that goes with a count.</param>
    /// <param name="arguments">Typed: each language sets them in its own format.</param>
    /// <exception cref="InvalidOperationException">The key has another wording already.</exception>
    public Text Say(string key, string zh, string en, params IEnumerable<Value> arguments)
    {
        var wording = new Wording { Key = key, Zh = zh, En = en };
        if (!_wordings.TryAdd(key, wording) && !_wordings[key].Equals(wording))
            throw new InvalidOperationException($"The wording '{key}' is used with two meanings.");
        return new Text { Key = key, Arguments = { arguments } };
    }

    public Value Team(string? key) => Named(NameKinds.Team, key);

    public Value Region(string? key) => Named(NameKinds.Region, key);

    public Value ProductLine(string? key) => Named(NameKinds.ProductLine, key);

    public Value Product(string? key) => Named(NameKinds.Product, key);

    public Value CostCategory(string? key) => Named(NameKinds.CostCategory, key);

    /// <summary>Several categories of costs, in one cell or sentence.</summary>
    public Value CostCategories(IEnumerable<string> keys) => Values.List(keys.Select(key => CostCategory(key).Text));

    /// <summary>Something the company names, in the reader's language; by its code where it has no name there.</summary>
    /// <param name="kind">See <see cref="NameKinds"/>.</param>
    /// <param name="fallback">What it is called where the company gave it no name; null: its code.</param>
    public Value Named(string kind, string? code, string? fallback = null)
    {
        var known = string.IsNullOrEmpty(code) ? null : NameOf(kind, code);
        return known is null ? Values.Name(string.IsNullOrEmpty(fallback) ? code : fallback) : Values.Of(known);
    }

    /// <summary>Null where the company gave it no name.</summary>
    public Text? NameOf(string kind, string code) =>
        Names.Find(kind, code) is var (zh, en) ? new Text { Literal = code, Zh = zh, En = en } : null;

    public Value Money(decimal? amount) => Values.Money(amount, Currency);

    /// <summary>Names what the document is about beside team and period.</summary>
    public void About(string subject, string name) =>
        (_content.Subject, _content.SubjectName, _content.SubjectTitle) = (subject, name, InBoth(Values.Name(name)));

    public void NameTeam() => _content.TeamTitle = InBoth(Team(_content.Team));

    /// <summary>Amounts are in this currency and not the company's.</summary>
    public void In(string currency) => _content.Currency = currency;

    /// <summary>Another title than the name of the kind.</summary>
    public void Title(Text title) => _content.Title = title;

    public void Summary(params IEnumerable<Text> sentences) => _content.Summary.AddRange(sentences);

    /// <summary>A figure readers look for first.</summary>
    /// <param name="id">Stable: versions are compared by it.</param>
    /// <param name="value">Unknown where it is missing.</param>
    /// <param name="tone">See <see cref="Tones"/>.</param>
    public void Figure(string id, Text label, Value value, Text? remark = null, string tone = "") =>
        _content.KeyFigures.Add(new KeyFigure { Id = id, Label = label, Value = value, Remark = remark, Tone = tone });

    public void Trace(Text figure, Text source, Text? standard = null) =>
        _content.Traces.Add(new Trace { Figure = figure, Source = source, Standard = standard });

    /// <summary>A step of what the document argues, its first section: because of this, therefore that. Every document has one.</summary>
    /// <param name="finding">What the figures say.</param>
    /// <param name="because">Why it is so, by what was recorded or computed; null where nothing says it.</param>
    /// <param name="therefore">What is asked, decided or done about it.</param>
    public void Argue(Text finding, Text? because, Text therefore) => _argument.Add(new ArgumentStep(finding, because, therefore));

    /// <summary>A step about a figure that missed its standard. Its cause is a person's to write: until then the document is not
    /// issued.</summary>
    /// <param name="how">English: how the cause is written.</param>
    /// <exception cref="DomainException"><c>cause-missing</c>: it is being issued without.</exception>
    public void ArgueMiss(Text finding, Text? because, Text therefore, string how)
    {
        var cause = because ?? Values.Words(Cause);
        if (cause is null && IsIssue)
            throw DomainException.Rule("cause-missing",
                $"The document is issued once the cause of the miss is written: {how}, or give it with the issue (--cause).");
        Argue(finding, cause, therefore);
    }

    public SectionBuilder Section(string id, Text title)
    {
        var section = new DocumentSection { Id = id, Title = title };
        _content.Sections.Add(section);
        return new SectionBuilder(section);
    }

    public DocumentContent Build()
    {
        WriteArgument();
        _content.Wordings.Clear();
        _content.Wordings.AddRange(_wordings.Values.OrderBy(wording => wording.Key, StringComparer.Ordinal));
        return _content;
    }

    private static Text? InBoth(Value name) => name.Text is { Zh.Length: > 0 } title ? title : null;

    private void WriteArgument()
    {
        if (!Argues)
            return;
        var section = new DocumentSection { Id = "argument", Title = Say("argument.title", "因为……所以……", "Because, therefore") };
        var table = new SectionBuilder(section)
            .Table("argument", Say("argument.table", "数字、原因与结论", "What the figures say, why, and what follows"))
            .Column(Say("argument.finding", "数字说明了什么", "What the figures say"), Columns.Text, 4)
            .Column(Say("argument.because", "因为", "Because"), Columns.Text, 4)
            .Column(Say("argument.therefore", "所以", "Therefore"), Columns.Text, 4);
        foreach (var step in _argument)
        {
            table.RowWhere(step.Because is null, Values.Of(step.Finding),
                Values.Of(step.Because ?? Say("argument.no-cause", "原因尚未记录。", "No cause is recorded.")), Values.Of(step.Therefore));
        }

        table.FlagNote(Say("argument.flag", "原因尚未记录。", "no cause is recorded yet."));
        _content.Sections.Insert(0, section);
    }

    private sealed record ArgumentStep(Text Finding, Text? Because, Text Therefore);
}

public static class Tones
{
    public const string Good = "good";

    public const string Fair = "fair";

    public const string Bad = "bad";
}
