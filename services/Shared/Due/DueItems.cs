using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace SalesPlatform.Due;

public static class DueList
{
    /// <param name="team">Team key; empty where it concerns all.</param>
    public static DueItem Item(string kind, string id, string team, string subject, string name, ChineseSentence zh, EnglishSentence en) =>
        new() { Key = $"{kind}/{id}", Kind = kind, Team = team, Subject = subject, SubjectName = name, What = Say(zh, en) };

    public static DueItem Since(this DueItem item, DateTimeOffset? at)
    {
        item.Since = at?.ToTimestamp();
        return item;
    }

    public static DueItem Since(this DueItem item, IReadOnlyDictionary<string, DateTimeOffset> instants, string stream) =>
        item.Since(instants.TryGetValue(stream, out var at) ? at : null);

    /// <summary>The id, a GUID v7, tells when it was made.</summary>
    public static DueItem Since(this DueItem item, Guid made)
    {
        // The first six bytes are the milliseconds since 1970: RFC 9562, 5.7.
        var bytes = made.ToByteArray(bigEndian: true);
        var milliseconds = bytes.Take(6).Aggregate(0L, (sum, next) => (sum << 8) | next);
        return item.Since(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
    }

    public static DueItem By(this DueItem item, DateOnly? day)
    {
        item.DueOn = day?.ToDate();
        return item;
    }

    public static DueItem By(this DueItem item, DateTimeOffset? instant, DueReading reading)
    {
        item.DueAt = instant?.ToTimestamp();
        return item.By(instant is { } at ? reading.Company.DayOf(at) : null);
    }

    public static DueItem About(this DueItem item, string employee)
    {
        item.Employee = employee;
        return item;
    }

    /// <param name="notBy">Who may not decide: those who had a hand in it.</param>
    public static DueItem Asked(this DueItem item, string askedBy, params IEnumerable<string> notBy)
    {
        item.IsApproval = true;
        item.AskedBy = askedBy;
        item.NotBy.Add(notBy.Where(person => person.Length > 0).Distinct().Order(StringComparer.Ordinal));
        return item;
    }

    /// <param name="command">Arguments of salesctl, with angle brackets around what a person adds.</param>
    /// <param name="request">Complete but for the reason; null where a person must add more.</param>
    /// <param name="reason">Where the reason goes, in JSON's spelling.</param>
    public static DueItem Do(
        this DueItem item, string verb, (string Zh, string En) name, string command, ServiceDescriptor service, string method,
        IMessage? request = null, string reason = "")
    {
        var rpc = service.FindMethodByName(method)
            ?? throw new ArgumentException($"{service.FullName} has no method {method}.", nameof(method));
        item.Actions.Add(new DueAction
        {
            Verb = verb,
            Name = Say(name.Zh, name.En),
            Command = command,
            Rpc = $"{rpc.Service.FullName}/{rpc.Name}",
            Request = request is null ? null : Struct.Parser.ParseJson(JsonFormatter.Default.Format(request)),
            ReasonField = reason,
        });
        return item;
    }

    public static DueItem Changing(
        this DueItem item, ChineseSentence zh, EnglishSentence en, decimal? before, decimal? after, string currency) =>
        item.Changing(zh, en, Amount(before, currency), Amount(after, currency));

    public static DueItem Changing(this DueItem item, ChineseSentence zh, EnglishSentence en, DueValue? before, DueValue? after)
    {
        item.Changes.Add(new DueChange { What = Say(zh, en), Before = before, After = after });
        return item;
    }

    public static DueValue Day(DateOnly day) => new() { Day = day.ToDate() };

    public static DueValue Number(decimal number) => new() { Number = number.ToExact() };

    public static DueValue Share(decimal share) => new() { Share = share.ToExact() };

    public static DueValue Text(string text) => new() { Text = text };

    private static DueValue? Amount(decimal? amount, string currency) =>
        amount is { } known ? new DueValue { Money = known.ToMoney(currency) } : null;

    private static DueText Say(ChineseSentence zh, EnglishSentence en) => new() { Zh = $"{zh}", En = $"{en}" };
}
