using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.LaunchCoordination.Deliverables;

/// <summary>Writes a promotion plan. Pure.</summary>
internal sealed class PromotionPlanText(DocumentBuilder document, Launch state)
{
    private readonly LaunchFile _file = state.Existing;

    private Promotion Plan => _file.Promotion;

    public void Write()
    {
        if (Plan.Terms is { } terms)
            document.In(terms.Currency);
        Conclusion();
        Argument();
        Channels();
        new PromotionGoalsText(document, Plan).Write();
        Messages();
        Assets();
        Next();
        document.Trace(document.Say("figure.budget", "推广预算", "Promotion budget"),
            document.Say("trace.budget", "各渠道金额之和；事件流 launch/{0}", "Σ amounts of the channels; stream launch/{0}",
                Values.Name($"{_file.Id}")),
            Plan.Approved is { } approved
                ? document.Say("trace.approved", "推广方案第 {0} 版，{1} 批准；预算由 {2} 批准",
                    "Promotion plan revision {0}, approved by {1}; budget approved by {2}", Values.Count(approved.Revision),
                Values.Person(approved.ApprovedBy), Values.Person(approved.BudgetApprovedBy)) : null);
        document.Trace(document.Say("figure.consistency", "信息一致性", "Consistent messages"),
            document.Say("trace.messages", "每条信息只批准一次；更改措辞会使所有使用它的物料重新待批",
                "a message is approved once; changing its wording reopens every asset that uses it"));
    }

    private void Conclusion()
    {
        var (messages, assets) = (Plan.Messages.Values.Count(message => message.ApprovedBy is null),
                Plan.Assets.Values.Count(asset => asset.ApprovedBy is null));
        document.Summary(Plan.Terms is null
            ? document.Say("summary.none", "{0}的推广渠道、时间与预算尚未确定。",
                "Channels, days and budget of the promotion of {0} are not laid down yet.", Values.Name(_file.Drafted.Name))
            : document.Say("summary.plan", "{0}的推广从 {1} 持续到 {2}，共 {3} 个渠道，预算 {4}。",
                "The promotion of {0} runs from {1} to {2} in {3} {3|channel|channels} at a budget of {4}.",
                Values.Name(_file.Drafted.Name),
                Values.Day(Plan.Terms.Channels.Min(channel => channel.StartsOn)),
                Values.Day(Plan.Terms.Channels.Max(channel => channel.EndsOn)), Values.Count(Plan.Terms.Channels.Count),
                document.Money(Plan.Budget)));
        document.Summary(Plan.Approved is { } approved
            ? document.Say("summary.approved", "方案第 {0} 版已由 {1} 批准。", "Revision {0} of the plan is approved by {1}.",
                Values.Count(approved.Revision), Values.Person(approved.ApprovedBy))
            : document.Say("summary.pending", "方案尚未批准：{0} 条信息、{1} 件物料待批。",
                "The plan is not approved: {0} {0|message|messages} and {1} {1|asset|assets} wait.", Values.Count(messages),
                Values.Count(assets)));
        document.Figure("budget", document.Say("figure.budget", "推广预算", "Promotion budget"),
            Plan.Terms is null ? Values.Unknown : document.Money(Plan.Budget),
            Plan.BudgetApprovedBy is { } by ? document.Say("figure.budget-approved", "{0} 已批准", "approved by {0}", Values.Person(by))
                : document.Say("figure.budget-open", "预算未批准", "not approved"),
                Plan.Terms is null ? "" : Plan.BudgetApprovedBy is null ? Tones.Fair : Tones.Good);
        document.Figure("messages", document.Say("figure.messages", "关键信息待批", "Messages to approve"), Values.Count(messages),
            document.Say("figure.of-messages", "共 {0} 条", "of {0}", Values.Count(Plan.Messages.Count)));
        document.Figure("assets", document.Say("figure.assets", "物料待批", "Assets to approve"), Values.Count(assets),
            document.Say("figure.of-assets", "共 {0} 件", "of {0}", Values.Count(Plan.Assets.Count)));
    }

    /// <summary>Where the money goes, whether all say the same, and what keeps the plan from approval.</summary>
    private void Argument()
    {
        new PromotionGoalsText(document, Plan).Argue();
        if (Plan.Terms is { } terms)
        {
            var main = terms.Channels.OrderByDescending(channel => channel.Amount)
                .ThenBy(channel => channel.Channel, StringComparer.Ordinal)
                .First();
            var ahead = terms.Channels.Count(channel => channel.StartsOn < _file.LaunchDate);
            document.Argue(
                document.Say("argue.main", "{0} 占预算的 {1}。", "{0} takes {1} of the budget.", Values.Name(main.Channel),
                    Values.Ratio(Plan.Budget == 0 ? null : main.Amount / Plan.Budget)),
                document.Say("argue.timing", "{1} 个渠道中有 {0} 个在上市日（{2}）之前开始。",
                    "{0} of {1} {1|channel|channels} {0|begins|begin} before the launch on {2}.",
                    Values.Count(ahead), Values.Count(terms.Channels.Count), Values.Day(_file.LaunchDate)),
                Plan.BudgetApprovedBy is null ? document.Say("next.budget", "批准推广预算。", "Approve the promotion budget.")
                    : document.Say("argue.spend", "按批准的预算执行，费用记入预算承诺。", "Spend by the approved budget, which holds it as a commitment."));
        }

        var open = Plan.Messages.Values.Count(message => message.ApprovedBy is null)
            + Plan.Assets.Values.Count(asset => asset.ApprovedBy is null);
        document.Argue(Plan.Approved is { } approved
            ? document.Say("argue.approved", "方案第 {0} 版已批准。", "Revision {0} of the plan is approved.", Values.Count(approved.Revision))
            : document.Say("argue.not-approved", "方案尚未批准。", "The plan is not approved."),
            open > 0 ? document.Say("argue.pending", "{0} 条信息或物料待批。",
                "{0} {0|message or asset waits|messages and assets wait}.", Values.Count(open))
                : Plan.Terms is null ? document.Say("channels.none", "尚未确定任何渠道。", "No channel is laid down.")
                : document.Say("argue.one-voice", "所有物料使用同一批准的措辞。", "Every asset uses the one approved wording."),
            Plan.Approved is not null ? document.Say("argue.run", "按渠道执行，并在上市后复盘。", "Run the channels, and review them after the launch.")
                : open > 0 ? document.Say("argue.decide", "市场部批准措辞与物料。", "Marketing approves wordings and assets.")
                : document.Say("next.approve", "全部内容已批准，请批准整个方案。", "All parts are approved: approve the plan as a whole."));
    }

    private void Channels()
    {
        var section = document.Section("channels", document.Say("channels.title", "渠道、时间与预算", "Channels, days and budget"));
        if (Plan.Terms is not { } terms)
        {
            section.Missing(document.Say("channels.none", "尚未确定任何渠道。", "No channel is laid down."));
            return;
        }

        var table = section.Table("channels", document.Say("channels.table", "渠道", "Channels"))
            .Column(document.Say("column.channel", "渠道", "Channel"), Columns.Text, 4)
            .Column(document.Say("column.starts", "开始", "Starts"), Columns.Date, 2)
            .Column(document.Say("column.ends", "结束", "Ends"), Columns.Date, 2)
            .Column(document.Say("column.amount", "金额", "Amount"), Columns.Money, 3)
            .Column(document.Say("column.share", "占比", "Share"), Columns.Ratio, 2);
        foreach (var channel in terms.Channels.OrderBy(channel => channel.StartsOn)
            .ThenBy(channel => channel.Channel, StringComparer.Ordinal))
        {
            table.RowWhere(channel.EndsOn < _file.LaunchDate, Values.Name(channel.Channel), Values.Day(channel.StartsOn),
                Values.Day(channel.EndsOn), document.Money(channel.Amount),
                Values.Ratio(Plan.Budget == 0 ? null : channel.Amount / Plan.Budget));
        }

        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Unknown, Values.Unknown, document.Money(Plan.Budget),
            Values.Ratio(Plan.Budget == 0 ? null : 1))
            .FlagNote(document.Say("channels.flag", "在上市日（{0}）之前结束。", "ends before the launch on {0}.", Values.Day(_file.LaunchDate)));
        section.Chart("channels", "bars", document.Say("channels.chart", "各渠道预算", "Budget by channel"), "money",
            terms.Channels.Select(channel => Values.Name(channel.Channel)),
            (document.Say("column.amount", "金额", "Amount"), terms.Channels.Select(channel => (decimal?)channel.Amount)));
    }

    private void Messages()
    {
        var section = document.Section("messages", document.Say("messages.title", "关键信息", "Key messages"));
        if (Plan.Messages.IsEmpty)
        {
            section.Missing(document.Say("messages.none", "尚未撰写关键信息。", "No key message is written."));
            return;
        }

        section.Paragraph(
            document.Say("messages.text", "同一信息只有一种经批准的措辞，所有物料一致使用。", "Each message has one approved wording, which every asset uses."));
        var table = section.Table("messages", document.Say("messages.table", "信息与措辞", "Messages and their wording"))
            .Column(document.Say("column.message", "信息", "Message"), Columns.Text, 2)
            .Column(document.Say("column.wording", "措辞", "Wording"), Columns.Text, 6)
            .Column(document.Say("column.author", "撰写", "Author"), Columns.Text, 2)
            .Column(document.Say("column.approved", "批准", "Approved by"), Columns.Text, 2)
            .Column(document.Say("column.used", "使用物料", "Used by"), Columns.Count, 2);
        foreach (var (key, message) in Plan.Messages)
            table.RowWhere(message.ApprovedBy is null, Values.Name(key), Values.Name(message.Wording), Values.Person(message.Author),
                Values.Person(message.ApprovedBy), Values.Count(Plan.Using(key).Count()));
        table.FlagNote(document.Say("messages.flag", "措辞尚未批准。", "the wording is not approved."));
    }

    private void Assets()
    {
        var section = document.Section("assets", document.Say("assets.title", "物料", "Assets"));
        if (Plan.Assets.IsEmpty)
        {
            section.Missing(document.Say("assets.none", "尚未列出物料。", "No asset is listed."));
            return;
        }

        var table = section.Table("assets", document.Say("assets.table", "物料与所用信息", "Assets and the messages they use"))
            .Column(document.Say("column.asset", "物料", "Asset"), Columns.Text, 4)
            .Column(document.Say("column.channel", "渠道", "Channel"), Columns.Text, 2)
            .Column(document.Say("column.messages", "信息", "Messages"), Columns.Text, 4)
            .Column(document.Say("column.approved", "批准", "Approved by"), Columns.Text, 2);
        foreach (var asset in Plan.Assets.Values)
            table.RowWhere(asset.ApprovedBy is null, Values.Name(asset.Put.Title), Values.Name(asset.Put.Channel),
                Values.Names(asset.Put.Messages), Values.Person(asset.ApprovedBy));
        table.FlagNote(document.Say("assets.flag", "尚未批准。", "not approved."));
    }

    private void Next()
    {
        var section = document.Section("next", document.Say("next.title", "下一步", "What is next"));
        var points = new List<OpenPoint>();
        if (Plan.Terms is null)
            points.Add(Point(document.Say("next.terms", "确定渠道、时间与预算。", "Lay down channels, days and budget."), "marketing"));
        else if (Plan.BudgetApprovedBy is null)
            points.Add(Point(document.Say("next.budget", "批准推广预算。", "Approve the promotion budget."), "finance"));
        if (Plan.Terms is not null && Plan.Goals.Count == 0)
            points.Add(Point(document.Say("next.goals", "确定各渠道的目标与衡量指标。", "Set goals and measures for the channels."), "marketing"));
        points.AddRange(Plan.Messages.Where(item => item.Value.ApprovedBy is null)
            .Select(item => Point(document.Say("next.message", "批准信息“{0}”的措辞。", "Approve the wording of “{0}”.", Values.Name(item.Key)),
                "marketing")));
        points.AddRange(Plan.Assets.Values.Where(asset => asset.ApprovedBy is null)
            .Select(asset => Point(document.Say("next.asset", "批准物料“{0}”。", "Approve the asset “{0}”.", Values.Name(asset.Put.Title)),
                "marketing")));
        if (points.Count == 0)
            section.Paragraph(Plan.Approved is null
                ? document.Say("next.approve", "全部内容已批准，请批准整个方案。", "All parts are approved: approve the plan as a whole.")
                : document.Say("next.none", "没有待办事项。", "Nothing is open."));
        section.OpenPoints(points);
    }

    private static OpenPoint Point(Text what, string owner) => new() { What = what, Owner = owner };
}
