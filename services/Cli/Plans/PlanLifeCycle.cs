using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>How a plan is decided on, comes into force, and ends.</summary>
internal static class PlanLifeCycle
{
    public static CliCommand Submit() => PlanChoice.Command("submit", "Submits a draft for approval.",
        "salesctl plan submit --team north-east --period FY2027", [],
        (_, plan) => (client, options) => client.SubmitAsync(plan, options));

    public static CliCommand Approve()
    {
        var from = Fields.Day(
            "--effective-from", "First day its targets count from. Default: the year's first day, for a later revision today.");
        return PlanChoice.Command("approve", "Approves a submitted plan that somebody else wrote.",
            "salesctl plan approve --team north-east --period FY2027 --as chief.executive --role executive", [from],
            (call, plan) => (client, options) => client.ApproveAsync(
                new ApprovePlanRequest { Plan = plan, EffectiveFrom = call.Get(from)?.ToDate() }, options));
    }

    public static CliCommand Reject()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        return PlanChoice.Command("reject", "Rejects a submitted plan.",
            "salesctl plan reject --team north-east --period FY2027 --reason 'too little for region 4' --as chief.executive "
            + "--role executive", [reason],
            (call, plan) => (client, options) => client.RejectAsync(
                new RejectPlanRequest { Plan = plan, Reason = call.Require(reason) }, options));
    }

    public static CliCommand Revise()
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        var (target, currency) = (Fields.Amount("--target", "A new annual target. Default: the one it has."), Fields.Currency());
        var plan = new PlanChoice();
        return plan.AddTo(
            new CliCommand("revise", "Opens the next revision as a draft; the present one stays in force until that is approved.",
            "salesctl plan revise --team north-east --period FY2027 --reason 'new product' --target 62000000")
        {
            reason, target, currency,
        }).Runs(async call =>
        {
            var request = new RevisePlanRequest { Plan = plan.In(call), Reason = call.Require(reason) };
            if (call.Get(target) is { } amount)
                request.AnnualTarget = amount.ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync());
            PlanView.Print(call, await call.Platform.Plans.CommandAsync((client, options) => client.ReviseAsync(request, options)));
        });
    }

    public static CliCommand Present()
    {
        var (on, audience) = (Fields.Day("--on", "When.", required: true), Fields.Text("--audience", "To whom.", required: true));
        return PlanChoice.Command("present", "Records that an approved plan was presented in the company.",
            "salesctl plan present --team north-east --period FY2027 --on 2026-07-06 --audience 'all sales staff'", [on, audience],
            (call, plan) => (client, options) => client.PresentAsync(
                new PresentPlanRequest { Plan = plan, PresentedOn = call.Require(on).ToDate(), Audience = call.Require(audience) },
                options));
    }

    public static CliCommand Activate()
    {
        var on = Fields.Day("--presented-on", "When it was presented in the company. Default: as 'plan present' has recorded.");
        var audience = Fields.Text("--audience", "To whom. Default: as 'plan present' has recorded.");
        return PlanChoice.Command("activate", "Activates an approved plan once it has been presented.",
            "salesctl plan activate --team north-east --period FY2027", [on, audience],
            (call, plan) => (client, options) => client.ActivateAsync(
                new ActivatePlanRequest { Plan = plan, PresentedOn = call.Get(on)?.ToDate(), Audience = call.Get(audience) ?? "" },
                options))
            .Checks(values => values.GetValue(on) is null == values.GetValue(audience) is null ? null
                : "--presented-on and --audience go together: give both, or neither after 'plan present'.");
    }

    public static CliCommand Close() => PlanChoice.Command("close", "Closes an active plan.",
        "salesctl plan close --team north-east --period FY2027", [],
        (_, plan) => (client, options) => client.CloseAsync(plan, options));
}
