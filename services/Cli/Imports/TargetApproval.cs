using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>Takes an imported plan from draft to approved: the caller submits it, a second person approves it.</summary>
internal sealed class TargetApproval
{
    private readonly Option<string> _person = Fields.Text("--approve-as", "Submit the plan and have this executive approve it.");
    private readonly Option<string> _token = Fields.Text("--approve-token", "The approver's token, where the platform is not a local one.");

    public CliCommand AddTo(CliCommand command)
    {
        command.Add(_person);
        command.Add(_token);
        return command.Checks(values => values.GetValue(_person) is null && values.GetValue(_token) is not null
            ? "--approve-token: says who --approve-as is, which is missing."
            : null);
    }

    /// <summary>The approver, ready before anything is sent; null when nobody shall approve.</summary>
    public Platform? ApproverIn(Call call)
    {
        if (call.Get(_person) is not { } person)
            return null;
        if (call.Get(_token) is null && call.Options.Token is not null)
            throw new CliException("--approve-as with --token needs the approver's own --approve-token.");
        return call.Platform.CalledBy(person, "executive", call.Get(_token));
    }

    /// <summary>Submits and approves what still has to be. A plan that is approved already stays as it is.</summary>
    public static async Task<PlanReply> CarryThroughAsync(Call call, Platform approver, PlanReply plan)
    {
        var which = new PlanRequest { Team = plan.Team, FiscalYear = plan.FiscalYear };
        if (plan.Status is "draft" or "rejected")
            plan = await call.Platform.Plans.CommandAsync((client, options) => client.SubmitAsync(which, options));
        if (plan.Status == "submitted")
        {
            plan = await approver.Plans.CommandAsync((client, options) =>
                client.ApproveAsync(new ApprovePlanRequest { Plan = which }, options));
        }

        return plan;
    }
}
