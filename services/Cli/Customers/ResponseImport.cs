using SalesPlatform.Cli.Imports;
using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>survey import</c>: a file of answers, as form tools export them.</summary>
internal static class ResponseImport
{
    public static CliCommand Create()
    {
        var (survey, file) = (SurveyCommands.Survey(), new ImportFile(namesSource: false));
        return file.AddTo(new CliCommand("import",
            "Takes in a file of answers: columns invitee, rating and, optional, recommend, issues, comment. Several issues of one answer "
            + "are separated by |.",
            "salesctl survey import 0199d5a0-0000-7000-8000-000000000001 answers.csv --map invitee=respondent --map rating=Q1")
        {
            survey,
        }).Runs(async call =>
        {
            var (csv, header) = (file.In(call), file.HeaderIn(call, team: ""));
            header.Target = call.Get(survey);
            var reply = await call.Output.WithProgressAsync(csv.Name, csv.Length, report =>
                call.Platform.Surveys.StreamAsync((client, options, stall) =>
                    FileUpload.AskAsync(client.Import(options), header, csv.FullName, stall, sent => report(sent, 0))));
            RowErrors.List(call, file.NameIn(call), reply.Errors);
            Print(call, reply);
            return reply.Errors.Count == 0 ? ExitCodes.Success : ExitCodes.RowsLeftOut;
        });
    }

    private static void Print(Call call, ImportResponsesReply reply) => call.Output.Show(Shapes.Of(reply), console =>
    {
        console.Pairs(
            ("Rows", Formats.Count(reply.Rows)), ("Taken", Formats.Count(reply.Taken)), ("Replaced", Formats.Count(reply.Replaced)),
            ("Unchanged", Formats.Count(reply.Unchanged)), ("Superseded", Formats.Count(reply.Superseded)),
            ("Wrong", Formats.Count(reply.Errors.Count)),
            ("Responses", Say($"{reply.Survey.Responses} of {reply.Survey.Invitations}")));
    });
}
