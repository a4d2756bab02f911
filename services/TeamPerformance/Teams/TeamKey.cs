using System.Text;

namespace SalesPlatform.TeamPerformance.Teams;

/// <summary>Lower case, letters and digits of any script, everything else a dash. <c>North East</c> is <c>north-east</c>, <c>北方团队</c>
/// stays.</summary>
internal static class TeamKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        // One form for letters that Unicode can write in several ways, so that equal names have equal keys.
        foreach (var letter in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (IsKept(letter))
                key.Append(Rune.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().TrimEnd('-');
    }

    // Marks carry the vowels of many scripts.
    private static bool IsKept(Rune letter) => Rune.IsLetterOrDigit(letter)
        || Rune.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
