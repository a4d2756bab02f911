using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;
using SalesPlatform.Portal.Access;
using SalesPlatform.Portal.Language;

namespace SalesPlatform.Portal.Connection;

internal sealed record KnownTeam(string Key, string Name);

internal sealed record CompanyFacts(FiscalCalendar Calendar, string Currency, DateOnly Today, IReadOnlyList<KnownTeam> Teams)
{
    public Period Month => Calendar.MonthOf(Today);

    public Period Quarter => Period.Quarter(Month.FiscalYear, (Month.Number - 1) / 3 + 1);

    public Period Year => Month.InYear;

    public string NameOf(string team) => Teams.FirstOrDefault(known => known.Key == team)?.Name ?? team;
}

/// <summary>Asks once for a visit.</summary>
internal sealed class Company(Platform platform, Visitor visitor, Localizer reader, TimeProvider clock)
{
    private Task<CompanyFacts>? _facts;
    private readonly Dictionary<string, Task<IReadOnlyDictionary<string, string>>> _names = [];

    public Task<CompanyFacts> GetAsync() => _facts is { IsFaulted: false } ? _facts : _facts = ReadAsync();

    /// <summary>Names by employee number, also of who left; empty where the visitor may not read the roster.</summary>
    public Task<IReadOnlyDictionary<string, string>> NamesAsync(string team) =>
        _names.TryGetValue(team, out var known) && !known.IsFaulted ? known : _names[team] = ReadNamesAsync(team);

    /// <summary>Somebody came or went.</summary>
    public void ForgetNames(string team) => _names.Remove(team);

    private async Task<CompanyFacts> ReadAsync()
    {
        await visitor.MeetAsync();
        var settings = await OrDefaultAsync(() => platform.Organisation.ReadAsync((client, options) =>
            client.GetAsync(new GetOrganisationRequest(), options)),
            new OrganisationReply { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" });
        reader.Zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), reader.Zone).DateTime);
        return new CompanyFacts(new FiscalCalendar(settings.FiscalStartMonth), settings.Currency, today, await TeamsAsync());
    }

    private async Task<IReadOnlyList<KnownTeam>> TeamsAsync()
    {
        var own = visitor.Teams.Where(team => team != Visitor.AllTeams).ToArray();
        var all = await OrDefaultAsync<IReadOnlyList<TeamReply>>(() => platform.Teams.ReadAllAsync(
            (client, token, options) => client.ListAsync(new ListTeamsRequest { PageToken = token }, options), reply =>
                reply.Teams, reply => reply.NextPageToken), []);
        var known = all.Select(team => new KnownTeam(team.Team, reader.Person(reader.NameOf(team.Team) ?? team.Name))).ToArray();
        if (visitor.Teams.Contains(Visitor.AllTeams) || own.Length == 0)
            return known;
        return [.. own.Select(key => known.FirstOrDefault(team => team.Key == key) ?? new KnownTeam(key, reader.Called(key)))];
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadNamesAsync(string team)
    {
        var members = await OrDefaultAsync<IReadOnlyList<EmployeeReply>>(() => platform.Roster.ReadAllAsync(
            (client, token, options) => client.ListMembersAsync(new ListMembersRequest
            {
                Team = team, From = new DateOnly(2000, 1, 1).ToDate(), Until = new DateOnly(2100, 1, 1).ToDate(), PageToken = token,
            }, options), reply => reply.Members, reply => reply.NextPageToken), []);
        return members.ToDictionary(member => member.Employee, member => member.Name);
    }

    /// <summary>A service that is down, or does not tell this person, takes its names with it and not the page.</summary>
    private static async Task<T> OrDefaultAsync<T>(Func<Task<T>> ask, T otherwise)
    {
        try
        {
            return await ask();
        }
        catch (PlatformException without) when (without.Trouble.Kind is not TroubleKind.SignedOut)
        {
            return otherwise;
        }
    }
}
