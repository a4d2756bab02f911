using System.Collections.Immutable;
using SalesPlatform.Company;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Orders;

namespace SalesPlatform.Tests.SalesMonitoring;

/// <summary>Values a test does not care about. The company counts in CNY; today is 30 June 2026; ann is in north, bo in south, cy in
/// both.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 6, 30);
    public static readonly DateOnly Day = new(2026, 5, 4);
    public static readonly CompanyTerms Terms = new(new FiscalCalendar(1), "CNY", Today);

    public static readonly Roster Roster = new(new Dictionary<string, IReadOnlyList<string>>
    {
        ["ann"] = ["north"],
        ["bo"] = ["south"],
        ["cy"] = ["north", "south"],
    });

    public static SaleContext Context(string role = "finance", string team = "*", string? employee = null) =>
        new(Terms, Roster, new SaleAccess(new CommandContext("someone", [role], [team], employee, "c", Now), Roster));

    /// <summary>Who is called as their employee number.</summary>
    public static SaleContext As(string person, SaleThresholds? thresholds, params string[] roles) =>
        new(Terms, Roster, new SaleAccess(new CommandContext(person, roles, Roster.TeamsOf(person), person, "c", Now), Roster), null,
            thresholds);

    public static SaleThresholds Thresholds(decimal? amount, params (string Team, decimal Amount)[] teams) => new(
        SaleThresholds.Stream, amount, teams.ToImmutableSortedDictionary(team => team.Team, team => team.Amount), "CNY", 1);

    public static SaleContent Sale(decimal net = 100m, decimal quantity = 10m, params (string Rep, decimal Share)[] credits) => new(
        "o1", 1, Day, credits.Length == 0 ? [new SaleShare("ann", 1)]
            : [.. credits.Select(credit => new SaleShare(credit.Rep, credit.Share))],
        "customer", "product", "region", null, quantity, net, "CNY", null);

    public static RecordSale Record(SaleContent? sale = null, int revision = 1, string id = "o1/1") =>
        new("erp", id, revision, sale ?? Sale());

    public static ReturnSale Return(decimal quantity, decimal? amount = null, string id = "r1", DateOnly? on = null) =>
        new("erp", "o1/1", id, on ?? Day.AddDays(30), quantity, amount, "");
}
