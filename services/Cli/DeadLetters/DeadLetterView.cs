using System.Globalization;

namespace SalesPlatform.Cli.DeadLetters;

/// <summary>Dead letters, for programs and for people.</summary>
internal static class DeadLetterView
{
    public static void Print(Call call, IReadOnlyList<DeadLetter> letters) => call.Output.Show(new { DeadLetters = letters }, console =>
    {
        console.Write(Table(letters));
        console.Line($"{Formats.Count(letters.Count)} messages wait.");
    });

    public static void PrintOne(Call call, DeadLetter letter) => call.Output.Show(letter, console =>
    {
        console.Pairs(("Of", $"{letter.Owner} ({Code(letter.Kind)})"), ("Id", letter.Id), ("Type", letter.Type),
            ("Subject", Formats.Text(letter.Subject)),
            ("Reason", Say(letter.Reason)));
        var table = Tables.Of("When", "What", "");
        foreach (var step in letter.History)
            table.Row(Instant(step.At), Code(step.What), step.Detail);
        console.Write(table);
        console.Line(letter.Body);
    });

    public static void PrintRequeued(Call call, int tried, IReadOnlyList<DeadLetter> still) =>
        call.Output.Show(new { Requeued = tried - still.Count, StillParked = still }, console =>
        {
            console.Line($"{Formats.Count(tried - still.Count)} messages are on their way again.");
            if (still.Count > 0)
                console.Write(Table(still));
        });

    private static DataTable Table(IReadOnlyList<DeadLetter> letters)
    {
        var table = Tables.Of("Of", "Kind", "=Id", "Type", "Since", "Reason");
        foreach (var letter in letters)
            table.Row(letter.Owner, Code(letter.Kind), letter.Id, letter.Type, Instant(letter.Since), Say(letter.Reason));
        return table;
    }

    private static string Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        ?? Formats.Unknown;
}
