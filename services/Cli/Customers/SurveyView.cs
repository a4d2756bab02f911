using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary>Surveys as people read them.</summary>
internal static class SurveyView
{
    public static void Print(IAnsiConsole console, SurveyReply survey)
    {
        console.Pairs(
            ("Survey", $"{survey.Survey} ({Code(survey.Status)})"), ("Title", Say($"{survey.Title}, team {survey.Team}")),
            ("Question", survey.KeyQuestion),
            ("NPS question", Formats.Text(survey.NpsQuestion)),
            ("Categories", Formats.Text(string.Join(", ", survey.Categories.Select(CompanyWords.Theme)))),
            ("Responses", Say($"{survey.Responses} of {survey.Invitations}")));
        if (survey.Result is not { } result)
            return;
        console.Pairs(
            ("Satisfied", Say($"{Formats.Percent(Wire.Exact(result.Csat))}{Interval(result)} ({Code(result.Sample)} sample)")),
            ("Response rate", Formats.Percent(Wire.Exact(result.ResponseRate))), ("NPS", Change(result.Nps)),
            ("Ratings 1 to 5", string.Join(" / ", result.Ratings)));
        var table = Tables.Of(">Rank", "Issue", ">Named by", ">Share");
        foreach (var issue in result.Issues)
            table.Row($"{issue.Rank}", CompanyWords.Theme(issue.Category), $"{issue.Count}", Formats.Percent(Wire.Exact(issue.Share)));
        console.Write(table);
    }

    public static void Print(IAnsiConsole console, SurveyResults results)
    {
        var table = Tables.Of("Closed", "Title", ">Responses", ">Satisfied", ">Before", ">Points", ">Change %", "Main issue");
        foreach (var survey in results.Surveys)
        {
            table.Row(Formats.Day(survey.Result.ClosedOn), survey.Title, $"{survey.Result.Responses}",
                Formats.Percent(Wire.Exact(survey.Result.Csat)),
                Formats.Percent(Wire.Exact(survey.PreviousCsat)), Change(survey.ChangePoints), Change(survey.ChangePercent),
                survey.Result.Issues.Count > 0 ? CompanyWords.Theme(survey.Result.Issues[0].Category) : Formats.Unknown);
        }

        console.Write(table);
    }

    private static string Change(Google.Type.Decimal? change) =>
        Wire.Exact(change) is { } known ? Shown.Change(known, "#,##0.0#") : Formats.Unknown;

    private static string Interval(SurveyResult result) => result.CsatLow is null ? ""
        : Say($", 95 % between {Formats.Percent(Wire.Exact(result.CsatLow))} and {Formats.Percent(Wire.Exact(result.CsatHigh))}");
}
