using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.Display;

/// <summary>
/// A sentence with values in it, written in English where it is said. Without its values it is a template, such as <c>{0} of {1}</c>, whose
/// Chinese stands in <c>zh.tsv</c> and may put the values in another order.
/// </summary>
[InterpolatedStringHandler]
internal sealed partial class Sentence(int literals, int values)
{
    private readonly StringBuilder _template = new(literals + 4 * values);
    private readonly List<string> _values = new(values);

    public void AppendLiteral(string text) => _template.Append(text);

    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    public void AppendFormatted<T>(T value, string? format)
    {
        _template.Append('{').Append(_values.Count).Append('}');
        _values.Add(value is IFormattable formattable ? formattable.ToString(format, null) : Half($"{value}"));
    }

    /// <summary>In the reader's language.</summary>
    public override string ToString() =>
        Place().Replace(Translation.Of($"{_template}", Languages.Spoken),
            place => _values[int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Place();
}
