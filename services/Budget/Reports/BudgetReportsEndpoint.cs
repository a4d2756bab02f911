namespace SalesPlatform.Budget.Reports;

internal sealed class BudgetReportsEndpoint(FigureReader figures, PaceReader paces, TimeProvider time)
    : Wire.BudgetReports.BudgetReportsBase
{
    public override async Task<Wire.VarianceReply> GetVariance(Wire.GetVarianceRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (team, period) = (errors.Key("team", request.Team), errors.Period("period", request.Period));
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        errors.ThrowIfAny();
        var reading = await ReadAsync(new BudgetId(team, period.InYear), asOf, context);
        return ReportMessages.Variance(team, VarianceReport.Of(reading.Figures, period, reading.Company), reading);
    }

    public override async Task<Wire.AvailableReply> GetAvailable(Wire.GetAvailableRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = BudgetRequests.Id(errors, "", request.Team, request.FiscalYear);
        var asOf = errors.OptionalInstant("as_of", request.AsOf);
        Period? asked = request.Through.Length == 0 ? null : errors.Period("through", request.Through);
        if (asked is { } month)
            errors.RequireMonth("through", id, month);
        errors.ThrowIfAny();
        var reading = await ReadAsync(id, asOf, context);
        return ReportMessages.Available(id, asked?.Number ?? MonthOfToday(id, reading), reading);
    }

    public override async Task<Wire.SuggestionsReply> GetSuggestions(Wire.GetSuggestionsRequest request, ServerCallContext context)
    {
        var id = BudgetRequests.Id(request.Team, request.FiscalYear);
        Callers.ContextOf(context, time).RequireTeam(id.Team);
        return await figures.InSnapshotAsync(async (session, connection) =>
        {
            var reading = await figures.ReadAsync(session, connection, id, null, context.CancellationToken);
            var pace = await paces.ReadAsync(session, connection, id, reading, null, context.CancellationToken);
            return ReportMessages.Suggestions(id, pace, Suggestions.Of(reading.Figures, pace), reading);
        }, context.CancellationToken);
    }

    private Task<BudgetReading> ReadAsync(BudgetId id, DateTimeOffset? asOf, ServerCallContext context)
    {
        Callers.ContextOf(context, time).RequireTeam(id.Team);
        return figures.ReadAsync(id, asOf, context.CancellationToken);
    }

    // Of a year that is over or yet to come, the last or the first month.
    private static int MonthOfToday(BudgetId id, BudgetReading reading)
    {
        var today = reading.Company.Calendar.MonthOf(reading.Company.Today);
        return today.FiscalYear.CompareTo(id.FiscalYear.FiscalYear) switch { < 0 => 1, > 0 => 12, _ => today.Number };
    }
}
