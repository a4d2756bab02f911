using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Planning.Due;

internal sealed class PlansDue : IDueSource
{
    private static readonly string[] Waiting =
        [.. Enum.GetValues<PlanStage>().Except([PlanStage.Active, PlanStage.Closed]).Select(stage => stage.Name())];

    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var found = new List<DueItem?>();
        foreach (var view in await reading.InTeams<PlanOverview>().Where(plan => plan.Status.IsOneOf(Waiting)).ToListAsync(cancellation))
        {
            var id = new PlanId(view.Team, Period.Parse(view.FiscalYear));
            var state = (await reading.Work.LoadAsync(AnnualPlan.Of, id, null, cancellation)).State;
            found.Add(state switch
            {
                AnnualPlan.Submitted submitted => Approval(submitted),
                // A year that is over is planned no further.
                AnnualPlan.Opened { Plan: var plan } when plan.Calendar.End(id.FiscalYear) <= reading.Today => null,
                AnnualPlan.Rejected rejected => Rejected(rejected),
                AnnualPlan.Approved approved => Activation(approved, reading.Today),
                AnnualPlan.Draft draft => TargetsDue.Of(draft.Plan, reading.Caller),
                _ => null,
            });
        }

        return found.OfType<DueItem>();
    }

    private static DueItem Approval(AnnualPlan.Submitted state)
    {
        var (plan, figures, before) = (state.Plan, state.Plan.Figures, state.Plan.InForce);
        var item = Item("plan-approval", plan, $"年度销售计划第 {plan.Number} 版等待批准。",
            $"Revision {plan.Number} of the annual sales plan waits for approval.")
            .Since(At(plan, "submitted")).By(plan.Number == 1 ? plan.Calendar.Start(plan.Id.FiscalYear) : null)
            .Asked(state.By, plan.Writers)
            .Do("approve", ("批准", "Approve"), $"plan approve {Of(plan)}", Wire.AnnualPlans.Descriptor, "Approve",
                new Wire.ApprovePlanRequest { Plan = Request(plan) })
            .Do("return", ("驳回", "Reject"), $"plan reject {Of(plan)} --reason <reason>", Wire.AnnualPlans.Descriptor, "Reject",
                new Wire.RejectPlanRequest { Plan = Request(plan) }, "reason");
        if (before is null)
        {
            item.Changing("年度目标（对比上年净销售额）", "Annual target, against last year's net sales", figures.Baseline, figures.AnnualTarget,
                plan.Currency);
            return item;
        }

        item.Changing("年度目标", "Annual target", before.Months.Sum(), figures.AnnualTarget, plan.Currency);
        var quarters = before.Months.Chunk(3).Select(quarter => quarter.Sum()).ToList();
        foreach (var (was, becomes, number) in quarters.Zip(figures.Quarters, Enumerable.Range(1, 4))
            .Where(pair => pair.First != pair.Second))
            item.Changing($"第 {number} 季度目标", $"Target of Q{number}", was, becomes, plan.Currency);
        return item;
    }

    private static DueItem Rejected(AnnualPlan.Rejected state) =>
        Item("plan-rejected", state.Plan, $"年度销售计划被驳回：{state.Reason}", $"The annual sales plan was rejected: {state.Reason}")
            .Since(At(state.Plan, "rejected")).By(state.Plan.Calendar.Start(state.Plan.Id.FiscalYear))
            .Do("submit", ("修改后再次提交", "Submit again after a change"), $"plan submit {Of(state.Plan)}",
                Wire.AnnualPlans.Descriptor, "Submit",
                Request(state.Plan));

    private static DueItem Activation(AnnualPlan.Approved state, DateOnly today)
    {
        var plan = state.Plan;
        var starts = plan.InForce!.EffectiveFrom;
        var isPresented = plan.Presentations.Exists(known => known.Revision == plan.Number && known.PresentedOn <= today);
        var item = isPresented
            ? Item("plan-to-activate", plan, "计划已汇报，等待启用。", "The plan was presented and waits to be activated.")
                .Do("activate", ("启用", "Activate"), $"plan activate {Of(plan)}", Wire.AnnualPlans.Descriptor, "Activate",
                    new Wire.ActivatePlanRequest { Plan = Request(plan) })
            : Item("plan-to-present", plan, "计划已批准，等待向公司汇报。", "The plan is approved and waits to be presented in the company.")
                .Do("present", ("登记汇报", "Record the presentation"), $"plan present {Of(plan)} --on <day> --audience <audience>",
                    Wire.AnnualPlans.Descriptor, "Present");
        return item.Since(At(plan, "approved")).By(starts);
    }

    internal static DueItem Item(string kind, PlanRevision plan, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item(kind, $"{plan.Id}", plan.Id.Team, $"{plan.Id.Team} {plan.Id.FiscalYear}", "", zh, en);

    /// <summary>As options of salesctl.</summary>
    internal static string Of(PlanRevision plan) => $"--team {plan.Id.Team} --period {plan.Id.FiscalYear}";

    internal static Wire.PlanRequest Request(PlanRevision plan) => new() { Team = plan.Id.Team, FiscalYear = $"{plan.Id.FiscalYear}" };

    private static DateTimeOffset? At(PlanRevision plan, string kind) =>
        plan.Decisions.FindLast(decision => decision.Kind == kind && decision.Revision == plan.Number)?.At;
}
