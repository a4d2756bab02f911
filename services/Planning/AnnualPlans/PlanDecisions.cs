namespace SalesPlatform.Planning.AnnualPlans;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class PlanDecisions
{
    /// <summary>A rejected plan is editable: the first edit makes it a draft again.</summary>
    internal static void RequireEditable(AnnualPlan state)
    {
        var plan = state.Existing;
        if (state is not (AnnualPlan.Draft or AnnualPlan.Rejected))
        {
            throw DomainException.Rule("not-a-draft",
                $"Revision {plan.Number} of the plan {plan.Id} is {state.Status}; open a new revision to change it.",
                ("status", state.Status));
        }
    }

    private static void RequireExecutive(CommandContext context)
    {
        if (!context.Is(Roles.Executive))
            throw DomainException.NotPermitted("not-an-executive", "An annual plan is decided on by an executive.");
    }

    private static void RequireSubmitted(AnnualPlan state)
    {
        if (state is not AnnualPlan.Submitted)
            throw WrongStatus("not-submitted", state);
    }

    private static void RequireHeld(DateOnly presentedOn, DateOnly today)
    {
        if (presentedOn > today)
            throw DomainException.Invalid("presented_on", "in-the-future", "The presentation is yet to come.");
    }

    private static DomainException WrongStatus(string code, AnnualPlan state) =>
        DomainException.Rule(code, $"Revision {state.Existing.Number} of the plan {state.Existing.Id} is {state.Status}.",
            ("status", state.Status));
}
