using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Rosters;

/// <summary>People and their memberships, for programs and for people.</summary>
internal static class EmployeeView
{
    public static void Print(Call call, EmployeeReply employee) =>
        call.Output.Show(Shapes.Of(employee), console => Write(console, [employee]));

    public static void Write(IAnsiConsole console, IReadOnlyCollection<EmployeeReply> employees)
    {
        var table = Tables.Of("=Employee", "Name", "=Team", "From", "Until");
        foreach (var employee in employees)
        {
            foreach (var membership in employee.Memberships)
                table.Row(employee.Employee, employee.Name, membership.Team, Formats.Day(membership.From), Formats.Day(membership.Until));
        }

        console.Write(table);
    }
}
