using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>Files of targets as people send them, taken in by the running service.</summary>
[Collection(nameof(RunningPlanning))]
public class TargetFileKindTests(RunningPlanning planning)
{
    [Theory]
    [InlineData("c21_targets_rep_line.csv", "FY2027", "quarter", "", 620_000)]
    [InlineData("c22_targets_january.csv", "FY2026", "month", "", 240_000)]
    [InlineData("c22_targets_january.csv", "FY2026", "year", "", 240_000)]
    [InlineData("c23_targets_german.csv", "FY2024", "year", "", 1_750_000)]
    [InlineData("c23b_targets_german.csv", "FY2024", "year", ",", 750_000)]
    [InlineData("c25_targets_month.csv", "FY2026", "", "", 42_500)]
    public async Task A_file_of_targets_as_somebody_sent_it(string name, string year, string grain, string sign, decimal total)
    {
        var reply = await ImportAsync(await SharedFiles.ReadAsync(name), year, grain, sign);
        reply.Errors.Should().BeEmpty();
        reply.Plan.AnnualTarget.ToAmount().Should().Be(total);
    }

    [Theory]
    [InlineData("c21_targets_rep_line.csv", "FY2027", "", "0:period_start:grain-unclear")]
    [InlineData("c22_targets_january.csv", "FY2026", "", "0:period_start:grain-unclear")]
    [InlineData("c23b_targets_german.csv", "FY2024", "year", "2:amount:decimal-unclear", "3:amount:decimal-unclear")]
    public async Task What_such_a_file_leaves_open_is_asked(string name, string year, string grain, params string[] errors) =>
        Told(await ImportAsync(await SharedFiles.ReadAsync(name), year, grain)).Should().Equal(errors);

    [Theory]
    [InlineData("rep,period_start,amount\na,2027-01-01,10.50\n#REF!,2027-01-01,1\n2.7E+11,2027-01-01,1\n", "3:rep:spreadsheet-damage",
        "4:rep:spreadsheet-damage")]
    [InlineData("rep,period_start,amount\na,2027-01-01,10\nTotal,2027-01-01,10\n,,\n合计,,10\n", "3::totals-row", "5::totals-row")]
    [InlineData("rep;period_start;amount\na;2027-01-01;18.500\n", "2:amount:decimal-unclear")]
    [InlineData("rep,period_start,amount\na,45292,10\n", "2:period_start:serial-date")]
    [InlineData("rep,period_start,amount\na,01/02/2027,10\n", "2:period_start:not-a-date")]
    [InlineData("rep,period_start,amount\na,2027-01-01,10,x\n", "2::wrong-number-of-cells")]
    [InlineData("rep,period_start,amount\na,3212-01-01,10\n", "2:period_start:out-of-range")]
    public async Task The_same_kinds_in_files_of_targets_are_named(string file, params string[] errors) =>
        Told(await ImportAsync(ByteString.CopyFromUtf8(file), "FY2027", "year")).Should().Equal(errors);

    [Theory]
    [InlineData("sep=;\nrep;period_start;amount\na;2027/1/1;1.355,90\n;;\nb;20270101;644,10\n")]
    [InlineData("\n,,\nrep,period_start,\"amount\nin CNY\",amount,,\na,2027-01-01 00:00:00,x,\"1,355.90\",,\nb,2027年1月1日,x,644.1,\n")]
    [InlineData("rep,period_start,amount\ra,2027.1.1,1355.90\rb,2027-1-1,644.10\r")]
    public async Task The_same_forms_of_files_of_targets_are_read(string file)
    {
        var reply = await ImportAsync(ByteString.CopyFromUtf8(file), "FY2027", "month");
        reply.Errors.Should().BeEmpty();
        reply.Plan.AnnualTarget.ToAmount().Should().Be(2_000m);
    }

    private static IEnumerable<string> Told(ImportTargetsReply reply) =>
        reply.Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}");

    private async Task<ImportTargetsReply> ImportAsync(ByteString content, string year, string grain, string sign = "")
    {
        var desk = await planning.DeskAsync();
        var header = new FileHeader { FileName = "targets.csv", Team = desk.Team, Target = year, Grain = grain, Decimal = sign };
        return await SharedFiles.SendAsync(desk.Plans.ImportTargets(), header, content);
    }
}
