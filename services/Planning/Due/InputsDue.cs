using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Planning.Consultations;

namespace SalesPlatform.Planning.Due;

/// <summary>For the department, and once it is late for the manager too.</summary>
internal sealed class InputsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var asked = await reading.InTeams<InputView>().Where(input => input.Status == DepartmentInput.Requested).ToListAsync(cancellation);
        return asked.Where(input => reading.Caller.Is(input.Department) || IsLate(input, reading.Today))
            .Select(input => ItemOf(input, reading));
    }

    private static bool IsLate(InputView input, DateOnly today) => input.Input.Request.DueOn < today;

    private static DueItem ItemOf(InputView input, DueReading reading)
    {
        var request = input.Input.Request;
        var of = $"--team {input.Team} --period {input.FiscalYear} --id {input.Id}";
        var item = DueList.Item("department-input", input.Id, input.Team, $"{input.Team} {input.FiscalYear}", request.Subject,
                $"{input.Team} {input.FiscalYear} 年度计划等待部门意见：{request.Subject}",
                $"The plan of {input.Team} for {input.FiscalYear} waits for the department's input: {request.Subject}")
            .Since(input.Input.RequestedAt).By(request.DueOn);
        if (reading.Caller.Is(input.Department))
        {
            item.Roles.Add(input.Department);
            return item.Do("hand-in", ("提交意见", "Hand in"), $"input receive {of} --title <title> --content <content>",
                Wire.Consultations.Descriptor, "HandIn");
        }

        item.Roles.Add(Roles.SalesManager);
        return item.Do("waive", ("不再等待", "Do without"), $"input waive {of} --reason <reason>", Wire.Consultations.Descriptor, "WaiveInput",
            new Wire.WaiveInputRequest
            {
                Plan = new Wire.PlanRequest { Team = input.Team, FiscalYear = input.FiscalYear }, Input = input.Id,
            }, "reason");
    }
}
