using Grpc.Core;
using SalesPlatform.Budget.Budgets;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Budget.Compliance;

internal sealed class FindingsEndpoint(BudgetCommands commands) : Wire.Findings.FindingsBase
{
    public override Task<Wire.FindingReply> Raise(Wire.RaiseFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = new FindingTerms(errors.Text("check", request.Check), errors.Text("title", request.Title),
            errors.OptionalText("detail", request.Detail, RequestFields.LongestText), Severity(errors, request.Severity));
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => FindingDecisions.Raise(state, around.Caller, terms),
            (book, version) => Reply(book.Findings.Values.Single(terms.AreOpenIn), version));
    }

    public override Task<Wire.FindingReply> Answer(Wire.AnswerFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, answer) = (errors.Id("finding", request.Finding), errors.Text("answer", request.Answer, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Budget, errors, (state, _) => FindingDecisions.Answer(state, id, answer),
            (book, version) => Reply(book.Finding(id), version));
    }

    public override Task<Wire.FindingReply> Close(Wire.CloseFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, conclusion) = (errors.Id("finding", request.Finding),
            errors.OptionalText("conclusion", request.Conclusion, RequestFields.LongestText));
        return commands.RunAsync(context, request, request.Budget, errors, (state, around) =>
            FindingDecisions.Close(state, around.Caller, id, conclusion),
            (book, version) => Reply(book.Finding(id), version));
    }

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

    private static string Severity(FieldErrors errors, Wire.Severity severity)
    {
        errors.Require(severity is Wire.Severity.Minor or Wire.Severity.Major or Wire.Severity.Critical, "severity", "missing",
            "Say how serious it is.");
        return severity switch
        {
            Wire.Severity.Minor => Severities.Minor,
            Wire.Severity.Major => Severities.Major,
            _ => Severities.Critical,
        };
    }
}
