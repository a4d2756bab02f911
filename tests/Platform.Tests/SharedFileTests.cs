using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Platform;

/// <summary>A platform of its own for a company that counts from January, in yuan.</summary>
public sealed class FilePlatform : PlatformFixture
{
    protected override SetOrganisationRequest Settings => new() { FiscalStartMonth = 1, Currency = "CNY", TimeZone = "Asia/Shanghai" };
}

/// <summary>Files as people send them, which nobody here wrote, given to salesctl as somebody would give them: how it ends, how many rows
/// count, and the total that counts. What each of them says wrong is in the tests of the services.</summary>
public sealed class SharedFileTests(FilePlatform platform) : IClassFixture<FilePlatform>
{
    private const int Waits = 2;

    private static readonly (string File, string[] Options, int Exit, long Rows, long Recorded, string Total)[] Sales =
    [
        ("c01_german.csv", [], 0, 3, 3, "41255.9"),
        ("c02_blank_rows.csv", [], 0, 5, 5, "720"),
        ("c03_leading_blank.csv", [], 0, 1, 1, "100"),
        ("c03b_leading_comma_row.csv", [], 0, 1, 1, "100"),
        ("c03c_sep.csv", [], 0, 1, 1, "100"),
        ("c04_multiline_header.csv", ["--map", "net_amount=net amount"], 0, 1, 1, "100"),
        ("c05_dup_header.csv", [], 0, 1, 1, "100"),
        ("c06_trailing_comma_rows.csv", [], 0, 2, 2, "300"),
        ("c06b_trailing_comma_all.csv", [], 0, 1, 1, "100"),
        ("c07_odoo_slash.csv", [], 0, 3, 3, "220"),
        ("c08_empty_line_col.csv", [], 0, 3, 3, "250"),
        ("c08b_equal_rows.csv", [], 0, 2, 2, "200"),
        ("c09_dates.csv", [], Waits, 8, 6, "600"),
        ("c10_returns.csv", [], Waits, 4, 1, "1000"),
        ("c11_scientific.csv", [], Waits, 3, 0, "0"),
        ("c12_error_values.csv", [], Waits, 6, 0, "0"),
        ("c13_cr_only.csv", [], 0, 1, 1, "100"),
        ("c16_totals.csv", [], Waits, 5, 2, "300"),
        ("c17_credit_split.csv", [], 0, 3, 3, "200"),
        ("c18_leading_zero.csv", [], 0, 2, 2, "200"),
        ("c19_pandas_float.csv", [], 0, 1, 1, "100"),
    ];

    private static readonly (string File, string Year, string[] Options, string Total)[] Targets =
    [
        ("c21_targets_rep_line.csv", "FY2027", ["--grain", "quarter"], "620000"),
        ("c23_targets_german.csv", "FY2024", ["--grain", "year"], "1750000"),
        ("c25_targets_month.csv", "FY2026", [], "42500"),
    ];

    [Fact]
    public async Task Files_of_others_come_in_through_salesctl_with_the_figures_they_hold()
    {
        var roster = await PathOfAsync("roster.csv");
        await platform.SalesctlAsync("team", "add", "North");
        await platform.SalesctlAsync("import", "roster", roster, "--team", "north");
        await Eventually.GetAsync("the reps at Sales monitoring", async () => (await platform.RunSalesctlAsync(
            "import", "sales", await PathOfAsync("c13_cr_only.csv"), "--source", "first")).Exit, exit => exit == 0,
            TimeSpan.FromMinutes(1));
        foreach (var (name, options, exit, rows, recorded, total) in Sales)
        {
            var (ended, batch, error) = await platform.RunSalesctlAsync(
                ["import", "sales", await PathOfAsync(name), "--source", Path.GetFileNameWithoutExtension(name), .. options]);
            (ended, $"{batch?["rows"]}", $"{batch?["recorded"]}", $"{batch?["controlTotal"]?["amount"]}").Should()
                .Be((exit, $"{rows}", $"{recorded}", total), "{0} is read: {1}", name, error);
        }

        var returns = await platform.RunSalesctlAsync(
            "import", "returns", await PathOfAsync("c10_returns.csv"), "--source", "c10_returns");
        returns.Exit.Should().Be(Waits, "its first row is a sale");
        $"{returns.Output?["controlTotal"]?["amount"]}".Should().Be("900", "three ways to write 300 given back");
        foreach (var (name, year, options, total) in Targets)
        {
            var reply = await platform.SalesctlAsync(
                ["import", "targets", await PathOfAsync(name), "--team", "north", "--period", year, .. options]);
            $"{reply["plan"]?["annualTarget"]?["amount"]}".Should().Be(total, "{0} is read", name);
        }

        var unclear = await platform.RunSalesctlAsync(
            "import", "targets", await PathOfAsync("c22_targets_january.csv"), "--team", "north", "--period", "FY2026");
        $"{unclear.Output?["errors"]?[0]?["code"]}".Should().Be("grain-unclear",
            "one row a rep on 1 January may be of a month, a quarter or a year");
    }

    private static async Task<string> PathOfAsync(string name)
    {
        _ = await SharedFiles.ReadAsync(name);
        return SharedFiles.PathOf(name);
    }
}
