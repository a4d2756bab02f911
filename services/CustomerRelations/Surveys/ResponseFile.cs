using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.CustomerRelations.Common;
using SalesPlatform.Files;

namespace SalesPlatform.CustomerRelations.Surveys;

internal sealed record ResponseRow(CsvRow Source, SurveyAnswered Answer);

/// <summary><c>invitee,rating[,recommend][,issues][,comment]</c>. Of several rows of one person the last that can be taken
/// counts.</summary>
internal sealed record ResponseFile(int RowCount, IReadOnlyList<ResponseRow> Rows, IReadOnlyList<RowError> Errors)
{
    private const int MostRows = 10_000;

    private static readonly CsvSchema Schema = new(["invitee", "rating"], ["recommend", "issues", "comment"])
    {
        Numbers = ["rating", "recommend"], Key = "invitee",
    };

    // What form tools put between the choices of one answer; none of them can be part of a category.
    private static readonly char[] Separators = ['|', ';', ',', '、', '；', '，', '｜', '┋'];

    public static async Task<ResponseFile> ReadAsync(FileUpload upload, Guid survey, CancellationToken cancellation)
    {
        var file = await CsvFile.ReadAsync(upload, Schema, cancellation, MostRows);
        var (readable, errors) = file.Select(row => Read(row, survey));
        return new ResponseFile(file.Rows.Count, readable, errors);
    }

    private static ResponseRow? Read(CsvRow row, Guid survey)
    {
        var (invitee, rating) = (row.Text("invitee"), row.Integer("rating"));
        var (recommend, comment) = (row.Integer("recommend", required: false), row.Remark("comment", RequestFields.LongestText));
        var issues = Issues(row);
        return row.IsGood
            ? new ResponseRow(row, new SurveyAnswered(survey, invitee!, rating!.Value, recommend, issues, comment ?? "", Replaces: false))
            : null;
    }

    private static List<string> Issues(CsvRow row)
    {
        var errors = new FieldErrors();
        var named = (row.Text("issues", required: false, RequestFields.LongestText) ?? "")
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var issues = named.Select(issue => errors.Category("issues", issue)).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var error in errors.Found)
            row.Refuse(error.Field, error.Code, error.Message);
        return issues;
    }
}
