using Marten.Linq.MatchesSql;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.CustomerRelations.Complaints;

namespace SalesPlatform.CustomerRelations.Improvements;

internal sealed partial class ImprovementPlansEndpoint
{
    public override Task<Wire.ImprovementReply> ChooseIssue(Wire.ChooseIssueRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var category = errors.Category("category", request.Category);
        return DecideAsync(context, request, errors, request.Plan, request.ExpectedVersion,
            async (plan, work, _) => ImprovementDecisions.ChooseIssue(plan, category, request.FromComplaints, request.FromComplaints
                ? await IsComplainedOfAsync(plan, work, category, context.CancellationToken)
                : (await SurveyAsync(work, plan.Opened.BaselineSurvey, context.CancellationToken))
                    .Result!.Issues.Any(issue => issue.Category == category)));
    }

    private static Task<bool> IsComplainedOfAsync(ImprovementPlan plan, UnitOfWork work, string category, CancellationToken cancellation) =>
        work.Queries.Query<Complaint>().AnyAsync(complaint => complaint.MatchesSql(
            "d.data -> 'received' ->> 'team' = ? and d.data -> 'received' ->> 'category' = ?", plan.Team, category), cancellation);
}

internal static partial class ImprovementDecisions
{
    /// <summary>May be chosen anew until measures are agreed.</summary>
    /// <param name="isKnown">The baseline ranks it, or the team has complaints of it.</param>
    public static IEnumerable<object> ChooseIssue(ImprovementPlan plan, string category, bool fromComplaints, bool isKnown)
    {
        var chosen = new ImprovementIssueChosen(plan.Opened.Plan, category, fromComplaints);
        if (plan.Issue == chosen)
            return [];
        RequireStatus(plan, "wrong-status", ImprovementStatus.Opened, ImprovementStatus.IssueChosen);
        return isKnown ? [chosen] : throw DomainException.Rule("issue-unknown", fromComplaints
            ? $"No complaint of team '{plan.Team}' is about {category}."
            : $"Nobody named {category} as an issue in the baseline survey.");
    }
}
