using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>survey</c>: satisfaction surveys from the questions to the result.</summary>
internal static class SurveyCommands
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";
    private const int MostInvitees = 5_000;

    public static Command Create() => new("survey", "Satisfaction surveys: invitations, responses, results.")
    {
        New(), Invite(), Respond(), ResponseImport.Create(), Close(), Show(), List(), Results(),
    };

    private static CliCommand New()
    {
        var (team, title) = (Fields.Team(), Fields.Text("--title", "Title for people.", required: true));
        var question = Fields.Text("--question", "The key question, rated 1 to 5.", required: true);
        var nps = Fields.Text("--nps-question", "Rated 0 to 10. Default: not asked.");
        var comment = Fields.Text("--comment-question", "Answered in words. Default: not asked.");
        var population = Fields.Text("--population", "Who is to be asked, in words.");
        var categories = Fields.Texts("--category", "A category that respondents may name as an issue, such as delivery.");
        return RpcCommand.Change("create", "Writes a survey.",
            "salesctl survey create --team north-east --title 'Q1' --question 'How satisfied are you?' --category after-sales-response "
            + "--category delivery",
            [team, title, question, nps, comment, population, categories], platform => platform.Surveys,
            (client, options, call) => client.CreateAsync(
                new CreateSurveyRequest
                {
                    Team = call.Require(team),
                    Title = call.Require(title),
                    KeyQuestion = call.Require(question),
                    NpsQuestion = call.Get(nps) ?? "",
                    CommentQuestion = call.Get(comment) ?? "",
                    Population = call.Get(population) ?? "",
                    Categories = { call.Get(categories) ?? [] },
                }, options), SurveyView.Print);
    }

    private static CliCommand Invite()
    {
        var (survey, people) = (Survey(), Fields.Texts("--invitee", "Outside id of a person."));
        var list = Fields.Text("--list", "A file with one id on each line.");
        var opened = Fields.Day("--opened-on", "First day of a survey that was run elsewhere. Default: today.");
        return new CliCommand("invite", "Invites people; the first invitations open the survey.",
            $"salesctl survey invite {Id} --invitee p-1 --invitee p-2",
            $"salesctl survey invite {Id} --list people.txt")
        {
            survey, people, list, opened,
        }
        .Checks(values => values.GetValue(list) is null && values.GetValue(people) is null or [] ? "--invitee or --list is needed." : null)
        .Runs(async call =>
        {
            string[] all = [.. call.Get(people) ?? [], .. call.Get(list) is { } file ? await LinesAsync(call, file) : []];
            if (all.Length == 0)
                throw new CliException("The list names nobody.");
            SurveyReply? last = null;
            foreach (var (part, some) in all.Distinct().Chunk(MostInvitees).Index())
            {
                var request = new InviteRequest
                {
                    Survey = call.Get(survey), Invitees = { some }, OpenedOn = part == 0
                    ? call.Get(opened)?.ToDate() : null
                };
                last = await call.Platform.Surveys.CommandAsync((client, options) => client.InviteAsync(request, options), $"{part}");
            }

            call.Output.Show(Shapes.Of(last!), console => SurveyView.Print(console, last!));
        });
    }

    private static CliCommand Respond()
    {
        var (survey, invitee) = (Survey(), Fields.Text("--invitee", "Who answers.", required: true));
        var (rating, recommend) = (Fields.Whole("--rating", "1 very dissatisfied to 5 very satisfied.", 1, 5, required: true),
            Fields.Whole("--recommend", "0 to 10, where it is asked.", 0, 10));
        var (issues, comment) = (Fields.Texts("--issue", "One of the survey's categories."),
                Fields.Text("--comment", "In words, where it is asked."));
        return RpcCommand.Change("respond", "Takes an answer in; a later one of the same person replaces it.",
            $"salesctl survey respond {Id} --invitee p-1 --rating 2 --issue after-sales-response",
            [survey, invitee, rating, recommend, issues, comment],
            platform => platform.Surveys, (client, options, call) =>
            {
                var request = new RespondRequest
                {
                    Survey = call.Get(survey),
                    Invitee = call.Require(invitee),
                    Rating = call.Require(rating),
                    Issues = { call.Get(issues) ?? [] },
                    Comment = call.Get(comment) ?? "",
                };
                if (call.Get(recommend) is { } answer)
                    request.Recommend = answer;
                return client.RespondAsync(request, options);
            }, (console, reply) => console.Pairs(
                ("Survey", reply.Survey), ("Responses", Say($"{reply.Responses} of {reply.Invitations}"))));
    }

    private static CliCommand Close()
    {
        var (survey, expected) = (Survey(), Fields.Expected());
        var closed =
            Fields.Day("--closed-on", "Last day of a survey that was run elsewhere; it decides the period it counts in. Default: today.");
        return RpcCommand.Change("close", "Ends a survey and publishes its result.", $"salesctl survey close {Id}",
            [survey, closed, expected],
            platform => platform.Surveys, (client, options, call) => client.CloseAsync(new CloseSurveyRequest
            {
                Survey = call.Get(survey),
                ClosedOn = call.Get(closed)?.ToDate(),
                ExpectedVersion = call.Get(expected) ?? 0,
            }, options), SurveyView.Print);
    }

    private static CliCommand Show()
    {
        var survey = Survey();
        return RpcCommand.Question("show", "Shows a survey, with its result once it is closed.", $"salesctl survey show {Id}", [survey],
            platform => platform.Surveys,
            (client, options, call) => client.GetAsync(new GetSurveyRequest { Survey = call.Get(survey) }, options),
            SurveyView.Print);
    }

    private static CliCommand List()
    {
        var team = Fields.Team(required: false);
        return RpcCommand.List("list", "Lists the surveys, of one team or of all.", "salesctl survey list --team north-east", [team],
            platform => platform.Surveys, (client, options, call, page) => client.ListAsync(
                new ListSurveysRequest { Team = call.Get(team) ?? "", PageToken = page }, options),
            "surveys", reply => reply.Surveys, reply => reply.NextPageToken,
            ["=Survey", "Title", "=Team", "Status", ">Invited", ">Responses", ">Satisfied"],
            survey => [survey.Survey, survey.Title, survey.Team, survey.Status, $"{survey.Invitations}", $"{survey.Responses}",
                Formats.Percent(Wire.Exact(survey.Result?.Csat))]);
    }

    private static CliCommand Results()
    {
        var (team, range) = (Fields.Team(), new DayRange());
        return RpcCommand.Question("results", "Shows the survey results of a range of days, each beside the one before.",
            "salesctl survey results --team north-east --from 2026-07-01 --until 2027-07-01", [team, .. range.Options],
            platform => platform.CustomerReports,
            (client, options, call) => client.GetSurveyResultsAsync(
                new SurveyResultsRequest { Team = call.Require(team), From = range.From(call), Until = range.Until(call) }, options),
                SurveyView.Print);
    }

    public static Lookup Lookup { get; } = new("survey", async call => (await call.Platform.Surveys.ReadAllAsync(
        (client, page, options) => client.ListAsync(new ListSurveysRequest { PageToken = page }, options),
        reply => reply.Surveys, reply => reply.NextPageToken)).Select(survey => new Known(survey.Survey, "", survey.Title)));

    public static Argument<string> Survey() =>
        new NamedArgument(Lookup, "The survey: its title, its id or the beginning of it, or 'latest'.");

    private static async Task<IEnumerable<string>> LinesAsync(Call call, string name)
    {
        var file = new FileInfo(Path.Combine(call.Host.Folder, name));
        return file.Exists ? (await File.ReadAllLinesAsync(file.FullName, call.Cancellation)).Select(line => line.Trim())
            .Where(line => line.Length > 0)
            : throw new CliException($"There is no file {name}.") { Exit = ExitCodes.Usage };
    }
}
