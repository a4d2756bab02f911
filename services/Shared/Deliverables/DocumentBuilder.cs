using SalesPlatform.Contracts.Deliverables.V1;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.Deliverables;

/// <summary>Writes a document. Both wordings of a sentence stand side by side where it is written, and travel with the document: what was
/// issued reads the same for ever, whatever later versions of the code would say.</summary>
public sealed class DocumentBuilder
{
    private readonly DocumentContent _content;
    private readonly Dictionary<string, Wording> _wordings = new(StringComparer.Ordinal);

    /// <param name="content">What is known of the document before anything is written.</param>
    public DocumentBuilder(DocumentContent content) => _content = content;

    /// <summary>Company currency.</summary>
    public string Currency => _content.Currency;

    /// <summary>It is being frozen, and not only looked at.</summary>
    public bool IsIssue => _content.Author.Length > 0;

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

    /// <summary>An amount in company currency.</summary>
    public Value Money(decimal? amount) => Values.Money(amount, Currency);

    /// <summary>Names what the document is about beside team and period.</summary>
    public void About(string subject, string name) => (_content.Subject, _content.SubjectName) = (subject, name);

    /// <summary>Amounts are in this currency and not the company's.</summary>
    public void In(string currency) => _content.Currency = currency;

    /// <summary>Another title than the name of the kind.</summary>
    public void Title(Text title) => _content.Title = title;

    /// <summary>A sentence of the conclusion on the first page.</summary>
    public void Summary(params IEnumerable<Text> sentences) => _content.Summary.AddRange(sentences);

    /// <summary>A figure readers look for first.</summary>
    /// <param name="id">Stable: versions are compared by it.</param>
    /// <param name="label">What it is.</param>
    /// <param name="value">Unknown where it is missing.</param>
    /// <param name="remark">What it is measured by, or why it is missing.</param>
    /// <param name="tone">See <see cref="Tones"/>.</param>
    public void Figure(string id, Text label, Value value, Text? remark = null, string tone = "") =>
        _content.KeyFigures.Add(new KeyFigure { Id = id, Label = label, Value = value, Remark = remark, Tone = tone });

    /// <summary>Where a figure comes from.</summary>
    public void Trace(Text figure, Text source, Text? standard = null) =>
        _content.Traces.Add(new Trace { Figure = figure, Source = source, Standard = standard });

    /// <summary>A section.</summary>
    public SectionBuilder Section(string id, Text title)
    {
        var section = new DocumentSection { Id = id, Title = title };
        _content.Sections.Add(section);
        return new SectionBuilder(section);
    }

    /// <summary>The document.</summary>
    public DocumentContent Build()
    {
        _content.Wordings.Clear();
        _content.Wordings.AddRange(_wordings.Values.OrderBy(wording => wording.Key, StringComparer.Ordinal));
        return _content;
    }
}

/// <summary>How a key figure is judged.</summary>
public static class Tones
{
    /// <summary>As it should be, or better.</summary>
    public const string Good = "good";

    /// <summary>To be watched.</summary>
    public const string Fair = "fair";

    /// <summary>Not as it should be.</summary>
    public const string Bad = "bad";
}
