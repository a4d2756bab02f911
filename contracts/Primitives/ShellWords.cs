using System.Text.RegularExpressions;

namespace SalesPlatform.Contracts;

/// <summary>Commands that people copy into a shell: what others named (<c>口号 || Slogan</c>) is one word of it.</summary>
public static partial class ShellWords
{
    public static string Quoted(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Plain().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    // POSIX, Shell Command Language, 2.2: of what needs no quotes, what keys are made of.
    [GeneratedRegex(@"\A[\w@%+=:,./-]+\z")]
    private static partial Regex Plain();
}
