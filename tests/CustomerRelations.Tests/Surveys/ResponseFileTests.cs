using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.CustomerRelations.Surveys;

public class ResponseFileTests
{
    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000002");

    [Fact]
    public async Task A_row_says_all_an_answer_can()
    {
        var file = await ReadAsync(
            "invitee,rating,recommend,issues,comment\np-1,2,0,\"price, after-sales-response\",\"slow, \"\"very\"\"\"\n");

        file.Errors.Should().BeEmpty();
        file.Rows.Should().ContainSingle().Which.Answer.Should().BeEquivalentTo(
            new SurveyAnswered(Id, "p-1", 2, 0, ["after-sales-response", "price"], "slow, \"very\"", Replaces: false));
    }

    [Fact]
    public async Task Columns_may_be_missing_or_called_otherwise()
    {
        var file = await ReadAsync("respondent;Q1\np-1;5\n", ("invitee", "respondent"), ("rating", "Q1"));

        file.Rows.Should().ContainSingle().Which.Answer.Should()
            .BeEquivalentTo(new SurveyAnswered(Id, "p-1", 5, null, [], "", Replaces: false));
    }

    [Theory]
    [InlineData("price|delivery")]
    [InlineData(" delivery ;price; ")]
    [InlineData("price┋delivery")]
    [InlineData("price、delivery，price")]
    public async Task Issues_are_separated_as_form_tools_do(string cell) =>
        (await ReadAsync($"invitee,rating,issues\np-1,3,{cell}\n")).Rows.Single().Answer.Issues.Should().Equal("delivery", "price");

    [Fact]
    public async Task Every_row_that_can_be_read_is_there_and_wrong_ones_are_named()
    {
        var file = await ReadAsync("invitee,rating\np-1,2\np-2,3\np-1,5\np-1,x\n");

        file.Rows.Select(row => (row.Answer.Invitee, row.Answer.Rating)).Should().Equal(("p-1", 2), ("p-2", 3), ("p-1", 5));
        file.RowCount.Should().Be(4);
        file.Errors.Should().ContainSingle().Which.Line.Should().Be(5);
    }

    [Fact]
    public async Task Wrong_cells_are_named_by_line_and_the_files_own_column()
    {
        var file = await ReadAsync("who,rating,issues\n,4,\np-2,good,After Sales\np-3,5,\n", ("invitee", "who"));

        file.Errors.Select(error => (error.Line, error.Column, error.Code)).Should().Equal(
            (2, "who", "required"), (3, "rating", "not-a-whole-number"), (3, "issues", "not-a-category"));
        file.Rows.Select(row => row.Answer.Invitee).Should().Equal("p-3");
    }

    private static async Task<ResponseFile> ReadAsync(string text, params (string Ours, string Theirs)[] columns)
    {
        var header = new FileHeader { FileName = "answers.csv" };
        foreach (var (ours, theirs) in columns)
            header.Columns.Add(ours, theirs);
        return await ResponseFile.ReadAsync(await UploadedFile.OpenAsync(header, text), Id, TestContext.Current.CancellationToken);
    }
}
