using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Documents;

namespace SalesPlatform.Cli.Due;

/// <summary>What is due, for people and for programs.</summary>
internal static class DueView
{
    private const string Indent = "    ";

    /// <summary>For programs: the items as the contract has them, with the service each is of.</summary>
    public static object Shape(Gathering gathered) => new
    {
        Items = gathered.Items.Select(Shape),
        Unavailable = gathered.Silent.Select(silent => new { silent.Service, silent.Trouble }),
    };

    /// <summary>One item for programs.</summary>
    public static IReadOnlyDictionary<string, object?> Shape(Waiting waiting) =>
        new Dictionary<string, object?>(Shapes.Of(waiting.Item)) { ["service"] = waiting.Service };

    /// <summary>Items under a heading for each urgency, with the command that does each.</summary>
    public static IEnumerable<string> Today(Gathering gathered, Language language)
    {
        if (gathered.Items.Count == 0)
            yield return language.Say("没有待办事项。", "Nothing is due.");
        foreach (var group in gathered.Items.GroupBy(waiting => waiting.Item.Urgency))
        {
            yield return Heading(group.Key, group.Count(), language);
            foreach (var (_, item) in group)
            {
                yield return $"  {What(item, language)}{When(item, language)}";
                yield return $"{Indent}salesctl {item.Actions[0].Command}";
            }

            yield return "";
        }

        foreach (var line in Silence(gathered, language))
            yield return line;
    }

    /// <summary>What waits to be decided, with what changes and who else may.</summary>
    public static IEnumerable<string> Approvals(Gathering gathered, Language language)
    {
        if (gathered.Items.Count == 0)
            yield return language.Say("没有等待您决定的事项。", "Nothing waits for your decision.");
        foreach (var (_, item) in gathered.Items)
        {
            yield return item.Key;
            yield return $"  {What(item, language)}{When(item, language)}";
            foreach (var change in item.Changes)
                yield return $"{Indent}{language.Say(change.What.Zh, change.What.En)}: {Value(change.Before)} → {Value(change.After)}";
            if (item.AskedBy.Length > 0)
                yield return Indent + language.Say($"申请人：{item.AskedBy}", $"asked by {item.AskedBy}");
            yield return Indent + language.Say($"可决定的角色：{Codes(item.Roles)}", $"may decide: {string.Join(", ", item.Roles)}")
                + (item.NotBy.Count == 0
                    ? "" : language.Say($"（{string.Join("、", item.NotBy)} 除外）", $" (not {string.Join(", ", item.NotBy)})"));
            yield return $"{Indent}salesctl approvals approve "
                + $"{ShellWords.Quoted(item.Key)}{(item.Actions[0].ReasonField.Length > 0 ? " --reason <reason>" : "")}";
            if (item.Actions.Any(action => action.Verb == "return"))
                yield return $"{Indent}salesctl approvals return {ShellWords.Quoted(item.Key)} --reason <reason>";
            yield return "";
        }

        foreach (var line in Silence(gathered, language))
            yield return line;
    }

    private static string Heading(Urgency urgency, int count, Language language) => urgency switch
    {
        Urgency.Overdue => language.Say($"已逾期（{count}）", $"Overdue ({count})"),
        Urgency.Soon => language.Say($"即将到期（{count}）", $"Due soon ({count})"),
        _ => language.Say($"待处理（{count}）", $"Waiting ({count})"),
    };

    private static string What(DueItem item, Language language)
    {
        var what = language.Say(item.What.Zh, item.What.En);
        return item.Team.Length == 0 || what.Contains(item.Team, StringComparison.Ordinal) ? what : $"[{item.Team}] {what}";
    }

    private static string When(DueItem item, Language language)
    {
        var due = item.DueAt is not null ? Formats.Instant(item.DueAt) : item.DueOn is not null ? Formats.Day(item.DueOn) : null;
        var since = item.Since is null ? null : Formats.Day(new Google.Type.Date
        {
            Year = item.Since.ToDateTime().Year, Month = item.Since.ToDateTime().Month, Day = item.Since.ToDateTime().Day,
        });
        string?[] parts = [due is null ? null : language.Say($"期限 {due}", $"due {due}"),
            since is null ? null : language.Say($"自 {since}", $"since {since}")];
        var told = string.Join(language.Say("，", ", "), parts.OfType<string>());
        return told.Length == 0 ? "" : $" ({told})";
    }

    private static string Value(DueValue? value) => value?.ValueCase switch
    {
        DueValue.ValueOneofCase.Money => Formats.Money(value.Money),
        DueValue.ValueOneofCase.Day => Formats.Day(value.Day),
        DueValue.ValueOneofCase.Number => Formats.Number(value.Number),
        DueValue.ValueOneofCase.Share => Formats.Percent(Wire.Exact(value.Share)),
        DueValue.ValueOneofCase.Text => Half(value.Text),
        _ => Formats.Unknown,
    };

    private static IEnumerable<string> Silence(Gathering gathered, Language language) => gathered.Silent.Select(silent =>
        language.Say($"服务 {silent.Service} 没有回答，其待办事项未列出：{silent.Trouble}",
            $"{silent.Service} did not answer, and what waits there is not listed: {silent.Trouble}"));
}
