using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Portal.Pages.Imports;

/// <summary>What became of a file: how many rows of which fate, and the rows that were left out.</summary>
/// <param name="Notes">Rows that count, and what their sender should know of them.</param>
internal sealed record Imported(long Rows, IReadOnlyList<(Wording What, long Count)> Counts, IReadOnlyList<RowError> Errors,
    IReadOnlyList<(long Line, Wording What)> Notes);

/// <summary>A kind of file that a service takes in. Sales are another matter: their wrong rows wait in the service,
/// these come back.</summary>
internal sealed record FileKind(string Key, Wording Title, Wording About, string Service, string Rpc, IReadOnlyList<string> Required,
    IReadOnlyList<string> Optional, Func<Platform, FileHeader, byte[], CancellationToken, Task<Imported>> SendAsync)
{
    private const int PieceBytes = 64 * 1024;

    private static readonly Wording Unchanged = new("known already", "已有");

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("returns", new("Returns", "退货"),
            new("Goods that came back. A return without a known order counts for its own rep, product and day.",
            "退回的货物。没有已知订单的退货按其自身的销售代表、产品与日期计入。"), "sales-monitoring",
            "salesplatform.salesmonitoring.v1.SalesImports/ImportReturns", ["date", "quantity"],
            ["net_amount", "order", "line", "external_id", "return_id", "rep", "customer", "product", "region", "product_line", "currency",
                "rate"], ReturnsAsync) { NamesSource = true },
        new("targets", new("Targets", "目标"), new("Makes a year's plan of a file: all rows or none. A plan that is no draft stays as it is.",
            "由文件生成年度计划：全部行生效，或全部不生效。非草稿的计划不受影响。"), "planning",
            "salesplatform.planning.v1.AnnualPlans/ImportTargets", ["rep", "period_start", "amount"], ["region", "product_line"],
                TargetsAsync)
        { NeedsTeam = true, NeedsYear = true },
        new("visits", new("Visits", "拜访"),
            new("Visits to key accounts, as a calendar exports them. Status: done (or empty), planned or missed.",
            "重要客户拜访记录，例如日历导出。状态：done（或空）、planned、missed。"), "customer-relations",
            "salesplatform.customerrelations.v1.KeyAccounts/ImportVisits", ["customer", "date"], ["rep", "status", "notes"], VisitsAsync),
        new("answers", new("Survey answers", "调查回复"),
            new("Answers as a form tool exports them. Several issues of one answer stand between |.",
            "表单工具导出的回复。一份回复中的多个问题用 | 分隔。"), "customer-relations",
            "salesplatform.customerrelations.v1.Surveys/Import", ["invitee", "rating"], ["recommend", "issues", "comment"], AnswersAsync)
        { NeedsTeam = true, NeedsSurvey = true },
        new("costs", new("Costs", "成本"), new("Actual costs of a team. A document with several rows needs the column line.",
            "团队的实际成本。一张单据有多行时需要 line 列。"), "budget", "salesplatform.budget.v1.Costs/Import",
            ["document", "date", "category", "amount"],
            ["line", "supplier", "currency", "rate", "commitment", "description", "external_id", "revision"], CostsAsync)
        { NeedsTeam = true, NamesSource = true },
        new("roster", new("Roster", "花名册"),
            new("People of a team, with their first day and, where they left, the first day no longer here.",
            "团队成员及入职日期；已离职的填写不再在岗首日。"), "team-performance", "salesplatform.teamperformance.v1.Roster/Import",
            ["employee", "name", "hired_on"], ["left_on"], RosterAsync) { NeedsTeam = true },
        new("names", new("Names", "名称"),
            new("Names in two languages. Kinds: team, region, product-line, product, cost-category, theme.",
            "中英文名称。类别：team、region、product-line、product、cost-category、theme。"), "planning",
            "salesplatform.planning.v1.CompanyNames/Import", ["kind", "code"], ["zh", "en"], NamesAsync),
    ];

    public bool NeedsTeam { get; init; }

    public bool NeedsYear { get; init; }

    public bool NeedsSurvey { get; init; }

    /// <summary>Rows are recognised by the system they come from.</summary>
    public bool NamesSource { get; init; }

    public IEnumerable<string> Columns => Required.Concat(Optional);

    private static async Task<Imported> ReturnsAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Imports.ConverseAsync((client, options) =>
            AskAsync(client.ImportReturns(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("new", "新增"), reply.Returned), (Unchanged, reply.Unchanged)], reply.Errors,
            [.. reply.Unmatched.Select(row => (row.Line,
                new Wording($"The sale of {row.ReturnId} is not known here: it counts for {row.Rep}.",
                $"{row.ReturnId} 的销售在此未知，计入 {row.Rep}。")))]);
    }

    private static async Task<Imported> TargetsAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Plans.ConverseAsync((client, options) =>
            AskAsync(client.ImportTargets(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("in the plan", "列入计划"), reply.Errors.Count > 0 ? 0 : reply.Rows - reply.Skipped),
            (new("of other years", "属于其他年度"), reply.Skipped)], reply.Errors, []);
    }

    private static async Task<Imported> VisitsAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Accounts.ConverseAsync((client, options) =>
            AskAsync(client.ImportVisits(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("done", "已拜访"), reply.Done), (new("planned", "已计划"), reply.Planned),
            (new("missed", "未进行"), reply.Missed), (Unchanged, reply.Unchanged)], reply.Errors, []);
    }

    private static async Task<Imported> AnswersAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Surveys.ConverseAsync((client, options) =>
            AskAsync(client.Import(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("new", "新增"), reply.Taken), (new("changed", "更新"), reply.Replaced),
            (Unchanged, reply.Unchanged), (new("with a later row of the same person", "同一人有后续回复"), reply.Superseded)], reply.Errors, []);
    }

    private static async Task<Imported> CostsAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Costs.ConverseAsync((client, options) =>
            AskAsync(client.Import(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("new", "新增"), reply.Posted), (new("corrected", "更正"), reply.Corrected),
            (Unchanged, reply.Unchanged), (new("older than what is known", "旧于现有版本"), reply.Ignored),
            (new("beyond the budget", "超出预算"), reply.Flagged)], reply.Errors,
            [.. reply.Notes.Select(note => (note.Line, new Wording(note.Message, Refusals.InChinese(note.Code, note.Message,
                note.Column))))]);
    }

    private static async Task<Imported> RosterAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.Roster.ConverseAsync((client, options) =>
            AskAsync(client.Import(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("new", "新增"), reply.Hired), (Unchanged, reply.Unchanged)], reply.Errors, []);
    }

    private static async Task<Imported> NamesAsync(Platform platform, FileHeader header, byte[] content, CancellationToken enough)
    {
        var reply = await platform.CompanyNames.ConverseAsync((client, options) =>
            AskAsync(client.Import(options), header, content, enough), enough);
        return new Imported(reply.Rows, [(new("new", "新增"), reply.Given), (Unchanged, reply.Unchanged)], reply.Errors, []);
    }

    private static async Task<TReply> AskAsync<TReply>(AsyncClientStreamingCall<FileChunk, TReply> call, FileHeader header, byte[] content,
        CancellationToken enough)
    {
        using (call)
        {
            try
            {
                await call.RequestStream.WriteAsync(new FileChunk { Header = header }, enough);
                foreach (var piece in content.Chunk(PieceBytes))
                    await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFrom(piece) }, enough);
                await call.RequestStream.CompleteAsync();
            }
            catch (Exception ended) when (ended is RpcException or InvalidOperationException)
            {
                // The service ended the call while we wrote; its answer says why, and is read next.
            }

            return await call;
        }
    }
}
