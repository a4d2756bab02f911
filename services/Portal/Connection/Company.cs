using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

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
    private readonly Dictionary<string, Task<IReadOnlyDictionary<string, string>>> _customers = [];

    public Task<CompanyFacts> GetAsync() => _facts is { IsFaulted: false } ? _facts : _facts = ReadAsync();

    /// <summary>Names by employee number, also of who left; empty where the visitor may not read the roster.</summary>
    public Task<IReadOnlyDictionary<string, string>> NamesAsync(string team) =>
        _names.TryGetValue(team, out var known) && !known.IsFaulted ? known : _names[team] = ReadNamesAsync(team);

    /// <summary>Names of the key accounts by their numbers; of other customers the platform knows the number only.</summary>
    public Task<IReadOnlyDictionary<string, string>> CustomersAsync(string team) =>
        _customers.TryGetValue(team, out var known) && !known.IsFaulted ? known : _customers[team] = ReadCustomersAsync(team);

    /// <summary>Teams or names were changed: the next page asks again.</summary>
    public void Forget() => _facts = null;

    /// <summary>Somebody came or went.</summary>
    public void ForgetNames(string team) => _names.Remove(team);

    private async Task<CompanyFacts> ReadAsync()
    {
        await visitor.MeetAsync();
        var settings = await OrDefaultAsync(() => platform.Organisation.ReadAsync((client, options) =>
            client.GetAsync(new GetOrganisationRequest(), options)),
            new OrganisationReply { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" });
        reader.Zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        reader.CompanyNames = await CompanyNamesAsync();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), reader.Zone).DateTime);
        return new CompanyFacts(new FiscalCalendar(settings.FiscalStartMonth), settings.Currency, today, await TeamsAsync());
    }

    private async Task<IReadOnlyList<KnownTeam>> TeamsAsync()
    {
        var own = visitor.Teams.Where(team => team != Visitor.AllTeams).ToArray();
        var all = await OrDefaultAsync<IReadOnlyList<TeamReply>>(() => platform.Teams.ReadAllAsync(
            (client, token, options) => client.ListAsync(new ListTeamsRequest { PageToken = token }, options), reply =>
                reply.Teams, reply => reply.NextPageToken), []);
        var known = all.Select(team => new KnownTeam(team.Team, NameOf(team))).ToArray();
        if (visitor.Teams.Contains(Visitor.AllTeams) || own.Length == 0)
            return known;
        return [.. own.Select(key => known.FirstOrDefault(team => team.Key == key) ?? new KnownTeam(key, reader.Called(key)))];
    }

    private string NameOf(TeamReply team) => reader.CompanyNames.TryGetValue(team.Team, out var name) ? reader.Of(name)
        : reader.Person(reader.NameOf(team.Team) ?? team.Name);

    // A code that two kinds of things have means the same to people mostly; the page knows the kind, and its headings say it.
    private async Task<IReadOnlyDictionary<string, Wording>> CompanyNamesAsync()
    {
        var names = await OrDefaultAsync<IReadOnlyList<NameReply>>(() => platform.CompanyNames.ReadAllAsync(
            (client, token, options) => client.ListAsync(new ListNamesRequest { PageToken = token }, options), reply =>
                reply.Names, reply => reply.NextPageToken), []);
        return names.GroupBy(name => name.Code).ToDictionary(group => group.Key, group => new Wording(
            group.Select(name => name.En).FirstOrDefault(name => name.Length > 0) ?? group.Key,
            group.Select(name => name.Zh).FirstOrDefault(name => name.Length > 0) ?? group.Key));
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

    private async Task<IReadOnlyDictionary<string, string>> ReadCustomersAsync(string team)
    {
        var accounts = await OrDefaultAsync<IReadOnlyList<AccountReply>>(() => platform.Accounts.ReadAllAsync((client, token, options) =>
            client.ListAsync(new ListAccountsRequest { Team = team, PageSize = 200, PageToken = token }, options),
            reply => reply.Accounts, reply => reply.NextPageToken), []);
        return accounts.ToDictionary(account => account.Customer, account => reader.Person(account.Name));
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
