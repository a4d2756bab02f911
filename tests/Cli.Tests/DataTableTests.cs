using SalesPlatform.Cli.Display;

namespace SalesPlatform.Tests.Cli;

public class DataTableTests
{
    private const string Id = "0199d5a0-0000-7000-8000-000000000001";

    [Fact]
    public void A_pipe_gets_rows_whole_in_their_natural_width_without_padding() => Table().Lines(100_000).Should().Equal(
        "Id" + new string(' ', 36) + "Name" + new string(' ', 11) + "Amount",
        new string('─', 59),
        $"{Id}  陈浩 Chen Hao       5",
        $"{Id}  a               1,000");

    [Fact]
    public void A_narrow_terminal_wraps_texts_between_words_and_no_key_or_number()
    {
        var lines = Tables.Of("=Id", "Name", ">Amount").Row(Id, "a long remark of many words", "1,000").Lines(60).ToList();
        lines.Should().OnlyContain(line => CellText.Width(line) <= 60);
        lines.Should().Contain(line => line.Contains(Id) && line.EndsWith("1,000"));
        lines.Where(line => line.StartsWith(' ')).Should().NotBeEmpty("the remark goes on below itself");
    }

    [Fact]
    public void Where_even_that_is_not_enough_each_row_is_a_block()
    {
        var lines = Table().Lines(40).ToList();
        lines.Take(3).Should().Equal($"Id      {Id}", "Name    陈浩 Chen Hao", "Amount  5");
        lines[3].Should().BeEmpty();
    }

    [Theory]
    [InlineData("陈浩", 4)]
    [InlineData("Chen", 4)]
    [InlineData("a\nlonger", 6)]
    public void A_wide_character_takes_two_columns(string text, int width) => CellText.Width(text).Should().Be(width);

    [Fact]
    public void A_chinese_text_is_broken_between_its_characters() =>
        CellText.Wrap("服务标准第二版等待同意", 10).Should().Equal("服务标准第", "二版等待同", "意");


    private static DataTable Table() => Tables.Of("=Id", "Name", ">Amount").Row(Id, "陈浩 Chen Hao", "5").Row(Id, "a", "1,000");
}
