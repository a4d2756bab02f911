using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Tests.Hosting;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>Files of answers and of visits as people send them, taken in by the running service on 2 March 2026.</summary>
[Collection(nameof(RunningCustomerRelations))]
public class CustomerFileKindTests(RunningCustomerRelations service)
{
    private readonly CallManager _mia = new(service);

    [Fact]
    public async Task Answers_with_decimals_of_nothing_blanks_and_a_zero_count_as_they_are()
    {
        var content = await SharedFiles.ReadAsync("c24_answers.csv");
        var survey = await _mia.SurveyAsync(8);

        var reply = await _mia.AnswersAsync(survey, content);

        reply.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal((5, "rating", "required"));
        var closed = await _mia.Surveys.CloseAsync(new Wire.CloseSurveyRequest
        {
            Survey = survey,
            ClosedOn = new DateOnly(2026, 2, 20).ToDate()
        }, cancellationToken: TestContext.Current.CancellationToken);
        closed.Result.Ratings.Should().Equal(1, 1, 1, 1, 3);
        closed.Result.Responses.Should().Be(7, "4 of 7 are satisfied");
    }

    [Theory]
    [InlineData("invitee,rating\np1,5\n#N/A,4\nTotal,9\n,\n2.02603E+11,1\n", "3:invitee:spreadsheet-damage", "4::totals-row",
        "6:invitee:spreadsheet-damage")]
    [InlineData("invitee,rating\np1,5.5\np2,five\np3,4,x\n", "2:rating:not-a-whole-number", "3:rating:not-a-whole-number",
        "4::wrong-number-of-cells")]
    public async Task The_same_kinds_in_files_of_answers_are_named(string file, params string[] errors) =>
        Told((await _mia.AnswersAsync(await _mia.SurveyAsync(3), ByteString.CopyFromUtf8(file))).Errors).Should().Equal(errors);

    [Theory]
    [InlineData("sep=;\ninvitee;rating;comment;comment\np1;5,0;x;#N/A\n;;\np2;3;;\n", "comment twice is a used column")]
    [InlineData("\n,,\ninvitee,\"rating\n1-5\",rating,,\np1,x,5.0,,\np2,x,3\n\n", "")]
    [InlineData("invitee,rating,comment\rp1,5,#N/A\rp2,3.0,\r", "")]
    public async Task The_same_forms_of_files_of_answers_are_read(string file, string fault)
    {
        var reply = await _mia.AnswersAsync(await _mia.SurveyAsync(2), ByteString.CopyFromUtf8(file));
        if (fault.Length > 0)
            reply.Errors.Should().ContainSingle().Which.Code.Should().Be("duplicate-column", fault);
        else
            (reply.Taken, reply.Errors.Count).Should().Be((2, 0));
    }

    [Fact]
    public async Task Visits_by_file_count_are_named_where_wrong_and_change_nothing_when_they_come_again()
    {
        var (one, two) = (await _mia.AccountAsync(), await _mia.AccountAsync());
        var file = $"customer,date,rep,status,notes\n{one},2026/2/10,,done,asked for spare "
            + $"parts\n{two},20260211,,,\n{two},2026-02-12,,missed,snow\n"
            + $"{one},2099-03-20,,planned,\n,,,,\n{one},2026-02-10,,,again\n{one},2099-03-21,,done,\n#REF!,2026-02-10,,,\n"
            + $"nobody,2026-02-10,,,\n{one},46083,,,\n"
            + $"{one},2026-02-13,stranger,,\n{one},2026-02-14,,perhaps,\nTotal,,,,\n";

        var reply = await _mia.VisitsAsync(file);

        (reply.Rows, reply.Done, reply.Planned, reply.Missed, reply.Unchanged).Should().Be((12, 2, 1, 1, 0));
        Told(reply.Errors).Should().Equal("7::repeated-row", "8:date:out-of-range", "9:customer:spreadsheet-damage",
            "10::key-account-not-found", "11:date:serial-date",
            "12:rep:unknown-employee", "13:status:unknown", "14::totals-row");
        var account = await _mia.Accounts.GetAsync(
            new Wire.GetAccountRequest { Customer = one }, cancellationToken: TestContext.Current.CancellationToken);
        account.Visits.Select(visit => (visit.Status, visit.Notes))
            .Should().BeEquivalentTo([("done", "asked for spare parts"), ("planned", "")]);

        var again = await _mia.VisitsAsync(file);
        (again.Done, again.Planned, again.Missed, again.Unchanged).Should().Be((0, 0, 0, 4));
    }

    private static IEnumerable<string> Told(IEnumerable<RowError> errors) =>
        errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}");

    /// <summary>Mia, who manages the team south.</summary>
    private sealed class CallManager(RunningCustomerRelations service)
    {
        private static int _accounts;

        public Wire.Surveys.SurveysClient Surveys { get; } = new(service.As("mia", "sales-manager", "south"));

        public Wire.KeyAccounts.KeyAccountsClient Accounts { get; } = new(service.As("mia", "sales-manager", "south"));

        public async Task<string> SurveyAsync(int invitees)
        {
            await LearnAsync();
            var survey = (await Surveys.CreateAsync(new Wire.CreateSurveyRequest
            {
                Team = "south", Title = "Winter", KeyQuestion = "How satisfied are you?", NpsQuestion = "Would you recommend us?",
                CommentQuestion = "Why?",
            })).Survey;
            await Surveys.InviteAsync(new Wire.InviteRequest
            {
                Survey = survey, Invitees = { Enumerable.Range(1, invitees).Select(i => $"p{i}") },
                OpenedOn = new DateOnly(2026, 2, 1).ToDate(),
            });
            return survey;
        }

        public async Task<string> AccountAsync()
        {
            await LearnAsync();
            var customer = $"files-{Interlocked.Increment(ref _accounts)}";
            await Accounts.AddAsync(new Wire.AddAccountRequest
            {
                Customer = customer, Name = customer, Team = "south", Owner = "rep-1", VisitEveryDays = 30,
                Since = new DateOnly(2026, 1, 1).ToDate(),
            });
            return customer;
        }

        public Task<Wire.ImportResponsesReply> AnswersAsync(string survey, ByteString content) =>
            SharedFiles.SendAsync(Surveys.Import(), new FileHeader { FileName = "answers.csv", Target = survey }, content);

        public Task<Wire.ImportVisitsReply> VisitsAsync(string file) =>
            SharedFiles.SendAsync(Accounts.ImportVisits(), new FileHeader { FileName = "visits.csv" }, ByteString.CopyFromUtf8(file));

        private async Task LearnAsync()
        {
            await service.LearnAsync("organisation", 1, new OrganisationSet(1, "CNY", "Asia/Shanghai"));
            await service.LearnAsync("team/south", 1, new TeamAdded("south", "South"));
            await service.LearnAsync("employee/rep-1", 1, new EmployeeHired("rep-1", "Rep One", "south", new DateOnly(2024, 1, 1)));
        }
    }
}
