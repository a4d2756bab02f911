namespace SalesPlatform.Budget.Compliance;

internal sealed partial class FindingsEndpoint
{
    public override Task<Wire.FindingReply> Raise(Wire.RaiseFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var terms = new FindingTerms(errors.Text("check", request.Check), errors.Text("title", request.Title),
            errors.OptionalLongText("detail", request.Detail), Severity(errors, request.Severity));
        return commands.RunAsync(context, request, request.Budget, errors,
            (state, around) => FindingDecisions.Raise(state, around.Caller, terms),
            (book, version) => Reply(book.Findings.Values.Single(terms.AreOpenIn), version));
    }

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

internal sealed record FindingTerms(string Check, string Title, string Detail, string Severity)
{
    internal bool AreOpenIn(Finding held) =>
        held.Status == "open" && new FindingTerms(held.Check, held.Title, held.Detail, held.Severity) == this;
}

internal static partial class FindingDecisions
{
    public static IEnumerable<object> Raise(BudgetState state, CommandContext context, FindingTerms terms)
    {
        context.RequireFinance();
        var book = state.Existing;
        if (book.Findings.Values.Any(terms.AreOpenIn))
            return [];
        var id = context.NewId();
        var raised = new ComplianceFindingRaised(
            book.Id.Team, $"{book.Id.FiscalYear}", id, terms.Check, terms.Title, terms.Severity, context.Actor);
        return terms.Detail.Length == 0 ? [raised] : [raised, new FindingDetailed(id, terms.Detail)];
    }
}
