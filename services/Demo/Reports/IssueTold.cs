using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Demo.Reports;

/// <param name="Period">Label; empty for one about a launch.</param>
/// <param name="Subject">A launch's id or an employee's number; empty: the team.</param>
internal sealed record IssueTold(string Kind, Person Author, string Period, string Subject = "")
{
    /// <summary>Of a miss, where the document has one that nothing else explains.</summary>
    public string Cause { get; init; } = "";

    private string Service => Kind switch
    {
        "sales-plan" or "market-analysis-report" => "planning",
        "training-plan" or "appraisal-report" => "team-performance",
        "sales-performance-report" or "market-analysis-document" => "sales-monitoring",
        "customer-feedback-report" or "survey-results" => "customer-relations",
        "launch-plan" or "promotion-plan" => "launch-coordination",
        "budget-report" or "cost-analysis" => "budget",
        _ => throw new InvalidOperationException($"There is no document '{Kind}'."),
    };

    private string Number => string.Join('/', new[] { Kind, Cast.Team, Period, Subject }.Where(part => part.Length > 0));

    public async Task<DeliverableVersion> IssueAsync(Stage stage, string occasion = "") =>
        await To(stage, Author, occasion).IssueAsync(new IssueDeliverableRequest
        {
            Deliverable = new GetDeliverableRequest { Kind = Kind, Team = Cast.Team, Period = Period, Subject = Subject },
            Cause = Cause,
        });

    public async Task IssueAsync(Stage stage, Person approver, string occasion = "")
    {
        var frozen = await IssueAsync(stage, occasion);
        await To(stage, approver).ApproveAsync(new ApproveDeliverableRequest { Number = frozen.Number, Version = frozen.Version });
    }

    public async Task ReturnAsync(Stage stage, Person approver, int version, string reason) =>
        await To(stage, approver).ReturnAsync(new ReturnDeliverableRequest { Number = Number, Version = version, Reason = reason });

    private Deliverables.DeliverablesClient To(Stage stage, Person person, string occasion = "") =>
        new(stage.As(person, Service, occasion));
}
