using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Tests.Hosting;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Files of sales and of returns as people send them, each kind by a file of somebody else's and by one of ours, taken in by the
/// running
/// service.</summary>
[Collection(nameof(RunningSalesMonitoring))]
public class FileKindTests(RunningSalesMonitoring service)
{
    private const string Columns = "order,date,rep,customer,product,region,quantity,net_amount";

    [Theory]
    [InlineData("c01_german.csv", 3, 3, 41_255.90)]
    [InlineData("c02_blank_rows.csv", 5, 5, 720)]
    [InlineData("c03_leading_blank.csv", 1, 1, 100)]
    [InlineData("c03b_leading_comma_row.csv", 1, 1, 100)]
    [InlineData("c03c_sep.csv", 1, 1, 100)]
    [InlineData("c05_dup_header.csv", 1, 1, 100)]
    [InlineData("c06_trailing_comma_rows.csv", 2, 2, 300)]
    [InlineData("c06b_trailing_comma_all.csv", 1, 1, 100)]
    [InlineData("c07_odoo_slash.csv", 3, 3, 220)]
    [InlineData("c08_empty_line_col.csv", 3, 3, 250)]
    [InlineData("c08b_equal_rows.csv", 2, 2, 200)]
    [InlineData("c09_dates.csv", 8, 6, 600, "8:date:serial-date", "9:date:not-a-date")]
    [InlineData("c10_returns.csv", 4, 1, 1000, "3:quantity:negative-quantity", "3:net_amount:negative-amount",
        "4:net_amount:negative-amount", "5:net_amount:negative-amount")]
    [InlineData("c11_scientific.csv", 3, 0, 0, "2:order:spreadsheet-damage", "3:order:spreadsheet-damage", "4:order:spreadsheet-damage")]
    [InlineData("c12_error_values.csv", 6, 0, 0, "2:net_amount:not-a-number", "3:net_amount:spreadsheet-damage",
        "4:customer:spreadsheet-damage",
        "5:customer:spreadsheet-damage", "5:product:spreadsheet-damage", "6:customer:spreadsheet-damage", "6:product:spreadsheet-damage",
            "7:net_amount:not-a-number")]
    [InlineData("c13_cr_only.csv", 1, 1, 100)]
    [InlineData("c16_totals.csv", 5, 2, 300, "4::totals-row", "5::totals-row", "6::totals-row")]
    [InlineData("c17_credit_split.csv", 3, 3, 200)]
    [InlineData("c18_leading_zero.csv", 2, 2, 200)]
    [InlineData("c19_pandas_float.csv", 1, 1, 100)]
    public async Task A_file_of_sales_as_somebody_sent_it(string name, int rows, int counting, decimal total, params string[] faults)
    {
        var content = await SharedFiles.ReadAsync(name);
        await RosterAsync();

        var batch = await ImportAsync(new FileHeader { FileName = name, Source = name }, content);

        Told(batch).Should().Equal(faults);
        (batch.Rows, batch.Recorded, batch.Unchanged, batch.Quarantined, batch.ControlTotal.ToAmount())
            .Should().Be((rows, counting, 0, rows - counting, total));
        var again = await ImportAsync(new FileHeader { FileName = name, Source = name }, content);
        (again.Recorded, again.Unchanged, again.ControlTotal.ToAmount())
            .Should().Be((0, counting, total), "the same file again changes nothing");
    }

    [Fact]
    public async Task A_header_of_two_lines_is_one()
    {
        var content = await SharedFiles.ReadAsync("c04_multiline_header.csv");
        await RosterAsync();

        (await ImportAsync(new FileHeader { FileName = "c04", Source = "c04" }, content)).FileError.Should().Match<RowError>(error =>
            error.Code == "column-missing"
            && error.Column == "net_amount" && error.Message.Contains("net amount"));
        var mapped = await ImportAsync(new FileHeader { FileName = "c04", Source = "c04", Columns = { ["net_amount"] = "net amount" } },
            content);
        (mapped.Recorded, mapped.ControlTotal.ToAmount()).Should().Be((1, 100));
    }

    [Fact]
    public async Task Returns_in_a_file_reduce_the_sales_of_the_file_they_came_with()
    {
        var content = await SharedFiles.ReadAsync("c10_returns.csv");
        await RosterAsync();
        await ImportAsync(new FileHeader { FileName = "c10", Source = "c10r" }, content);

        var reply = await SharedFiles.SendAsync(_imports.ImportReturns(cancellationToken: TestContext.Current.CancellationToken),
            new FileHeader { FileName = "c10", Source = "c10r" }, content);

        reply.Errors.Select(error => (error.Line, error.Code)).Should().Equal((2, "not-a-return"));
        (reply.Returned, reply.Unmatched.Count, reply.ControlTotal.ToAmount())
            .Should().Be((3, 3, 900), "three ways to write 300 given back");
    }

    [Fact]
    public async Task Numbers_that_leave_the_decimal_sign_open_wait_with_that_question_until_it_is_said()
    {
        var floor = await service.FloorAsync();
        var file = $"{Columns.Replace(',', ';')}\nq1;2026-09-01;{floor.Ann};c;p;r;1;18.500\nq2;2026-09-01;{floor.Ann};c;p;r;2;70\n";

        var asked = await ImportAsync(Header(floor), file);
        Told(asked).Should().Equal("2:net_amount:decimal-unclear");
        asked.FirstErrors[0].Message.Should().Contain("18.5 or 18500").And.Contain("--decimal");
        (asked.Recorded, asked.ControlTotal.ToAmount()).Should().Be((1, 70));

        var said = Header(floor);
        said.Decimal = ",";
        var answered = await ImportAsync(said, file);
        (answered.Recorded, answered.Unchanged, answered.ControlTotal.ToAmount()).Should().Be((1, 1, 18_570));
    }

    [Fact]
    public async Task A_row_that_waits_for_its_decimal_sign_counts_once_it_is_said()
    {
        var floor = await service.FloorAsync();
        var batch = await ImportAsync(Header(floor), $"{Columns}\nw1,2026-09-01,{floor.Ann},c,p,r,1,18.500\n");
        Told(batch).Should().Equal("2:net_amount:decimal-unclear");
        var row = new ResubmitRequest { Batch = batch.Batch, Line = 2 };

        (await _imports.ResubmitAsync(row, cancellationToken: Cancellation)).Errors.Should()
            .ContainSingle(error => error.Code == "decimal-unclear");
        var mistyped = new ResubmitRequest(row) { Decimal = "'" };
        (await FluentActions.Awaiting(() => _imports.ResubmitAsync(mistyped, cancellationToken: Cancellation).ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which.StatusCode.Should().Be(StatusCode.InvalidArgument);
        var said = await _imports.ResubmitAsync(new ResubmitRequest(row) { Decimal = "," }, cancellationToken: Cancellation);

        said.Errors.Should().BeEmpty();
        (said.Batch.Quarantined, said.Batch.ControlTotal.ToAmount()).Should().Be((0, 18_500));
    }

    [Fact]
    public async Task A_row_that_waits_is_mended_as_its_file_is_written()
    {
        var floor = await service.FloorAsync();
        var file = $"sep=;\n{Columns.Replace(',', ';')}\nm1;02.09.2026;{floor.Ann};c;p;r;1;1.355,90\nm2;02.09.2026;nobody;c;p;r;1;18.500\n";
        var header = Header(floor);
        header.DateFormat = "dd.MM.yyyy";
        var batch = await ImportAsync(header, file);
        Told(batch).Should().Equal("4:rep:unknown-rep");

        var mended = await _imports.ResubmitAsync(
            new ResubmitRequest { Batch = batch.Batch, Line = 4, Text = $"m2;02.09.2026;{floor.Ann};c;p;r;1;18.500" },
                cancellationToken: Cancellation);

        mended.Errors.Should().BeEmpty();
        mended.Batch.ControlTotal.ToAmount().Should().Be(19_855.90m);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_not_half_read_and_is_read_when_its_encoding_is_said()
    {
        var floor = await service.FloorAsync();
        byte[] file = [.. System.Text.Encoding.ASCII.GetBytes(
            $"{Columns}\ne1,2026-09-01,{floor.Ann},c,p,r,1,10\ne2,2026-09-01,{floor.Ann},"), 0xD6, 0xD0, .. ",p,r,1,20\n"u8];

        var refused = await ImportAsync(Header(floor), ByteString.CopyFrom(file));
        (refused.FileError.Code, refused.FileError.Line, refused.FileError.Column, refused.Recorded)
            .Should().Be(("not-utf8", 3, "customer", 0));

        var said = Header(floor);
        said.Encoding = "gb18030";
        (await ImportAsync(said, ByteString.CopyFrom(file))).Recorded.Should().Be(2);
        (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source, Customer = "中" },
            cancellationToken: Cancellation)).Facts.Should().ContainSingle();
    }

    [Fact]
    public async Task Returns_of_known_lines_reverse_them_and_others_count_for_their_rep_and_say_so()
    {
        var floor = await service.FloorAsync();
        await ImportAsync(Header(floor), $"order,line,date,rep,customer,product,region,quantity,net_amount\n"
            + $"s1,1,2026-09-01,{floor.Ann}:0.5;{floor.Bob}:0.5,c,p1,N,10,1000\ns1,2,2026-09-01,{floor.Ann},c,p2,N,1,50\n");
        var file = $"order,line,date,rep,product,region,quantity,net_amount\n"
            + $"s1,1,2026-09-09,,,,-3,-300.00\ns1,,2026-09-10,,p2,,-1,\n,,2026-09-11,{floor.Ann},p1,N,-1,(40.00)\n"
            + $",,2026-09-12,,p2,N,1,25.00-\n"
            + $"s1,1,2026-09-13,,,,-8,\ns1,,2026-09-13,,,,-1,\n,,2026-09-14,,p1,N,-1,-5.00\ns9,1,2026-09-15,{floor.Ann},p1,N,2,20.00\n";

        var reply = await ReturnsAsync(floor, file);

        reply.Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}").Should().Equal(
            "6:quantity:returned-more-than-sold", "7:line:line-missing", "8:rep:rep-unclear", "9:quantity:not-a-return");
        (reply.Rows, reply.Returned, reply.ControlTotal.ToAmount()).Should().Be((8, 4, 300 + 50 + 40 + 25));
        reply.Unmatched.Select(unmatched => (unmatched.Line, unmatched.Rep)).Should().Equal((4, floor.Ann), (5, floor.Ann));
        var facts = (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source, Kind = "return" },
            cancellationToken: Cancellation)).Facts;
        facts.Select(fact => (fact.Rep, fact.Amount.ToAmount(), fact.Unmatched)).Should().BeEquivalentTo(
            [(floor.Ann, -150m, false), (floor.Bob, -150m, false), (floor.Ann, -50m, false), (floor.Ann, -40m, true),
                (floor.Ann, -25m, true)]);

        var again = await ReturnsAsync(floor, file);
        (again.Returned, again.Unchanged, again.ControlTotal.ToAmount()).Should().Be((0, 4, 415), "the same file again changes nothing");
    }

    [Theory]
    [InlineData("return_id,", "r-1,")]
    [InlineData("", "")]
    public async Task A_return_that_came_before_its_sale_counts_once_when_its_file_comes_again(string column, string id)
    {
        var floor = await service.FloorAsync();
        var returns = $"{column}order,line,date,region,product,quantity,net_amount\n{id}s1,1,2026-09-09,{floor.Source},p1,3,300\n";
        await ImportAsync(Header(floor), $"{Columns}\ns0,2026-09-01,{floor.Ann},c,p1,{floor.Source},1,100\n");
        (await ReturnsAsync(floor, returns)).Unmatched.Select(unmatched => unmatched.Rep).Should().Equal(floor.Ann);
        await ImportAsync(Header(floor), $"{Columns}\ns1,2026-09-02,{floor.Bob},c,p1,{floor.Source},10,1000\n");

        var again = await ReturnsAsync(floor, returns);

        (again.Returned, again.Unchanged, again.Errors.Count, again.ControlTotal.ToAmount()).Should().Be((0, 1, 0, 300));
        again.Unmatched.Select(unmatched => unmatched.Rep).Should().Equal(floor.Ann);
        (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source, Kind = "return" }, cancellationToken: Cancellation))
            .Facts.Select(fact => fact.Amount.ToAmount()).Should().Equal(-300m);
    }

    [Fact]
    public async Task A_return_that_came_before_its_sale_is_not_booked_once_more_by_itself()
    {
        var floor = await service.FloorAsync();
        await ReturnsAsync(floor, $"return_id,date,rep,product,quantity,net_amount\nr-1,2026-09-11,{floor.Ann},p1,1,40\n");
        await ImportAsync(Header(floor), $"{Columns}\ns1,2026-09-02,{floor.Ann},c,p1,{floor.Source},10,400\n");

        var again = async () => await floor.Sales.ReturnAsync(new ReturnSaleRequest
        {
            Source = floor.Source, ExternalId = "s1/1", ReturnId = "r-1", OccurredOn = new DateOnly(2026, 9, 11).ToDate(),
            Quantity = 1m.ToExact(),
        }, cancellationToken: Cancellation);
        (await again.Should().ThrowAsync<RpcException>()).Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should()
            .Be("return-without-its-sale");
    }

    [Fact]
    public async Task A_return_that_was_wrong_and_is_mended_has_a_number_of_its_own()
    {
        var floor = await service.FloorAsync();
        await ImportAsync(Header(floor), $"{Columns}\ns1,2026-09-02,{floor.Ann},c,p1,{floor.Source},10,1000\n");
        string File(string quantity) => $"order,date,product,quantity\ns1,2026-09-09,p1,{quantity}\ns1,2026-09-09,p1,2\n";
        (await ReturnsAsync(floor, File("one"))).Returned.Should().Be(1);

        var mended = await ReturnsAsync(floor, File("1"));

        (mended.Returned, mended.Unchanged, mended.Errors.Count, mended.ControlTotal.ToAmount()).Should().Be((1, 1, 0, 300m));
        (await floor.Sales.ListAsync(new ListSalesRequest { Source = floor.Source, Kind = "return" }, cancellationToken: Cancellation))
            .Facts.Sum(fact => fact.Amount.ToAmount()).Should().Be(-300m);
    }

    [Fact]
    public async Task A_return_that_stands_twice_in_its_file_is_told_and_counts_once()
    {
        var floor = await service.FloorAsync();
        await ImportAsync(Header(floor), $"{Columns}\ns1,2026-09-02,{floor.Ann},c,p1,{floor.Source},10,1000\n");
        var file = "return_id,order,date,product,quantity\nr-7,s1,2026-09-09,p1,1\nr-7,s1,2026-09-09,p1,1\n";

        var reply = await ReturnsAsync(floor, file);

        (reply.Returned, reply.Unchanged, reply.ControlTotal.ToAmount()).Should().Be((1, 0, 100m));
        reply.Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}").Should().Equal("3:return_id:repeats-row");
    }

    [Fact]
    public async Task A_line_with_an_id_of_its_own_is_found_by_its_number_and_a_seller_is_who_the_correction_says()
    {
        var floor = await service.FloorAsync();
        string Sales(string rep, int revision) => $"order,line,external_id,revision,date,rep,customer,product,region,quantity,net_amount\n"
            + $"s1,2,inv-77,{revision},2026-09-02,{rep},c,p1,{floor.Source},10,1000\n";
        await ImportAsync(Header(floor), Sales(floor.Ann, 1));
        await ImportAsync(Header(floor), Sales(floor.Bob, 2));

        var reply = await ReturnsAsync(floor, "order,line,date,product,region,quantity,net_amount\n"
            + $"s1,2,2026-09-09,,,1,\n,,2026-09-10,p1,{floor.Source},1,40\n");

        (reply.Returned, reply.Errors.Count).Should().Be((2, 0));
        reply.Unmatched.Select(unmatched => (unmatched.Line, unmatched.Rep)).Should().Equal((3, floor.Bob));
    }

    [Fact]
    public async Task Numbers_that_no_sale_has_are_told_and_end_no_import()
    {
        var floor = await service.FloorAsync();
        var batch = await ImportAsync(Header(floor), $"{Columns},rate\n"
            + $"s1,2026-09-02,{floor.Ann},c,p1,N,1,62220202000123456789,13800138000\ns2,2026-09-02,{floor.Ann},c,p1,N,1,100,\n");
        (batch.Recorded, batch.Quarantined).Should().Be((1, 1));
        Told(batch).Should().Contain("2:net_amount:out-of-range");
    }

    [Fact]
    public async Task An_unmatched_return_with_other_figures_is_another_and_is_told()
    {
        var floor = await service.FloorAsync();
        string File(string amount) => $"return_id,date,rep,product,quantity,net_amount\nr-1,2026-09-11,{floor.Ann},p1,1,{amount}\n";
        await ReturnsAsync(floor, File("40"));
        (await ReturnsAsync(floor, File("41"))).Errors.Should().ContainSingle().Which.Code.Should().Be("content-differs");
        (await ReturnsAsync(floor, $"date,product,quantity,net_amount\n2026-09-11,p1,1,\n#N/A,p1,1,1\n")).Errors.Select(error =>
            $"{error.Line}:{error.Column}:{error.Code}")
            .Should().Equal("2:net_amount:required", "2:rep:required", "3:date:spreadsheet-damage");
    }

    private readonly SalesImports.SalesImportsClient _imports = new(service.As("fay", "finance"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static FileHeader Header(Floor floor) => new() { FileName = "sales.csv", Source = floor.Source };

    private static IEnumerable<string> Told(BatchReply batch) =>
        batch.FirstErrors.Select(error => $"{error.Line}:{error.Column}:{error.Code}");

    private async Task RosterAsync()
    {
        foreach (var rep in new[] { "E101", "E102", "E103" })
            await service.LearnAsync($"employee/{rep}", 1, new EmployeeHired(rep, rep, "north", new DateOnly(2024, 1, 1)));
    }

    private Task<ImportReturnsReply> ReturnsAsync(Floor floor, string file) =>
        SharedFiles.SendAsync(_imports.ImportReturns(cancellationToken: TestContext.Current.CancellationToken),
            new FileHeader { FileName = "returns.csv", Source = floor.Source },
            ByteString.CopyFromUtf8(file));

    private Task<BatchReply> ImportAsync(FileHeader header, string file) => ImportAsync(header, ByteString.CopyFromUtf8(file));

    private async Task<BatchReply> ImportAsync(FileHeader header, ByteString content)
    {
        using var call = _imports.Import();
        await call.RequestStream.WriteAsync(new FileChunk { Header = header });
        await call.RequestStream.WriteAsync(new FileChunk { Content = content });
        await call.RequestStream.CompleteAsync();
        BatchReply? batch = null;
        await foreach (var progress in call.ResponseStream.ReadAllAsync(Cancellation))
            batch = progress.Batch ?? batch;
        return batch!;
    }
}
