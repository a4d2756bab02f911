using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Surveys;

namespace SalesPlatform.CustomerRelations.Reports;

internal sealed class CustomerReportsEndpoint(UnitOfWorkFactory works) : Wire.CustomerReports.CustomerReportsBase
{
    public override async Task<Wire.FeedbackReport> GetFeedbackReport(Wire.FeedbackReportRequest request, ServerCallContext context)
    {
        var (team, from, until) = Range(request.Team, request.From, request.Until);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var feedback = (await work.Queries.Query<CustomerFeedback>().InTeams(work.Context, team).ToListAsync(context.CancellationToken))
            .Select(item => item.Received).Where(item => item.ReceivedOn >= from && item.ReceivedOn < until).ToList();
        var accounts = await work.Queries.Query<KeyAccount>().InTeams(work.Context, team).ToListAsync(context.CancellationToken);
        var visits = FeedbackFigures.Visits(
            accounts, from, until, await CompanyReader.TodayAsync(work.Queries, work.Context.Now, context.CancellationToken));
        var complaints = (await work.Queries.Query<Complaint>().InTeams(work.Context, team).ToListAsync(context.CancellationToken))
            .Where(item => item.Received.ReceivedOn >= from && item.Received.ReceivedOn < until).ToList();
        var hours = (await work.HoursAsync(context.CancellationToken)).State;
        var now = work.Context.Now;
        var surveys = await work.Queries.Query<SurveySummary>().InTeams(work.Context, team).ToListAsync(context.CancellationToken);
        var answers = await work.Queries.AnswersOfAsync(surveys.Select(survey => survey.Result)
            .OfType<Contracts.CustomerRelations.SurveyClosed>().Where(result => result.ClosedOn >= from && result.ClosedOn < until),
            context.CancellationToken);
        return new Wire.FeedbackReport
        {
            Team = team,
            From = request.From,
            Until = request.Until,
            Feedback = { Counts(feedback.Select(item => (item.ReceivedOn, item.Category, item.Severity))) },
            Visits = new Wire.VisitFigures
            {
                Done = visits.Done, Missed = visits.Missed, Planned = visits.Planned,
                Overdue = visits.Overdue
            },
            Themes = { Themes(feedback, complaints) },
            Effects = { ThemeEffect.Of(answers).Select(Effect) },
            Complaints = { Counts(complaints.Select(item => (item.Received.ReceivedOn, item.Received.Category, item.Received.Severity))) },
            Figures = new Wire.ComplaintFigures
            {
                Received = complaints.Count,
                Open = complaints.Count(item => item.IsOpen),
                Resolved = complaints.Count(item => !item.IsOpen),
                Reopened = complaints.Count(item => item.Reopenings > 0),
                Response = Service(FeedbackFigures.Standings(complaints, (item, calendar) => item.Response(calendar, now), hours)),
                Resolution = Service(FeedbackFigures.Standings(complaints, (item, calendar) => item.Resolution(calendar, now), hours)),
            },
        };
    }

    public override async Task<Wire.SurveyResults> GetSurveyResults(Wire.SurveyResultsRequest request, ServerCallContext context)
    {
        var (team, from, until) = Range(request.Team, request.From, request.Until);
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var surveys = await work.Queries.Query<SurveySummary>().InTeams(work.Context, team).ToListAsync(context.CancellationToken);
        var compared = SurveyComparison.Of(surveys.Select(survey => survey.Result).OfType<Contracts.CustomerRelations.SurveyClosed>());
        return new Wire.SurveyResults
        {
            Surveys = { compared.Where(item => item.Result.ClosedOn >= from && item.Result.ClosedOn < until).Select(Comparison) },
        };
    }

    private static IEnumerable<Wire.Theme> Themes(
        IEnumerable<Contracts.CustomerRelations.FeedbackReceived> feedback, IEnumerable<Complaint> complaints) =>
        FeedbackFigures.Themes(feedback.Select(item => item.Category), complaints.Select(item => item.Received.Category))
            .Select(theme => new Wire.Theme { Category = theme.Category, Feedback = theme.Feedback, Complaints = theme.Complaints });

    private static Wire.ThemeEffect Effect(ThemeEffect effect) => new()
    {
        Category = effect.Category,
        Named = effect.Named,
        Others = effect.Others,
        MeanNamed = effect.MeanNamed?.ToExact(),
        MeanOthers = effect.MeanOthers?.ToExact(),
        Difference = effect.Difference?.ToExact(),
    };

    private static (string Team, DateOnly From, DateOnly Until) Range(string team, Google.Type.Date? from, Google.Type.Date? until)
    {
        var errors = new FieldErrors();
        var range = (errors.Key("team", team), From: errors.Day("from", from), Until: errors.Day("until", until));
        errors.Require(errors.Found.Count > 0 || range.From < range.Until, "until", "empty-range",
            "until lies after from: it is the first day no longer in the range.");
        errors.ThrowIfAny();
        return range;
    }

    private static IEnumerable<Wire.FeedbackCount> Counts(IEnumerable<(DateOnly, string, string)> entries) =>
        FeedbackFigures.Count(entries).Select(count => new Wire.FeedbackCount
        {
            Month = count.Month.ToDate(),
            Category = count.Category,
            Severity = Severities.ToWire(count.Severity),
            Count = count.Count,
        });

    private static Wire.ServiceFigures Service(IReadOnlyList<ServiceTimeStanding> standings)
    {
        var figures = FeedbackFigures.Service(standings);
        return new Wire.ServiceFigures
        {
            Done = figures.Done,
            MeanMinutes = figures.MeanMinutes?.ToExact(),
            MedianMinutes = figures.MedianMinutes?.ToExact(),
            Breached = figures.Breached,
            Kept = figures.Kept?.ToExact(),
        };
    }

    private static Wire.SurveyComparison Comparison(SurveyComparison compared) => new()
    {
        Survey = compared.Result.Survey.ToString(),
        Title = compared.Result.Title,
        KeyQuestion = compared.Result.KeyQuestion,
        Result = SurveyReplies.Of(compared.Result),
        PreviousSurvey = compared.Previous?.Survey.ToString() ?? "",
        PreviousCsat = compared.Previous is null ? null : SurveyFigures.Of(compared.Previous).Csat?.ToExact(),
        ChangePoints = compared.Change?.Points.ToExact(),
        ChangePercent = compared.Change?.Percent?.ToExact(),
    };
}
