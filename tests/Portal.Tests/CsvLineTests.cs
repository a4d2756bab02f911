using SalesPlatform.Portal.Parts;

namespace SalesPlatform.Tests.Portal;

public sealed class CsvLineTests
{
    [Fact]
    public void A_line_is_cells_and_mended_cells_are_a_line_again()
    {
        var cells = CsvLine.Split("""SO-1,"Miller, ""the"" Sons",,12.50""", ',');
        cells.Should().Equal("SO-1", "Miller, \"the\" Sons", "", "12.50");
        CsvLine.Join(cells, ',').Should().Be("""SO-1,"Miller, ""the"" Sons",,12.50""");
    }

    [Fact]
    public void The_header_says_what_separates() => CsvLine.SeparatorOf("order;date;net_amount").Should().Be(';');
}
