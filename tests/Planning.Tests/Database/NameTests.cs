using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Documents;
using static SalesPlatform.Tests.Planning.Database.Desk;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>Names in both languages, from the call to the document.</summary>
[Collection(nameof(RunningPlanning))]
public class NameTests(RunningPlanning planning)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_are_given_listed_page_by_page_and_taken_back()
    {
        var names = (await planning.DeskAsync()).Names;
        foreach (var code in new[] { "c", "a", "b/1" })
            await names.GiveAsync(new GiveNameRequest { Kind = NameKind.Theme, Code = code, En = code.ToUpperInvariant() },
                cancellationToken: Cancellation);
        await names.GiveAsync(new GiveNameRequest { Kind = NameKind.Product, Code = "a", Zh = "甲" }, cancellationToken: Cancellation);

        var first = await names.ListAsync(new ListNamesRequest { Kind = NameKind.Theme, PageSize = 2 }, cancellationToken: Cancellation);
        var rest = await names.ListAsync(
            new ListNamesRequest { Kind = NameKind.Theme, PageSize = 2, PageToken = first.NextPageToken }, cancellationToken: Cancellation);
        first.Names.Concat(rest.Names).Select(name => (name.Code, name.Zh, name.En)).Should()
            .Equal(("a", "", "A"), ("b/1", "", "B/1"), ("c", "", "C"));

        await names.RemoveAsync(new RemoveNameRequest { Kind = NameKind.Theme, Code = "b/1" }, cancellationToken: Cancellation);
        (await names.ListAsync(new ListNamesRequest { Kind = NameKind.Theme }, cancellationToken: Cancellation)).Names
            .Select(name => name.Code).Should().Equal("a", "c");
        (await names.ListAsync(new ListNamesRequest(), cancellationToken: Cancellation)).Names.Should()
            .Contain(new NameReply { Kind = NameKind.Product, Code = "a", Zh = "甲" });
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_refused_by_its_field()
    {
        var names = (await planning.DeskAsync()).Names;
        foreach (var call in new Func<Task>[]
        {
            () => names.GiveAsync(new GiveNameRequest { Code = "x", En = "X" }, cancellationToken: Cancellation).ResponseAsync,
            () => names.ListAsync(new ListNamesRequest { Kind = (NameKind)99 }, cancellationToken: Cancellation).ResponseAsync,
        })
        {
            var refusal = (await call.Should().ThrowAsync<RpcException>()).Which;
            refusal.StatusCode.Should().Be(StatusCode.InvalidArgument);
            refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Should().ContainSingle().Which.Field.Should().Be("kind");
        }
    }

    [Fact]
    public async Task A_file_gives_the_names_of_its_good_rows_and_names_the_wrong_ones()
    {
        var names = (await planning.DeskAsync()).Names;
        var reply = await ImportAsync(names,
            "kind,code,zh,en\ncost-category,f1,差旅,Travel\ncolour,f2,红,Red\ncost-category,f3,,\ncost-category,f1,,Journeys\n");
        (reply.Rows, reply.Given, reply.Unchanged).Should().Be((4, 2, 0));
        reply.Errors.Select(error => $"{error.Line}:{error.Column}:{error.Code}").Should().Equal("3:kind:no-such-kind", "4:zh:missing");

        (await ImportAsync(names, "kind,code,zh,en\ncost-category,f1,差旅,\n")).Unchanged.Should().Be(1);
        (await names.ListAsync(new ListNamesRequest { Kind = NameKind.CostCategory }, cancellationToken: Cancellation)).Names.Should()
            .Contain(new NameReply { Kind = NameKind.CostCategory, Code = "f1", Zh = "差旅", En = "Journeys" });
    }

    [Fact]
    public async Task A_document_has_the_names_of_its_language_and_the_code_where_there_is_none()
    {
        var desk = await planning.DeskAsync();
        await desk.DraftAsync();
        foreach (var (line, amount) in new[] { ("line-valves", 20_000_000m), ("line-nameless", 10_000_000m) })
            await desk.Plans.AssignAsync(
                new AssignTargetRequest { Plan = desk.Plan, ProductLine = line, Period = "FY2027", Amount = Cny(amount) },
                cancellationToken: Cancellation);
        await desk.Names.GiveAsync(
            new GiveNameRequest { Kind = NameKind.ProductLine, Code = "line-valves", Zh = "阀门与管件", En = "Valves and fittings" },
            cancellationToken: Cancellation);
        await desk.Names.GiveAsync(
            new GiveNameRequest { Kind = NameKind.Team, Code = desk.Team, Zh = "华东一队" }, cancellationToken: Cancellation);

        var content = await new DeliverablesClient(planning.As("mia", "sales-manager", desk.Team)).GetAsync(
            new GetDeliverableRequest { Kind = "sales-plan", Team = desk.Team, Period = "FY2027" }, cancellationToken: Cancellation);
        var (zh, en) = (Html(content, Language.Chinese), Html(content, Language.English));
        zh.Should().Contain("阀门与管件").And.Contain("华东一队").And.Contain("line-nameless").And.NotContain("line-valves");
        en.Should().Contain("Valves and fittings").And.Contain("line-nameless").And.NotContain("line-valves").And.NotContain("华东一队");
        content.ToString().Should().Contain("\"literal\": \"line-valves\"", "programs read the code");
    }

    private static string Html(DocumentContent content, Language language) =>
        System.Text.Encoding.UTF8.GetString(DocumentRenderer.Render(content, null, language, FileFormat.Html));

    private static async Task<ImportNamesReply> ImportAsync(CompanyNames.CompanyNamesClient names, string file)
    {
        using var call = names.Import(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new FileChunk { Header = new FileHeader { FileName = "names.csv" } }, Cancellation);
        await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFromUtf8(file) }, Cancellation);
        await call.RequestStream.CompleteAsync();
        return await call;
    }
}
