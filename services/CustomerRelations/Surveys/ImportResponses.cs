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
        var (refused, taken) = (new List<RowError>(), new List<(string Invitee, SurveyAnswered? Answer)>());
        foreach (var row in file.Rows)
        {
            try
            {
                // Each alone, for of each person one counts in the end; null: it is known.
                taken.Add((row.Answer.Invitee,
                    SurveyDecisions.Respond(loaded.State, work.Context, row.Answer).Cast<SurveyAnswered>().SingleOrDefault()));
            }
            catch (DomainException refusal)
            {
                refused.AddRange(row.Source.ErrorsOf(refusal));
            }
        }

        var last = taken.GroupBy(row => row.Invitee).Select(rows => rows.Last().Answer).ToList();
        var answers = last.OfType<SurveyAnswered>().ToList();
        var after = work.Append(loaded, answers);
        return new Wire.ImportResponsesReply
        {
            Rows = file.RowCount,
            Superseded = taken.Count - last.Count,
            Replaced = answers.Count(answer => answer.Replaces),
            Taken = answers.Count(answer => !answer.Replaces),
            Unchanged = last.Count - answers.Count,
            Survey = SurveyReplies.Of(after.State, after.Version),
            Errors = { file.Errors.Concat(refused).ForReply() },
        };
    }
}
