using SalesPlatform.CustomerRelations.Improvements;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Satisfaction survey results (满意度调查结果): response rate, distribution, interval, ranked issues, before and after.</summary>
internal sealed class SurveyReport : Deliverable
{
    public override DeliverableKind Kind => CustomerKinds.SurveyResults;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var surveys = await reading.Queries.Query<SurveySummary>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var plans = await reading.Queries.Query<ImprovementPlan>().InTeams(reading.Caller, scope.Team).ToListAsync(cancellation);
        var compared = SurveyComparison.Of(surveys.Select(survey => survey.Result).OfType<SurveyClosed>())
            .Where(item => item.Result.ClosedOn >= from && item.Result.ClosedOn < until).ToList();
        var standard = await KpiStandards.InForceAsync(reading.Queries, KpiStandards.CustomerSatisfaction, from, cancellation);
        new SurveyReportText(document, period, standard, compared, surveys.Count(survey => survey.Status == "open"),
            [.. plans.OrderBy(plan => plan.Id, StringComparer.Ordinal)]).Write();
    }
}
