using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Parts;

namespace SalesPlatform.Portal.Pages.CompanyBook;

internal sealed class CompanyForms(Localizer reader, DateOnly today)
{
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

    public FormSpec Holidays(BusinessHoursReply now) => new(
        reader["Holidays", "设置节假日"], "customer-relations", "salesplatform.customerrelations.v1.ServiceStandards/SetBusinessHours",
        new FormInput("holidays", reader["Closed, whatever the weekday; one day a line", "休息日，每行一个"],
            string.Join('\n', now.Holidays.Select(day => $"{day.ToDay():yyyy-MM-dd}")))
        {
            Help = reader["Such as 2026-10-01.", "例如 2026-10-01。"], Rules = ["closed-and-worked"],
        })
    { Given = Hours(now, withHolidays: false), Done = reader["The days are kept.", "节假日已保存。"] };

    public FormSpec WorkingDay(BusinessHoursReply now) => new(
        reader["A day with hours of its own", "设置调休或特殊工作日"], "customer-relations",
        "salesplatform.customerrelations.v1.ServiceStandards/SetBusinessHours",
        new($"days.{now.Days.Count}.day", reader["Day", "日期"]) { Rules = ["closed-and-worked"] },
        new($"days.{now.Days.Count}.opens_at", reader["Opens at", "上班时间"], "09:00"),
        new($"days.{now.Days.Count}.closes_at", reader["Closes at", "下班时间"], "18:00"))
    { Given = Hours(now, withHolidays: true), Done = reader["The day has hours of its own.", "该日工作时间已保存。"] };

    public FormSpec Team => new(
        reader["Add a team", "新建团队"], "team-performance", "salesplatform.teamperformance.v1.Teams/Add",
        new FormInput("name", reader["Name", "名称"]));

    // The request says all hours there are: what a form does not change goes along.
    private static SetBusinessHoursRequest Hours(BusinessHoursReply now, bool withHolidays)
    {
        var request = new SetBusinessHoursRequest { TimeZone = now.TimeZone, Week = { now.Week }, Days = { now.Days } };
        if (withHolidays)
            request.Holidays.Add(now.Holidays);
        return request;
    }
}
