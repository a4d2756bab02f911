using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;

namespace SalesPlatform.CustomerRelations.Due;

/// <summary>Those nobody takes care of, and those whose clock is breached or will be within a day.</summary>
internal sealed class ComplaintsDue : IDueSource
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var open = (await reading.InTeams<Complaint>().Where(complaint =>
            complaint.Status != ComplaintStatus.Resolved
                && complaint.Status != ComplaintStatus.Confirmed).ToListAsync(cancellation)).ToList();
        if (open.Count == 0)
            return [];
        var hours = (await reading.Work.HoursAsync(cancellation)).State;
        var themes = await reading.NamesAsync(NameKinds.Theme, cancellation);
        var streams = open.Select(complaint => AccountState.StreamOf(complaint.Customer)).Distinct().ToArray();
        var names = (await reading.Queries.LoadManyAsync<KeyAccount>(cancellation, streams))
            .ToDictionary(account => account.Customer, account => account.Name);
        return open.Select(complaint => ItemOf(complaint, hours.Calendar(complaint.Received.HoursVersion), names, themes, reading))
            .OfType<DueItem>();
    }

    private static DueItem? ItemOf(Complaint complaint, BusinessCalendar calendar, IReadOnlyDictionary<string, string> names,
        DueNames themes, DueReading reading)
    {
        var response = complaint.RespondedAt is null;
        var clock = response ? complaint.Response(calendar, reading.Now) : complaint.Resolution(calendar, reading.Now);
        var isSoon = clock.Due is { } due && due <= reading.Now + Ahead;
        if (complaint.Assignee.Length > 0 && !clock.Breached && !isSoon)
            return null;
        var (id, customer) = ($"{complaint.Received.Complaint}", complaint.Customer);
        var name = names.GetValueOrDefault(customer) ?? customer;
        var theme = themes[complaint.Received.Category];
        var kind = clock.Breached ? "complaint-breached" : isSoon ? "complaint-due" : "complaint-to-assign";
        var item = DueList.Item(kind, id, complaint.Team, customer, name, Zh(name, theme, complaint, clock, response),
            En(name, theme, complaint, clock, response))
            .Since(complaint.Received.ReceivedAt).By(clock.Due, reading);
        // Answered is what is somebody's, and nothing happens to what waits for the customer but that the wait ends.
        if (complaint.Assignee.Length == 0)
            item.Do("assign", ("指派", "Give it to somebody"), $"complaint assign {id} --to <person>", Wire.Complaints.Descriptor, "Assign");
        if (complaint.OnHold)
            return item.Do("resume", ("恢复处理", "Resume it"), $"complaint resume {id}", Wire.Complaints.Descriptor, "Resume",
                new Wire.ComplaintStepRequest { Complaint = id });
        if (complaint.Status == ComplaintStatus.Received)
            return item;
        return response
            ? item.Do("respond", ("答复客户", "Answer the customer"), $"complaint respond {id} --text <answer>",
                Wire.Complaints.Descriptor, "Respond",
                new Wire.ComplaintStepRequest { Complaint = id }, "text")
            : item.Do("resolve", ("解决", "Resolve"), $"complaint resolve {id} --text <solution>", Wire.Complaints.Descriptor, "Resolve",
                new Wire.ComplaintStepRequest { Complaint = id }, "text");
    }

    private static ChineseSentence Zh(
        string name, DueName theme, Complaint complaint, ServiceTimeStanding clock, bool response)
    {
        var who = complaint.Assignee.Length == 0 ? "尚未指派" : $"由 {complaint.Assignee} 处理";
        var state = clock.Breached ? $"{What(response)}时限已超过 {Shown.Duration(clock.MinutesOver, inChinese: true)}（工作时间）"
            : complaint.OnHold ? "正等待客户" : $"等待{What(response)}";
        return $"{name} 的投诉（{theme}）{who}，{state}。";
    }

    private static string What(bool response) => response ? "响应" : "解决";

    private static EnglishSentence En(
        string name, DueName theme, Complaint complaint, ServiceTimeStanding clock, bool response)
    {
        var who = complaint.Assignee.Length == 0 ? "has nobody who takes care" : $"is with {complaint.Assignee}";
        var state = clock.Breached ? $"is {Shown.Duration(clock.MinutesOver, inChinese: false)} of business time late"
            : complaint.OnHold ? "waits for the customer" : "is awaited";
        return $"The complaint of {name} ({theme}) {who}: its {(response ? "response" : "resolution")} {state}.";
    }
}
