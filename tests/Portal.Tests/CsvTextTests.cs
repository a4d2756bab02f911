using System.Text;
using SalesPlatform.Portal.Pages.Imports;

namespace SalesPlatform.Tests.Portal;

/// <summary>A file is shown by the lines that the services name, and goes again as it came but for what was mended.</summary>
public sealed class CsvTextTests
{
    [Fact]
    public void A_row_is_found_by_the_line_it_begins_on_also_behind_one_that_spans_lines()
    {
        var file = Read("customer,notes\nHK-001,\"first,\nsecond\"\n\nHK-002,short\n");
        file.Columns.Should().Equal("customer", "notes");
        file.CellsAt(2).Should().Equal("HK-001", "first,\nsecond");
        file.CellsAt(5).Should().Equal("HK-002", "short");
        file.CellsAt(1).Should().BeNull("that is the header");
        file.CellsAt(3).Should().BeNull("a row is named by its first line");
    }

    [Fact]
    public void What_was_mended_takes_the_place_of_its_row_and_nothing_else_moves()
    {
        var file = Read("a;b\r\n1;x\r\n2;\"y \"\"z\"\"\"\r\n");
        var again = file.With(new Dictionary<long, string[]> { [2] = ["1", "new; one"] });
        Encoding.UTF8.GetString(again).Should().Be("a;b\n1;\"new; one\"\n2;\"y \"\"z\"\"\"\n");
    }

    [Fact]
    public void Above_a_table_there_may_be_a_title()
    {
        var file = Read("Sales of July\n\na;b\n1;x\n");
        file.Columns.Should().Equal("a", "b");
        file.Heading.Should().Be("a;b");
        file.CellsAt(4).Should().Equal("1", "x");
        file.CellsAt(1).Should().BeNull("that is no row");
    }

    [Fact]
    public void A_title_with_commas_is_no_header_where_a_line_below_has_the_columns()
    {
        Read("Visits, sales team 1,,March\ncustomer;date;notes\nHK-001;2026-03-02;x\n", "customer", "date").Columns
            .Should().Equal("customer", "date", "notes");
        Read("客户拜访记录,,2026年3月\ncustomer,date\nHK-001,2026-03-02\n", "customer", "date").CellsAt(3)
            .Should().Equal("HK-001", "2026-03-02");
        Read("Visits, March\nKunde;Datum;Notiz\nHK-001;2.3.2026;x\n", "customer", "date").Columns
            .Should().Equal("Kunde", "Datum", "Notiz");
    }

    [Fact]
    public void A_file_that_is_cut_in_its_last_row_stays_so()
    {
        var again = Read("a,b\n1,x\n2").With(new Dictionary<long, string[]> { [2] = ["1", "y"] });
        Encoding.UTF8.GetString(again).Should().Be("a,b\n1,y\n2");
    }

    [Fact]
    public void A_row_that_is_cut_short_has_its_missing_cells_to_be_filled_in() =>
        Read("a,b,c\n1\n").CellsAt(2).Should().Equal("1", "", "");

    [Fact]
    public void A_quote_within_a_cell_opens_nothing() =>
        Read("a,b\n5\" pipe,1\n6\" pipe,2\n").CellsAt(3).Should().Equal("6\" pipe", "2");

    [Fact]
    public void Bytes_of_another_encoding_are_no_text_until_it_is_named()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("客户,日期\n申江,2026-01-02\n");
        CsvText.Read(bytes, "").Should().BeNull();
        CsvText.Read(bytes, "gb18030")!.CellsAt(2).Should().Equal("申江", "2026-01-02");
    }

    [Fact]
    public void The_mark_of_a_file_is_no_part_of_its_first_column()
    {
        Read("\uFEFFcustomer,date\n").Columns.Should().Equal("customer", "date");
        CsvText.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("customer,date\n")], "")!.Columns
            .Should().Equal("customer", "date");
    }

    private static CsvText Read(string text, params IReadOnlyList<string> required) =>
        CsvText.Read(Encoding.UTF8.GetBytes(text), "", required)!;
}
