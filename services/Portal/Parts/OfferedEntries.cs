using System.Collections;
using System.Text.RegularExpressions;
using Google.Protobuf;

namespace SalesPlatform.Portal.Parts;

/// <summary>Entries of a list that a form offers, such as a row for each weekday. Those left empty are not sent, and what is wrong with one
/// behind them is told where it was typed.</summary>
public sealed record OfferedEntries(string List, Func<IMessage, bool> IsEmpty)
{
    /// <summary>The places that the entries which are sent had on the form.</summary>
    internal IReadOnlyList<int> TakeOutEmpty(IMessage request)
    {
        var entries = (IList)request.Descriptor.FindFieldByName(List).Accessor.GetValue(request);
        int[] kept = [.. Enumerable.Range(0, entries.Count).Where(place => !IsEmpty((IMessage)entries[place]!))];
        foreach (var empty in Enumerable.Range(0, entries.Count).Except(kept).OrderDescending())
            entries.RemoveAt(empty);
        return kept;
    }

    internal string PlaceOnForm(string field, IReadOnlyList<int> kept) => Regex.Replace(field, $@"\b{List}\[(\d+)\]", match =>
        int.TryParse(match.Groups[1].Value, out var place) && place < kept.Count ? $"{List}[{kept[place]}]" : match.Value);
}
