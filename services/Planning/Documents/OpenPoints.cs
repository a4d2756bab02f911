using SalesPlatform.Planning.Consultations;
using SalesPlatform.Planning.Research;

namespace SalesPlatform.Planning.Documents;

/// <summary>Readers may have words of their own for the code. About is a department or a dimension, empty where the code says
/// all.</summary>
internal sealed record OpenPoint(string Code, string About, string Message, bool Blocks = false, decimal? Amount = null);

/// <summary>First what blocks the submission, then what a reader of the plan should know.</summary>
internal static class OpenPoints
{
    public static IEnumerable<OpenPoint> Of(AnnualPlan plan, ResearchFile research, ConsultationFile consultation, DateOnly today)
    {
        OpenPoint[] points =
        [
            .. plan is AnnualPlan.Opened { Plan: var opened } ? OfPlan(plan, opened, PlanGround.Of(research, consultation)) : [],
            .. OfInputs(consultation, today), .. OfMeetings(consultation), .. OfResearch(research),
        ];
        // Stable: within each half the order above stays.
        return points.OrderByDescending(point => point.Blocks);
    }

    private static IEnumerable<OpenPoint> OfPlan(AnnualPlan state, PlanRevision plan, PlanGround ground)
    {
        var isWritten = state is AnnualPlan.Draft or AnnualPlan.Rejected;
        foreach (var missing in ground.MissingFor(plan))
            yield return new OpenPoint($"{PlanGround.NameOf(missing)}-missing", "",
                $"There is no {PlanGround.NameOf(missing)} yet.", isWritten);
        if (plan.Figures.AnnualTarget <= 0)
            yield return new OpenPoint("no-target", "", "The plan has no annual target.", isWritten);
        switch (plan.Discussion.StatusOf(plan.Number))
        {
            case "none":
                yield return new OpenPoint("target-not-discussed", "", "The annual target was not discussed with senior management.");
                break;
            case "open":
                yield return new OpenPoint("target-under-discussion", "",
                    "Senior management and sales have not agreed on the target.", isWritten);
                break;
            case var _ when plan.Discussion.Agreed(plan.Number)!.AnnualTarget != plan.Figures.AnnualTarget:
                yield return new OpenPoint("target-differs-from-agreed", "", "The plan holds another target than was agreed.", isWritten,
                    plan.Figures.AnnualTarget - plan.Discussion.Agreed(plan.Number)!.AnnualTarget);
                break;
        }

        if (plan.Strategy.Positioning is null)
            yield return new OpenPoint("not-positioned", "", "The plan says nothing of segments and value proposition.");
        if (plan.Strategy.Items.IsEmpty)
            yield return new OpenPoint("no-strategy", "", "The plan has no strategy items.");
        foreach (var left in plan.Figures.Unallocated(plan.Id.FiscalYear.FiscalYear)
            .Where(left => left.Period == plan.Id.FiscalYear && left.Amount != 0))
        {
            yield return left.Amount < 0
                ? new OpenPoint("over-assigned", left.Dimension, $"More than the annual target was assigned by {left.Dimension}.",
                    Amount: -left.Amount)
                : new OpenPoint("unallocated", left.Dimension, $"A part of the annual target is not assigned by {left.Dimension}.",
                    Amount: left.Amount);
        }

        if (isWritten)
            yield return new OpenPoint("not-submitted", "", $"Revision {plan.Number} was not submitted yet.");
        if (state is AnnualPlan.Submitted)
            yield return new OpenPoint("awaits-decision", "", $"Revision {plan.Number} waits for an executive.");
        if (state is AnnualPlan.Approved && !plan.Presentations.Exists(known => known.Revision == plan.Number))
            yield return new OpenPoint("not-presented", "", $"Revision {plan.Number} was not presented in the company yet.");
    }

    // An input of a needed department that is outstanding blocks as the missing input it is, see above.
    private static IEnumerable<OpenPoint> OfInputs(ConsultationFile consultation, DateOnly today) =>
        from input in consultation.Inputs
        where input.Status == DepartmentInput.Requested
        let late = input.Request.DueOn is { } due && due < today ? $", due on {due:yyyy-MM-dd}" : ""
        select new OpenPoint("input-outstanding", input.Request.Department,
            $"{input.Request.Department} was asked for '{input.Request.Subject}'{late}.");

    private static IEnumerable<OpenPoint> OfMeetings(ConsultationFile consultation) =>
        consultation.Standing.LastOrDefault()?.Held.Feasibility switch
        {
            null => [new OpenPoint("no-feasibility-meeting", "", "No meeting with departments was held about the plan.")],
            Feasibilities.NotFeasible =>
                [new OpenPoint("not-feasible", "", "The last meeting found that the plan cannot be done as it stands.")],
            Feasibilities.Conditional =>
                [new OpenPoint("feasible-with-conditions", "", "The last meeting found the plan feasible under conditions.")],
            _ => [],
        };

    private static IEnumerable<OpenPoint> OfResearch(ResearchFile research)
    {
        if (!research.Standing(FindingKinds.Market).Any())
            yield return new OpenPoint("no-market-finding", "", "Nothing was found out about the market.");
        if (!research.Standing(FindingKinds.CustomerDemand).Any())
            yield return new OpenPoint("no-demand-finding", "", "Nothing was found out about what customers ask for.");
        if (!research.Standing(FindingKinds.OwnStrength).Any())
            yield return new OpenPoint("no-own-strength", "", "No strength of our own products was recorded.");
    }
}
