using Google.Protobuf;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>Files of costs as people send them, taken in by the running service.</summary>
[Collection(nameof(RunningBudget))]
public class CostFileKindTests(RunningBudget budget)
{
    [Fact]
    public async Task Costs_with_a_dot_before_three_digits_wait_with_that_question_until_it_is_said()
    {
        // Its first cost names a commitment of a year before, which is another matter and is held elsewhere.
        var file = (await SharedFiles.ReadAsync("c20_costs.csv")).ToStringUtf8().Replace("PO-2", "", StringComparison.Ordinal);
        var (content, desk) = (ByteString.CopyFromUtf8(file), await Desk.WithActiveBudgetAsync(budget));

        var asked = await ImportAsync(desk, content);
        Told(asked).Should().Equal("3:amount:decimal-unclear", "4:amount:decimal-unclear");

        var said = await ImportAsync(desk, content, ",");
        Told(said).Should().BeEmpty();
        said.ControlTotal.ToAmount().Should().Be(39_855m);
    }

    [Theory]
    [InlineData("document,date,category,amount\nA1,2026-08-03,travel,10.50\n#N/A,2026-08-03,travel,1\nA3,2026-08-03,#REF!,1\n"
        + "2.02603E+11,2026-08-03,travel,1\n",
        "3:document:spreadsheet-damage", "4:category:spreadsheet-damage", "5:document:spreadsheet-damage")]
    [InlineData("document,date,category,amount,commitment\nA1,2026-08-03,travel,10.50,NULL\nTotal,,,10.50,\n,,,,\n",
        "2:commitment:spreadsheet-damage", "3::totals-row")]
    [InlineData("document,date,category,amount\nA1,46083,travel,1\nA2,3/8/2026,travel,1\nA3,2026-08-03,travel,1,234.50\n",
        "2:date:serial-date", "3:date:not-a-date", "4::wrong-number-of-cells")]
    public async Task The_same_kinds_in_files_of_costs_are_named(string file, params string[] errors) =>
        Told(await ImportAsync(await Desk.WithActiveBudgetAsync(budget), ByteString.CopyFromUtf8(file))).Should().Equal(errors);

    [Theory]
    [InlineData("sep=;\ndocument;line;date;category;amount\n00123;1,0;2026/8/3;travel;1.355,90\n;;;;\n123;2,0;20260803;travel;(355,90)\n")]
    [InlineData("\n,,,\ndocument,date,category,amount,Notes,Notes,,\nA/1,2026-08-03 "
        + "00:00:00,travel,\"1,355.90\",x,y,,\nA/2,2026年8月3日,travel,355.90-,,,\n")]
    [InlineData("document,date,category,amount\rA1,2026-8-3,travel,1355.9\rA2,2026.08.03,travel,\u2212355.9\r")]
    public async Task The_same_forms_of_files_of_costs_are_read(string file)
    {
        var reply = await ImportAsync(await Desk.WithActiveBudgetAsync(budget), ByteString.CopyFromUtf8(file));
        Told(reply).Should().BeEmpty();
        (reply.Rows, reply.Posted, reply.ControlTotal.ToAmount()).Should().Be((2, 2, 1_000m));
    }

    private static IEnumerable<string> Told(ImportCostsReply reply) =>
        reply.Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}");

    private static Task<ImportCostsReply> ImportAsync(Desk desk, ByteString content, string sign = "") =>
        SharedFiles.SendAsync(desk.Costs.Import(),
        new FileHeader { FileName = "costs.csv", Source = $"files-{desk.Team}", Team = desk.Team, Decimal = sign }, content);
}
