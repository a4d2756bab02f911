using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Tests.Hosting;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>A survey that was run in a form tool, taken in by its export.</summary>
[Collection(nameof(RunningCustomerRelations))]
public class ResponseImportTests(RunningCustomerRelations service)
{
    private const string Answers = "who,rating,issues\np-1,5,\np-2,2,delivery\np-3,9,\np-4,4,weather\np-9,4,\np-2,4,delivery\n";

    private readonly Wire.Surveys.SurveysClient _surveys = new(service.As("wen", "sales-manager", "west"));

    [Fact]
    public async Task Good_rows_count_wrong_ones_are_named_and_the_mended_file_adds_only_what_was_missing()
    {
        var survey = await OpenAsync("p-1", "p-2", "p-3", "p-4");

        var first = await ImportAsync(survey, Answers);
        (first.Rows, first.Taken, first.Replaced, first.Unchanged, first.Superseded).Should().Be((6, 2, 0, 0, 1));
        first.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal(
            (4, "rating", "out-of-range"), (5, "issues", "not-offered"), (6, "", "not-invited"));

        var mended = await ImportAsync(survey, Answers.Replace("p-3,9,", "p-3,3,", StringComparison.Ordinal)
            .Replace("p-1,5", "p-1,1", StringComparison.Ordinal));
        (mended.Taken, mended.Replaced, mended.Unchanged, mended.Superseded, mended.Survey.Responses).Should().Be((1, 1, 1, 1, 3));

        var closed = await CloseAsync(survey);
        (closed.Result.Invitations, closed.Result.Responses).Should().Be((4, 3));
        closed.Result.Ratings.Should().Equal(1, 0, 1, 1, 0);
    }

    [Fact]
    public async Task A_wrong_row_of_a_person_takes_nothing_from_a_good_one_before_it()
    {
        var survey = await OpenAsync("p-1");
        var reply = await ImportAsync(survey, "who,rating,issues\np-1,2,\np-1,5,\np-1,9,\n");
        (reply.Taken, reply.Superseded, reply.Unchanged, reply.Survey.Responses).Should().Be((1, 1, 0, 1));
        reply.Errors.Should().ContainSingle().Which.Line.Should().Be(4);
        (await CloseAsync(survey)).Result.Ratings.Should().Equal(0, 0, 0, 0, 1);
    }

    [Fact]
    public async Task A_file_for_a_survey_that_takes_no_answers_is_refused_as_a_whole()
    {
        var survey = await OpenAsync("p-1");
        await CloseAsync(survey);

        (await RefusedAsync(survey)).StatusCode.Should().Be(StatusCode.FailedPrecondition);
        (await RefusedAsync("spring")).StatusCode.Should().Be(StatusCode.InvalidArgument);
        (await RefusedAsync($"{Guid.CreateVersion7()}")).StatusCode.Should().Be(StatusCode.NotFound);
    }

    private async Task<Wire.SurveyReply> CloseAsync(string survey) =>
        await _surveys.CloseAsync(new Wire.CloseSurveyRequest { Survey = survey, ClosedOn = new DateOnly(2026, 2, 20).ToDate() });

    private async Task<RpcException> RefusedAsync(string survey) =>
        (await FluentActions.Awaiting(() => ImportAsync(survey, Answers)).Should().ThrowAsync<RpcException>()).Which;

    private async Task<string> OpenAsync(params string[] invitees)
    {
        await service.LearnAsync("organisation", 1, new OrganisationSet(1, "CNY", "Asia/Shanghai"));
        await service.LearnAsync("team/west", 1, new TeamAdded("west", "West"));
        var survey = (await _surveys.CreateAsync(
            new Wire.CreateSurveyRequest
            {
                Team = "west", Title = "Winter", KeyQuestion = "How satisfied are you?",
                Categories = { "delivery" }
            })).Survey;
        await _surveys.InviteAsync(
            new Wire.InviteRequest { Survey = survey, Invitees = { invitees }, OpenedOn = new DateOnly(2026, 2, 1).ToDate() });
        return survey;
    }

    private async Task<Wire.ImportResponsesReply> ImportAsync(string survey, string csv)
    {
        using var call = _surveys.Import();
        var header = new FileHeader { FileName = "answers.csv", Target = survey, Columns = { ["invitee"] = "who" } };
        await call.RequestStream.WriteAsync(new FileChunk { Header = header });
        await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFromUtf8(csv) });
        await call.RequestStream.CompleteAsync();
        return await call;
    }
}
