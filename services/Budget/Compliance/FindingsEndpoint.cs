namespace SalesPlatform.Budget.Compliance;

internal sealed partial class FindingsEndpoint(BudgetCommands commands) : Wire.Findings.FindingsBase
{
    public override Task<Wire.ListFindingsReply> List(Wire.ListItemsRequest request, ServerCallContext context) =>
        commands.ListAsync(context, request, book => book.Findings.Values, item => ($"{item.Id}", item.Status),
            (_, page, next) => new Wire.ListFindingsReply { Findings = { page.Select(Details) }, NextPageToken = next });

    private static Wire.FindingReply Reply(Finding finding, long version) => new() { Finding = Details(finding), Version = version };

    private static Wire.FindingDetails Details(Finding finding) => new()
    {
        Finding = $"{finding.Id}",
        Check = finding.Check,
        Title = finding.Title,
        Detail = finding.Detail,
        Severity = finding.Severity switch
        {
            Severities.Minor => Wire.Severity.Minor,
            Severities.Major => Wire.Severity.Major,
            _ => Wire.Severity.Critical,
        },
        Status = finding.Status,
        RaisedBy = finding.RaisedBy,
        Answer = finding.Answer ?? "",
        AnsweredBy = finding.AnsweredBy ?? "",
        Conclusion = finding.Conclusion ?? "",
        ClosedBy = finding.ClosedBy ?? "",
    };
}
