using System.Globalization;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>service-standard</c>: what is promised to customers who complain, and in which hours it counts.</summary>
internal static class ServiceStandardCommands
{
    public static Command Create() => new("service-standard", "Service standards, agreed with customer service, and business hours.")
    {
        SetHours(), Hours(), Propose(), Agree(), Show(),
    };

    private static CliCommand SetHours()
    {
        var week = Fields.Several<IEnumerable<OpeningHours>>("--open", "DAYS=FROM-TO", "Weekdays (1 Monday to 7 Sunday) and their hours.",
            "days=from-to, such as 1-5=09:00-18:00", TryHours, required: true);
        var holidays = Fields.Several<DateOnly>("--holiday", "DAY", "A day closed whatever the weekday.", "a date, such as 2026-10-01",
            Texts.TryDay);
        var extra = Fields.Several<DateOnly>("--extra-day", "DAY", "A day worked although its weekday is closed, with the usual hours.",
            "a date, such as 2026-10-10", Texts.TryDay);
        var days = Fields.Several<DayHours>("--day", "DAY=FROM-TO", "A day with hours of its own.",
            "a date and its hours, such as 2026-12-31=09:00-12:00", TryDayHours);
        var (zone, expected) = (Fields.Text("--time-zone", "IANA name. Default: the company's."), Fields.Expected());
        return RpcCommand.Change("set-hours", "Sets the business hours; complaints received before keep theirs.",
            "salesctl service-standard set-hours --open 1-5=09:00-18:00 --holiday 2026-10-01 --extra-day 2026-10-10",
            [week, holidays, extra, days, zone, expected], platform => platform.ServiceStandards,
            (client, options, call) => client.SetBusinessHoursAsync(new SetBusinessHoursRequest
            {
                TimeZone = call.Get(zone) ?? "",
                Week = { call.Get(week)!.SelectMany(hours => hours) },
                Holidays = { (call.Get(holidays) ?? []).Select(day => day.ToDate()) },
                ExtraWorkingDays = { (call.Get(extra) ?? []).Select(day => day.ToDate()) },
                Days = { call.Get(days) ?? [] },
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), Print);
    }

    private static CliCommand Hours() =>
        RpcCommand.Question("hours", "Shows the business hours.", "salesctl service-standard hours", [],
            platform => platform.ServiceStandards,
            (client, options, _) => client.GetBusinessHoursAsync(new GetBusinessHoursRequest(), options), Print);

    private static CliCommand Propose()
    {
        var times = Fields.Several<ServiceTime>("--time", "SEVERITY=RESPONSE,RESOLUTION",
            "Promised business hours; one for each of low, medium, high, critical.",
            "severity=response,resolution, such as high=4,16", TryTime, required: true);
        var expected = Fields.Expected();
        return RpcCommand.Change("propose", "Proposes the next version of the service standard.",
            "salesctl service-standard propose --time low=16,80 --time medium=8,40 --time high=4,16 --time critical=1,8", [times, expected],
            platform => platform.ServiceStandards, (client, options, call) => client.ProposeAsync(
                new ProposeStandardRequest { Times = { call.Get(times)! }, ExpectedVersion = call.Get(expected) ?? 0 }, options), Print);
    }

    private static CliCommand Agree()
    {
        var (version, expected) =
            (Fields.Whole("--standard", "Number of the proposed version.", 1, int.MaxValue, required: true), Fields.Expected());
        return RpcCommand.Change(
            "agree", "Puts the proposal in force; somebody else than the proposer, and customer service is one of the two.",
            "salesctl service-standard agree --standard 2 --as service.one --role customer-service", [version, expected],
            platform => platform.ServiceStandards,
            (client, options, call) => client.AgreeAsync(
                new AgreeStandardRequest { StandardVersion = call.Require(version), ExpectedVersion = call.Get(expected) ?? 0 },
                options), Print);
    }

    private static CliCommand Show() =>
        RpcCommand.Question("show", "Shows the versions of the service standard.", "salesctl service-standard show", [],
        platform => platform.ServiceStandards, (client, options, _) => client.GetAsync(new GetStandardRequest(), options), Print);

    private static bool TryHours(string text, out IEnumerable<OpeningHours> hours)
    {
        hours = [];
        if (!Texts.TryPair(text, out var days, out var span) || span.Split('-') is not [var opens, var closes]
            || days.Split('-') is not [var first, ..] ends || ends.Length > 2
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) || from < 1 || to > 7 || from > to)
            return false;
        hours = [.. Enumerable.Range(from, to - from + 1)
            .Select(day => new OpeningHours { Weekday = day, OpensAt = opens, ClosesAt = closes })];
        return true;
    }

    private static bool TryDayHours(string text, out DayHours hours)
    {
        hours = new DayHours();
        if (!Texts.TryPair(text, out var on, out var span) || span.Split('-') is not [var opens, var closes]
            || !Texts.TryDay(on, out var day))
            return false;
        hours = new DayHours { Day = day.ToDate(), OpensAt = opens, ClosesAt = closes };
        return true;
    }

    private static bool TryTime(string text, out ServiceTime time)
    {
        time = new ServiceTime();
        if (!Texts.TryPair(text, out var severity, out var hours) || hours.Split(',') is not [var response, var resolution]
            || !Enum.TryParse<Severity>(severity, ignoreCase: true, out var known) || known == Severity.Unspecified
            || !Texts.TryNumber(response, out var answered) || !Texts.TryNumber(resolution, out var resolved))
            return false;
        time = new ServiceTime { Severity = known, ResponseHours = answered.ToExact(), ResolutionHours = resolved.ToExact() };
        return true;
    }

    private static void Print(IAnsiConsole console, BusinessHoursReply hours)
    {
        console.Pairs(("Business hours", Say($"version {hours.Version}, {Formats.Text(hours.TimeZone)}")),
            ("Holidays", Formats.Text(string.Join(", ", hours.Holidays.Select(Formats.Day)))));
        var table = Tables.Of("Weekday or day", "Opens", "Closes");
        foreach (var day in hours.Week)
            table.Row($"{day.Weekday}", day.OpensAt, day.ClosesAt);
        foreach (var day in hours.Days)
            table.Row(Formats.Day(day.Day), day.OpensAt, day.ClosesAt);
        console.Write(table);
    }

    private static void Print(IAnsiConsole console, StandardReply standard)
    {
        var table = Tables.Of(">Version", "Severity", ">Response h", ">Resolution h", "Proposed by", "Agreed by");
        foreach (var version in standard.Versions.Concat(standard.Proposed is { } open ? [open] : []))
        {
            foreach (var time in version.Times)
            {
                table.Row($"{version.Number}", Code(Choices.NameOf(time.Severity)), Formats.Number(time.ResponseHours),
                    Formats.Number(time.ResolutionHours),
                    version.ProposedBy, Formats.Text(version.AgreedBy));
            }
        }

        console.Write(table);
    }
}
