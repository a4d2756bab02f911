using Grpc.Core;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Files;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Surveys;

/// <summary>One transaction, because one survey is one stream. Good rows count, wrong ones are named.</summary>
internal sealed class ResponseImporter(CommandRunner runner)
{
    public async Task<Wire.ImportResponsesReply> ImportAsync(IAsyncStreamReader<FileChunk> chunks, ServerCallContext call)
    {
        var upload = await FileUpload.OpenAsync(chunks, call.CancellationToken, CsvFile.LargestFile);
        await using var content = upload.Content;
        var errors = new FieldErrors();
        var survey = errors.Id("header.target", upload.Header.Target);
        errors.ThrowIfAny();
        var file = await ResponseFile.ReadAsync(upload, survey, call.CancellationToken);
        return await runner.RunAsync(call, upload.AsRequest(), work => TakeInAsync(work, survey, file, call.CancellationToken));
    }

    private static async Task<Wire.ImportResponsesReply> TakeInAsync(UnitOfWork work, Guid survey, ResponseFile file,
        CancellationToken cancellation)
    {
        var loaded = await work.LoadAsync(Survey.Of(survey), Survey.StreamOf(survey), null, cancellation);
        SurveyDecisions.RequireOpen(loaded.State, work.Context);
        var (reply, refused,
            answers) = (new Wire.ImportResponsesReply { Rows = file.RowCount, Superseded = file.Superseded }, new List<RowError>(),
            new List<SurveyAnswered>());
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
        reply.Replaced = answers.Count(answer => answer.Replaces);
        reply.Taken = answers.Count - reply.Replaced;
        reply.Unchanged = file.Rows.Count - answers.Count - refused.Select(error => error.Line).Distinct().Count();
        reply.Survey = SurveyReplies.Of(after.State, after.Version);
        reply.Errors.Add(file.Errors.Concat(refused).ForReply());
        return reply;
    }
}
