using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Portal.Pages.CompanyBook;

internal sealed class CompanyForms(Localizer reader, DateOnly today)
{
    private static IEnumerable<int> Weekdays => Enumerable.Range(1, 7);

    public FormSpec Settings(OrganisationReply now) => new(
        reader["Set calendar, currency and time zone", "设置财年、货币与时区"], "planning", "salesplatform.planning.v1.Organisation/Set",
        new("fiscal_start_month", reader["Fiscal years start in", "财年起始月份"], $"{now.FiscalStartMonth}")
        {
            Choices = [.. Enumerable.Range(1, 12).Select(month => ($"{month}", reader.MonthName(month)))], Rules = ["calendar-in-use"],
        },
        new("currency", reader["Currency (ISO 4217)", "货币（ISO 4217）"], now.Currency),
        new("time_zone", reader["Time zone (IANA)", "时区（IANA）"], now.TimeZone));

    public FormSpec Standard(IEnumerable<string> kpis) => new(
        reader["Set a standard", "制定考核标准"], "scorecards", "salesplatform.scorecards.v1.KpiStandards/SetStandard",
        new("kpi", reader["KPI", "指标"]) { Choices = [.. kpis.Select(kpi => (kpi, reader.Kpi(kpi)))] },
        new("effective_from", reader["For periods that start on this day or later", "适用于该日起开始的期间"], $"{today:yyyy-MM-dd}")
        {
            Rules = ["effective-in-the-past"],
        },
        new("qualified_at", reader["Qualified at, %", "合格线（%）"]) { IsPercent = true },
        new("excellent_at", reader["Excellent at, % (may be left out)", "优异线（%，可不填）"]) { IsPercent = true })
    { Done = reader["The standard is set; periods that began before keep theirs.", "标准已制定，已开始的期间仍按原标准。"] };

    public FormSpec Week(Func<Task<BusinessHoursReply>> read) => Hours(reader["The usual week", "设置每周工作时间"], read,
        reader["The hours are kept.", "工作时间已保存。"],
        now =>
        {
            // The first span of each day is what the form shows; a second one, behind a noon break, stays.
            var given = Said(now);
            given.Week.Clear();
            given.Week.Add(Weekdays.Select(weekday => new OpeningHours { Weekday = weekday }));
            given.Week.Add(Weekdays.SelectMany(weekday => now.Week.Where(span => span.Weekday == weekday).Skip(1)));
            return given;
        },
        now => Weekdays.SelectMany(weekday => now.Week.Where(span => span.Weekday == weekday).Take(1).SelectMany(span => new[]
        {
            KeyValuePair.Create($"week.{weekday - 1}.opens_at", span.OpensAt),
            KeyValuePair.Create($"week.{weekday - 1}.closes_at", span.ClosesAt),
        })).ToDictionary(),
        [.. Weekdays.SelectMany(weekday => new FormInput[]
        {
            new($"week.{weekday - 1}.opens_at", reader[$"{reader.Weekday(weekday)}, opens at", $"{reader.Weekday(weekday)}上班"])
            {
                Help = weekday == 1 ? reader["Empty: closed. 24:00 is the day's end.", "留空为休息；24:00 为当日结束。"] : null,
            },
            new($"week.{weekday - 1}.closes_at", reader[$"{reader.Weekday(weekday)}, closes at", $"{reader.Weekday(weekday)}下班"]),
        })]) with
    {
        Send = reader["Keep this week", "保存"],
        Offers = new OfferedEntries("week", span => span is OpeningHours { OpensAt: "", ClosesAt: "" }),
    };

    public FormSpec Holidays(Func<Task<BusinessHoursReply>> read) => Hours(reader["Holidays", "设置节假日"], read,
        reader["The days are kept.", "节假日已保存。"],
        now =>
        {
            var given = Said(now);
            given.Holidays.Clear();
            return given;
        },
        now => new() { ["holidays"] = string.Join('\n', now.Holidays.Select(day => $"{day.ToDay():yyyy-MM-dd}")) },
        new FormInput("holidays", reader["Closed, whatever the weekday; one day a line", "休息日，每行一个"])
        {
            Help = reader["Such as 2026-10-01.", "例如 2026-10-01。"], Rules = ["closed-and-worked"],
        });

    public FormSpec WorkingDay(Func<Task<BusinessHoursReply>> read) => Hours(reader["A day with hours of its own", "设置调休或特殊工作日"], read,
        reader["The day has hours of its own.", "该日工作时间已保存。"],
        now =>
        {
            // The new day first: whatever others add meanwhile comes behind it.
            var given = Said(now);
            given.Days.Insert(0, new DayHours());
            return given;
        },
        _ => [],
        new("days.0.day", reader["Day", "日期"]) { Rules = ["closed-and-worked"] },
        new("days.0.opens_at", reader["Opens at", "上班时间"], "09:00"), new("days.0.closes_at", reader["Closes at", "下班时间"], "18:00"));

    public FormSpec Name => new(
        reader["Name something in two languages", "设置中英文名称"], "planning", "salesplatform.planning.v1.CompanyNames/Give",
        new("kind", reader["Kind", "类别"]) { Choices = [.. NameKinds.Select(kind => ($"{(int)kind}", NameKind(kind)))] },
        new("code", reader["Code, as it stands in files", "代码（与文件一致）"]),
        new("zh", reader["In Chinese", "中文名称"]), new("en", reader["In English", "英文名称"]))
    { Done = reader["Documents and pages show it from now on.", "文档与页面即日起显示该名称。"] };

    public string NameKind(NameKind kind) => kind switch
    {
        Contracts.Planning.V1.NameKind.Team => reader["Team", "团队"],
        Contracts.Planning.V1.NameKind.Region => reader["Region", "地区"],
        Contracts.Planning.V1.NameKind.ProductLine => reader["Product line", "产品线"],
        Contracts.Planning.V1.NameKind.Product => reader["Product", "产品"],
        Contracts.Planning.V1.NameKind.CostCategory => reader["Cost category", "成本科目"],
        Contracts.Planning.V1.NameKind.Theme => reader["Theme", "主题"],
        _ => $"{kind}",
    };

    private static IEnumerable<NameKind> NameKinds => Enum.GetValues<NameKind>().Where(kind => kind != default);

    public FormSpec Team => new(
        reader["Add a team", "新建团队"], "team-performance", "salesplatform.teamperformance.v1.Teams/Add",
        new FormInput("name", reader["Name", "名称"]));

    /// <summary>The hours without one day of their own.</summary>
    public static SetBusinessHoursRequest Without(BusinessHoursReply now, Google.Type.Date day)
    {
        var request = Said(now);
        request.ExpectedVersion = now.Version;
        foreach (var span in now.Days.Where(span => span.Day.Equals(day)))
            request.Days.Remove(span);
        return request;
    }

    private static FormSpec Hours(string title, Func<Task<BusinessHoursReply>> read, string done,
        Func<BusinessHoursReply, SetBusinessHoursRequest> given, Func<BusinessHoursReply, Dictionary<string, string>> values,
        params IReadOnlyList<FormInput> inputs) =>
        new(title, "customer-relations", "salesplatform.customerrelations.v1.ServiceStandards/SetBusinessHours", inputs)
        {
            Present = async () =>
            {
                var now = await read();
                return new FormState(now.Version, values(now)) { Given = given(now) };
            },
            Done = done,
        };

    // The request says all hours there are: what a form does not change goes along.
    private static SetBusinessHoursRequest Said(BusinessHoursReply now) =>
        new() { TimeZone = now.TimeZone, Week = { now.Week }, Days = { now.Days }, Holidays = { now.Holidays } };
}
