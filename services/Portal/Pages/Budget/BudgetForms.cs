using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Portal.Pages.Budget;

internal sealed class BudgetForms(Localizer reader, string team, Period year, string currency, DateOnly today)
{
    private const string Owner = "budget";
    private const string Contract = "salesplatform.budget.v1.";

    private string Amount => reader[$"Amount, {currency}", $"金额（{currency}）"];

    private string Category => reader["Category", "类别"];

    private BudgetRequest Named => new() { Team = team, FiscalYear = $"{year}" };

    private IReadOnlyList<(string, string)> Months => [.. year.Months.Select(month => ($"{month}", reader.Name(month)))];

    public FormSpec Cost => new(reader["Record a cost", "登记成本"], Owner, Contract + "Costs/Post",
        new("cost.document", reader["Document", "单据号"]), new("cost.occurred_on", reader["Day", "日期"], $"{today:yyyy-MM-dd}"),
        new("cost.category", Category), new("cost.amount", Amount) { Currency = currency },
        new("cost.supplier", reader["Supplier (may be left out)", "供应商（可不填）"]),
        new("cost.commitment", reader["Commitment it settles (may be left out)", "结清的承诺（可不填）"]),
        new("cost.description", reader["What for", "说明"]))
    {
        Given = new PostCostRequest { Cost = new Cost { Team = team, Source = "portal" } },
        Done = reader["The cost counts.", "成本已计入。"],
    };

    public FormSpec Commitment => new(reader["Commit money", "登记承诺"], Owner, Contract + "Commitments/Open",
        new("commitment", reader["Key", "承诺编号"]), new("category", Category), new("month", reader["Month", "月份"]) { Choices = Months },
        new("amount", Amount) { Currency = currency, Rules = ["over-budget"] }, new("description", reader["What for", "说明"]))
    { Given = new OpenCommitmentRequest { Budget = Named }, Done = reader["The money is committed.", "承诺已登记。"] };

    public FormSpec Rebaseline(Func<Task<BudgetReply>> read) => new(reader["Measure the KPI by the amounts in force", "以现行金额作为考核基准"], Owner,
        Contract + "Budgets/Rebaseline",
        new("reason", reader["Why", "原因"]) { IsLong = true },
        new("effective_from", reader["From this day on; months that began before keep theirs", "自该日起；此前已开始的月份不变"], $"{today:yyyy-MM-dd}"))
    {
        Given = new RebaselineRequest { Budget = Named }, VersionPath = "budget.expected_version", About = $"{team}/{year}",
        Present = async () => new FormState((await read()).Version, new Dictionary<string, string>()),
        Done = reader["Cost deviation is measured by these amounts now.", "成本偏差已改按这些金额计算。"],
    };

    public FormSpec Finding => new(reader["Raise a finding", "提出合规问题"], Owner, Contract + "Findings/Raise",
        new("check", reader["Which check", "检查项"]), new("title", reader["Title", "标题"]),
        new("severity", reader["Severity", "严重程度"])
        {
            Choices = [("1", reader["Minor", "轻微"]), ("2", reader["Major", "较重"]), ("3", reader["Critical", "严重"])],
        }, new("detail", reader["What was found", "发现内容"]) { IsLong = true })
    { Given = new RaiseFindingRequest { Budget = Named }, Done = reader["The team is asked for its answer.", "已请团队答复。"] };

    public FormSpec Create => new(reader[$"Begin the budget of {reader.Name(year)}", $"编制{reader.Name(year)}预算"], Owner,
        Contract + "Budgets/Create")
    { Given = Named, Done = reader["The budget is a draft.", "预算草稿已建立。"] };

    /// <summary>A line of a draft, over a year, a quarter or a month.</summary>
    public FormSpec Line(Func<Task<BudgetReply>> read) => new(reader["Set a line", "设置预算行"], Owner, Contract + "Budgets/SetLine",
        new FormInput("category", Category), new("period", reader["Period", "期间"])
        {
            Choices =
            [
                ($"{year}", reader.Name(year)), .. Enumerable.Range(1, 4).Select(number => Period.Quarter(year.FiscalYear, number))
                    .Select(quarter => ($"{quarter}", reader.Name(quarter))), .. Months,
            ],
        },
        new("amount", Amount) { Currency = currency },
        new("control", reader["When it is exceeded", "超支时"]) { Choices = [("1", reader["Warn", "警告"]), ("2", reader["Stop", "阻止"])] },
        new("behaviour", reader["Kind", "性质"]) { Choices = [("1", reader["Fixed", "固定"]), ("2", reader["Variable", "变动"])] })
    {
        Given = new SetLineRequest { Budget = Named }, VersionPath = "budget.expected_version", Done = reader["The line is set.", "已设置。"],
        Present = async () => new FormState((await read()).Version, new Dictionary<string, string>()),
    };
}
