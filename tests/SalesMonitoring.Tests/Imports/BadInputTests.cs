using SalesPlatform.Files;

namespace SalesPlatform.Tests.SalesMonitoring.Imports;

/// <summary>What files get wrong: each is named by line and column, and the good rows count once.</summary>
public class BadInputTests
{
    private const string Header = "order,date,rep,customer,product,region,quantity,net_amount";
    private const string Good = "g1,2026-05-04,ann,c,p,r,1,10";

    private readonly Ledger _ledger = new();

    [Theory]
    [InlineData("b1,01/07/2017,ann,c,p,r,1,10", "3:date:not-a-date")]
    [InlineData("b1,2017.7.1,ann,c,p,r,1,10", "3:date:not-a-date")]
    [InlineData("b1,7-Jan-17,ann,c,p,r,1,10", "3:date:not-a-date")]
    [InlineData("b1,2026-05-04,ann,c,p,r,one,10", "3:quantity:not-a-number")]
    [InlineData("b1,2026-05-04,ann,c,p,r,1,ten", "3:net_amount:not-a-number")]
    [InlineData("b1,2026-05-04,nobody,c,p,r,1,10", "3:rep:unknown-rep")]
    [InlineData("b1,2026-05-04,ann,c,p,r,-1,10", "3:quantity:negative-quantity")]
    [InlineData("b1,2026-05-04,ann,c,p,r,1,-10", "3:net_amount:negative-amount")]
    [InlineData("b1,2026-05-04,ann,c,p,r,1,\"1,234.50\"", "3:net_amount:not-a-number")]
    [InlineData("b1,2026-05-04,ann,c,p,r,1,\"1.234,50\"", "3:net_amount:not-a-number")]
    [InlineData("b1,2026-05-04,ann,c,p,r,1,1,234.50", "3::wrong-number-of-cells")]
    [InlineData("b1,2026-05-04,,c,p,r,1,10", "3:rep:required")]
    [InlineData("b1,2126-05-04,ann,c,p,r,1,10", "3:date:in-the-future")]
    [InlineData("b1,2026-05-04,ann,c,\"p,r,1,10", "3:product:quote-not-closed")]
    public async Task A_bad_row_waits_and_the_good_ones_around_it_count(string bad, string fault)
    {
        var imported = await _ledger.ImportAsync($"{Header}\n{Good}\n{bad}\ng2,2026-05-04,bo,c,p,r,1,20\n");

        imported.Faults.Should().Equal(fault);
        imported.Counts.Should().BeEquivalentTo(new { Rows = 3L, Recorded = 2L, Quarantined = 1L, Total = 30m });
        imported.Quarantine[0].Text.Should().Be(bad);
        _ledger.Total.Should().Be(30m);
    }

    [Fact]
    public async Task All_faults_of_a_row_are_named_together() =>
        (await _ledger.ImportAsync($"{Header}\nb1,7-Jan-17,,c,p,r,x,10\n")).Faults
            .Should().Equal("2:date:not-a-date", "2:rep:required", "2:quantity:not-a-number");

    [Fact]
    public async Task Missing_columns_refuse_the_file() =>
        (await FluentActions.Awaiting(() => _ledger.ImportAsync("order,date,rep\n")).Should().ThrowAsync<CsvFileException>())
            .Which.Error.Column.Should().Be("customer, product, region, quantity, net_amount");

    [Fact]
    public async Task Bytes_that_are_not_UTF8_harm_their_row_only()
    {
        byte[] file = [.. System.Text.Encoding.UTF8.GetBytes($"{Header}\n{Good}\nb1,2026-05-04,ann,M"), 0xFC, .. "ller,p,r,1,10\n"u8];
        var imported = await _ledger.ImportAsync(file);
        imported.Faults.Should().Equal("3:customer:not-utf8");
        imported.Counts.Recorded.Should().Be(1);
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_keeps_its_good_rows_and_says_so()
    {
        var imported = await _ledger.ImportAsync($"{Header}\n{Good}\nb1,2026-0");
        imported.Faults.Should().Equal("3:date:file-cut");
        imported.Run.Fault!.Code.Should().Be("file-cut");
        imported.Counts.Recorded.Should().Be(1);

        var whole = await _ledger.ImportAsync($"{Header}\n{Good}\nb1,2026-05-04,ann,c,p,r,1,5\n");
        whole.Counts.Should().BeEquivalentTo(new { Recorded = 1L, Unchanged = 1L, Total = 15m });
    }

    [Fact]
    public async Task A_line_beyond_all_bounds_costs_nothing_but_itself()
    {
        var imported = await _ledger.ImportAsync($"{Header}\n{Good}\n{new string('x', 1_000_000)}\ng2,2026-05-04,bo,c,p,r,1,20\n");
        imported.Faults.Should().Equal("3::line-too-long");
        imported.Counts.Should().BeEquivalentTo(new { Recorded = 2L, Total = 30m });
        imported.Quarantine[0].Text.Should().HaveLength(4001).And.EndWith("…");
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var file = $"{Header}\n{Good}\ng1,2026-05-04,bo,c,p,r,1,20\n";
        await _ledger.ImportAsync(file);
        (await _ledger.ImportAsync(file)).Counts.Should().BeEquivalentTo(new { Recorded = 0L, Unchanged = 2L, Total = 30m });
        _ledger.Events.Should().HaveCount(2);
    }

    [Fact]
    public async Task Another_file_with_half_the_same_rows_adds_the_other_half()
    {
        await _ledger.ImportAsync($"{Header}\n{Good}\ng2,2026-05-04,bo,c,p,r,1,20\n");
        var imported = await _ledger.ImportAsync($"{Header}\ng2,2026-05-04,bo,c,p,r,1,20\ng3,2026-05-04,bo,c,p,r,1,40\n");
        imported.Counts.Should().BeEquivalentTo(new { Recorded = 1L, Unchanged = 1L });
        _ledger.Total.Should().Be(70m);
    }

    [Fact]
    public async Task The_same_id_with_other_content_waits()
    {
        await _ledger.ImportAsync($"{Header}\n{Good}\n");
        var imported = await _ledger.ImportAsync($"{Header}\ng1,2026-05-04,ann,c,p,r,1,11\n");
        imported.Faults.Should().Equal("2::content-differs");
        _ledger.Total.Should().Be(10m);
    }

    [Fact]
    public async Task An_empty_header_only_file_has_no_rows() =>
        (await _ledger.ImportAsync($"{Header}\n")).Counts.Rows.Should().Be(0);
}
