using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.TeamPerformance.Rosters;

namespace SalesPlatform.Tests.TeamPerformance.Rosters;

/// <summary>Ann joins team north on 1 March 2026.</summary>
internal static class RosterStory
{
    public static readonly DateOnly March = new(2026, 3, 1);
    public static readonly DateOnly May = new(2026, 5, 1);
    public static readonly DateOnly August = new(2026, 8, 1);

    public static readonly EmployeeHired Hired = new("e-1", "Ann", "north", March);
    public static readonly EmployeeTransferred Moved = new("e-1", "north", "south", May);
    public static readonly EmployeeLeft Left = new("e-1", "south", August);
    public static readonly EmployeeHired HiredAgain = new("e-1", "Ann", "north", new DateOnly(2027, 1, 1));

    public static Employee Given(params object[] events) => Employee.Of("e-1").After(events);

    public static void ShouldBreak(Func<IEnumerable<object>> decision, string rule)
    {
        var refusal = decision.Enumerating().Should().Throw<DomainException>().Which;
        refusal.Refusal.Should().Be(Refusal.BrokenRule);
        refusal.Code.Should().Be(rule);
    }
}
