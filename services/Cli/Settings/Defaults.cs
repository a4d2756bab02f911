using System.CommandLine.Parsing;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Settings;

/// <summary>Completes a command line that names no team or period with what is set, with the caller's only team, and with the running
/// period. Only what a command cannot do without is completed: a list without a team stays a list of all.</summary>
internal static class Defaults
{
    private const string Team = "--team";
    private const string Period = "--period";

    /// <summary>The arguments with what was missing, what that was, and how they read.</summary>
    public static async Task<(IReadOnlyList<string> Args, IReadOnlyList<string> Added, ParseResult Parsed)> CompleteAsync(
        IReadOnlyList<string> args, CliHost host, CancellationToken cancellation)
    {
        var parsed = SalesCtl.Parse(args);
        var missing = Missing(parsed);
        if (missing.Count == 0)
            return (args, [], parsed);
        var settings = SettingsFile.Of(host);
        var added = new List<string>();
        if (missing.Exists(option => option.Name == Team) && (settings.Get(SettingsFile.Team) ?? TeamOfCaller(parsed, host)) is { } team)
            added.AddRange([Team, team]);
        if (missing.Find(option => option.Name == Period) is { } period
            && await PeriodAsync(period, settings, SalesCtl.Parse([.. args, .. added]), host, cancellation) is { } label)
            added.AddRange([Period, label]);
        IReadOnlyList<string> whole = [.. args, .. added];
        return (whole, added, added.Count == 0 ? parsed : SalesCtl.Parse(whole));
    }

    private static List<Option> Missing(ParseResult parsed) => parsed.Errors.Count == 0 || SalesCtl.AsksForHelp(parsed) ? []
        : [.. parsed.CommandResult.Command.Options
            .Where(option => option.Required && parsed.GetResult(option) is null or { Implicit: true })
            .Where(option => option.Required && option.Name is Team or Period)];

    private static string? TeamOfCaller(ParseResult parsed, CliHost host) =>
        (parsed.GetValue<string>("--token") ?? host.Variable(Credentials.Variable)) is { Length: > 0 } token
        && Credentials.TeamsOf(token) is [var only] && only != Credentials.AllTeams ? only : null;

    /// <summary>What is set, or the period that runs. The platform is asked only when nothing else is wrong with the command
    /// line.</summary>
    private static async Task<string?> PeriodAsync(Option option, SettingsFile settings, ParseResult parsed, CliHost host,
        CancellationToken cancellation)
    {
        if (settings.Get(SettingsFile.Period) is { } set && Contracts.Period.TryParse(set, out var named))
            return Fitting(option, named);
        if (parsed.Errors.Count > 1)
            return null;
        await using var platform = Platform.Open(host, GlobalOptions.Of(parsed), cancellation);
        var organisation = await platform.Organisation.ReadAsync(
            (client, options) => client.GetAsync(new GetOrganisationRequest(), options));
        var calendar = new FiscalCalendar(organisation.FiscalStartMonth);
        var today = DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(host.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)).DateTime);
        var month = calendar.MonthOf(today);
        return Fitting(option, Contracts.Period.Quarter(month.FiscalYear, (month.Number - 1) / 3 + 1));
    }

    private static string? Fitting(Option option, Period period) => option.HelpName switch
    {
        Fields.YearName => $"{period.InYear}",
        Fields.QuarterName => period.Grain == Grain.Quarter ? $"{period}" : null,
        _ => $"{period}",
    };
}
