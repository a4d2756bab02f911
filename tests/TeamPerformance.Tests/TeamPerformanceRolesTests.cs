using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.TeamPerformance;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.TeamPerformance;

public class TeamPerformanceRolesTests
{
    private static readonly RoleTable Table = Declared();

    public static TheoryData<string> Methods =>
        [.. new[]
        {
            Wire.Teams.Descriptor, Wire.Roster.Descriptor, Wire.Meetings.Descriptor, Wire.Training.Descriptor, Wire.AppraisalCriteria.Descriptor,
            Wire.Appraisals.Descriptor,
        }
            .SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}"))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_operation_names_its_roles(string method) => Table.Allowed.Should().ContainKey(method).WhoseValue.Should().NotBeEmpty();

    [Fact]
    public void Reps_do_not_change_the_roster() =>
        Table.Allowed.Where(entry => entry.Key.Contains("Roster")).Should().OnlyContain(entry => !entry.Value.Contains(Roles.SalesRep));

    [Fact]
    public void Executives_read_no_appraisal_of_a_person() =>
        Table.Allowed.Where(entry => entry.Value.Contains(Roles.Executive) && entry.Key.Contains("Appraisals")).Should().ContainSingle()
            .Which.Key.Should().EndWith("/Summarise");

    private static RoleTable Declared()
    {
        var table = new RoleTable();
        TeamPerformanceRoles.Declare(table);
        return table;
    }
}
