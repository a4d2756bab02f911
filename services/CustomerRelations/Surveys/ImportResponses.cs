using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>One transaction, because one survey is one stream. Good rows count, wrong ones are named.</summary>
internal sealed partial class SurveysEndpoint
{
    public override async Task<Wire.ImportResponsesReply> Import(
        IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken, CsvFile.LargestFile);
        await using var content = upload.Content;
        var errors = new FieldErrors();
        var survey = errors.Id("header.target", upload.Header.Target);
        errors.ThrowIfAny();
        var file = await ResponseFile.ReadAsync(upload, survey, context.CancellationToken);
        return await runner.RunAsync(context, upload.AsRequest(), work => TakeInAsync(work, survey, file, context.CancellationToken));
    }

    private static async Task<Wire.ImportResponsesReply> TakeInAsync(UnitOfWork work, Guid survey, ResponseFile file,
        CancellationToken cancellation)
    {
        var loaded = await work.LoadAsync(Survey.Of(survey), SurveySummary.Fold.Stream(survey), null, cancellation);
        SurveyDecisions.RequireOpen(loaded.State, work.Context);
        var (refused, answers) = (new List<RowError>(), new List<SurveyAnswered>());
        foreach (var row in file.Rows)
        {
            try
            {
                // Each person has one row, so no decision depends on another row's.
                answers.AddRange(SurveyDecisions.Respond(loaded.State, work.Context, row.Answer).Cast<SurveyAnswered>());
            }
            catch (DomainException refusal)
            {
                refused.AddRange(row.Source.ErrorsOf(refusal));
            }
        }

        var after = work.Append(loaded, answers);
        return new Wire.ImportResponsesReply
        {
            Rows = file.RowCount,
            Superseded = file.Superseded,
            Replaced = answers.Count(answer => answer.Replaces),
            Taken = answers.Count(answer => !answer.Replaces),
            Unchanged = file.Rows.Count - answers.Count - refused.Select(error => error.Line).Distinct().Count(),
            Survey = SurveyReplies.Of(after.State, after.Version),
            Errors = { file.Errors.Concat(refused).ForReply() },
        };
    }
}
