namespace SalesPlatform.Tests.SalesMonitoring.Imports;

public class SalesRowReaderTests
{
    private const string Header = "order,date,rep,customer,product,region,quantity,net_amount";
    private readonly Ledger _ledger = new();

    [Fact]
    public async Task Without_a_line_column_a_row_is_known_by_its_place_in_its_order_bad_ones_included()
    {
        await _ledger.ImportAsync(
            $"{Header}\na,2026-05-04,ann,c,p,r,1,1\na,bad,ann,c,p,r,1,2\nb,2026-05-04,ann,c,p,r,1,3\na,2026-05-04,ann,c,p,r,1,4\n");
        _ledger.Lines.Select(line => line.Sale.ExternalId).Should().BeEquivalentTo("a/1", "a/3", "b/1");
    }

    [Fact]
    public async Task The_mended_file_then_adds_the_mended_row_only()
    {
        await _ledger.ImportAsync($"{Header}\na,2026-05-04,ann,c,p,r,1,1\na,bad,ann,c,p,r,1,2\na,2026-05-04,ann,c,p,r,1,4\n");
        var mended =
            await _ledger.ImportAsync($"{Header}\na,2026-05-04,ann,c,p,r,1,1\na,2026-05-04,ann,c,p,r,1,2\na,2026-05-04,ann,c,p,r,1,4\n");
        mended.Counts.Should().BeEquivalentTo(new { Recorded = 1L, Unchanged = 2L, Quarantined = 0L });
        _ledger.Total.Should().Be(7m);
    }

    [Fact]
    public async Task Rows_behind_one_whose_order_is_unreadable_wait_rather_than_count_under_a_wrong_number()
    {
        var imported = await _ledger.ImportAsync(
            $"{Header}\na,2026-05-04,ann,c,p,r,1,1\n\"a,2026-05-04,ann,c,p,r,1,2\na,2026-05-04,ann,c,p,r,1,4\n"
            + "b,2026-05-04,ann,c,p,r,1,8\n");
        imported.Faults.Should().Equal("3:order:quote-not-closed", "4:order:line-uncertain");

        await _ledger.ImportAsync(
            $"{Header}\na,2026-05-04,ann,c,p,r,1,1\na,2026-05-04,ann,c,p,r,1,2\na,2026-05-04,ann,c,p,r,1,4\nb,2026-05-04,ann,c,p,r,1,8\n");
        _ledger.Total.Should().Be(15m, "every row of the mended file counts once");
    }

    [Fact]
    public async Task With_a_line_column_nothing_is_uncertain()
    {
        var imported = await _ledger.ImportAsync($"{Header},line\n\"a,2026-05-04,ann,c,p,r,1,2,1\na,2026-05-04,ann,c,p,r,1,4,2\n");
        imported.Faults.Should().Equal("2:order:quote-not-closed");
        _ledger.Lines.Should().ContainSingle().Which.Sale.ExternalId.Should().Be("a/2");
    }

    [Fact]
    public async Task All_optional_columns_are_read()
    {
        await _ledger.ImportAsync(
            $"{Header},line,currency,rate,product_line,external_id,revision\na,2026-05-04,ann,c,p,r,2,10,7,eur,8,Drills,X-1,3\n");
        _ledger.Lines.Should().ContainSingle().Which.Sale.Should().BeEquivalentTo(
            new
            {
                Source = "erp", Line = 7, Currency = "EUR", Rate = 8m, ProductLine = "Drills", ExternalId = "X-1", Revision = 3,
                CompanyAmount = 80m
            });
    }

    [Fact]
    public async Task A_quarantined_row_keeps_its_place_when_it_is_mended()
    {
        var imported = await _ledger.ImportAsync($"{Header}\na,2026-05-04,ann,c,p,r,1,1\na,bad,ann,c,p,r,1,2\n");
        var held = imported.Quarantine[0];
        imported.Reader.ReadAgain(held, "a,2026-05-04,ann,c,p,r,1,2").Sale!.ExternalId.Should().Be("a/2");
        imported.Reader.ReadAgain(held, held.Text).Row.Errors.Should().ContainSingle().Which.Code.Should().Be("not-a-date");
        imported.Reader.ReadAgain(held, "z,2026-05-04,ann,c,p,r,1,2").Row.Errors.Should().ContainSingle().Which.Code.Should()
            .Be("line-uncertain");
    }
}
