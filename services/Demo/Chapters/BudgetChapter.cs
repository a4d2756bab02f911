using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Demo.Costs;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Two budgets through finance; costs month by month; a promotion line that runs over, money moved to it, a finding.</summary>
internal static class BudgetChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.TogetherAsync<Func<Task>>([() => TellOfYearAsync(stage), () => TellOfRunningAsync(stage)], tell => tell());
    }

    private static async Task TellOfYearAsync(Stage stage)
    {
        var year = stage.Time.Year;
        await ApproveAsync(stage, year, returnedBecause: "展会费用应列在开展月份 || The fairs belong into the months they take place in");
        await stage.TogetherAsync<Func<Task>>(
            [
                .. year.Months.Select(month => (Func<Task>)(() => PostAsync(stage, month))),
                () => MoveMoneyAsync(stage, year),
                () => ComplianceTelling.TellAsync(stage, year),
            ], tell => tell());
        await stage.OnAsync(stage.Time.After(year, 17), 16);
        await new Budgets.BudgetsClient(stage.As(Cast.Finance)).CloseAsync(Of(year));
    }

    private static async Task TellOfRunningAsync(Stage stage)
    {
        var running = stage.Time.Running;
        if (!stage.Time.HasCome(stage.Time.Calendar.Start(running)))
            return;
        await ApproveAsync(stage, running, returnedBecause: null);
        await stage.TogetherAsync<Func<Task>>(
            [.. running.Months.Select(month => (Func<Task>)(() => PostAsync(stage, month))), () => LeaveOpenAsync(stage, running)],
            tell => tell());
    }

    private static BudgetRequest Of(Period year) => new() { Team = Cast.Team, FiscalYear = $"{year}" };

    private static async Task ApproveAsync(Stage stage, Period year, string? returnedBecause)
    {
        var (manager, finance) = (new Budgets.BudgetsClient(stage.As(Cast.Manager)), new Budgets.BudgetsClient(stage.As(Cast.Finance)));
        await stage.OnAsync(stage.Time.Ahead(year, 30), 9);
        await manager.CreateAsync(Of(year));
        foreach (var line in CostBook.Lines)
            await SetAsync(stage, manager, line, year);
        await stage.OnAsync(stage.Time.Ahead(year, 24), 9);
        await manager.SubmitAsync(Of(year));
        if (returnedBecause is not null)
        {
            await stage.OnAsync(stage.Time.Ahead(year, 20), 15);
            var returned = await finance.ReturnAsync(new ReturnBudgetRequest { Budget = Of(year), Reason = returnedBecause });
            await stage.OnAsync(stage.Time.Ahead(year, 16), 9);
            // The version tells this submission from the first one, which said the same.
            await manager.SubmitAsync(new BudgetRequest { Team = Cast.Team, FiscalYear = $"{year}", ExpectedVersion = returned.Version });
        }

        await stage.OnAsync(stage.Time.Ahead(year, 10), 15);
        await finance.ApproveAsync(
            new ApproveBudgetRequest { Budget = Of(year), EffectiveFrom = stage.Time.Calendar.Start(year).ToDate() });
        await stage.OnAsync(stage.Time.Calendar.Start(year), 9);
        await manager.ActivateAsync(Of(year));
    }

    private static async Task SetAsync(Stage stage, Budgets.BudgetsClient manager, CostLine line, Period year)
    {
        var request = new SetLineRequest
        {
            Budget = Of(year),
            Category = line.Category,
            Period = $"{year}",
            Amount = stage.Costs.AnnualOf(line, year).ToMoney(stage.Time.Currency),
            Weights = { line.Weights.Select(weight => ((decimal)weight).ToExact()) },
            Control = line.Stops ? Control.Stop : Control.Warn,
            Behaviour = line.IsVariable ? Behaviour.Variable : Behaviour.Fixed,
        };
        await manager.SetLineAsync(request);
    }

    private static async Task PostAsync(Stage stage, Period month)
    {
        var documents = stage.Costs.In(month).ToList();
        if (documents.Count == 0)
            return;
        if (documents.Any(item => item.Commitment == CostBook.SettledOrder))
        {
            await stage.OnAsync(stage.Time.On(month.InYear, month.Number, 10), 11);
            await CommitAsync(stage, CostBook.SettledOrder, month, 48_000m, "智能泵路演六场 || Six roadshow stops of the smart pump");
        }

        await stage.OnAsync(stage.Time.After(month, 3), 16);
        await stage.SendAsync(() => UploadAsync(stage, month, documents));
    }

    private static async Task<bool> UploadAsync(Stage stage, Period month, IReadOnlyList<CostDocument> documents)
    {
        using var call = new Contracts.Budget.V1.Costs.CostsClient(stage.As(Cast.Finance)).Import(cancellationToken: stage.Cancellation);
        await stage.UploadAsync(call.RequestStream,
            new FileHeader { FileName = $"costs-{month}.csv", Source = CostBook.Source, Team = Cast.Team }, CostBook.File(documents));
        var reply = await call;
        if (reply.Errors is [var error, ..])
            throw new InvalidOperationException($"costs-{month}.csv:{error.Line}:{error.Column}: {error.Message}");
        return true;
    }

    private static async Task CommitAsync(Stage stage, string key, Period month, decimal amount, string description) =>
        await new Commitments.CommitmentsClient(stage.As(Cast.Manager)).OpenAsync(new OpenCommitmentRequest
        {
            Budget = Of(month.InYear),
            Commitment = key,
            Category = "promotion",
            Month = $"{month}",
            Amount = amount.ToMoney(stage.Time.Currency),
            Description = description,
        });

    private static async Task MoveMoneyAsync(Stage stage, Period year)
    {
        var (manager, finance) = (new Reallocations.ReallocationsClient(stage.As(Cast.Manager)),
                new Reallocations.ReallocationsClient(stage.As(Cast.Finance)));
        await stage.OnAsync(stage.Time.On(year, 9, 8), 10);
        var wanted = await manager.RequestAsync(
            Move(stage, year, ("travel", 11), ("promotion", 9), 30_000m, "上市推迟，活动须做两次 || The launch slipped: the campaign runs twice"));
        await stage.OnAsync(stage.Time.On(year, 9, 10), 15);
        await finance.ApproveAsync(new DecideReallocationRequest { Budget = Of(year), Reallocation = wanted.Reallocation.Reallocation });
        await stage.OnAsync(stage.Time.On(year, 11, 20), 10);
        var refused = await manager.RequestAsync(
            Move(stage, year, ("tools", 12), ("entertainment", 12), 8_000m, "年终答谢宴三场 || Three dinners at the year's end"));
        await stage.OnAsync(stage.Time.On(year, 11, 24), 15);
        await finance.RejectAsync(new DecideReallocationRequest
        {
            Budget = Of(year),
            Reallocation = refused.Reallocation.Reallocation,
            Reason = "末月软件许可到期 || The licences of the last month are due",
        });
    }

    private static RequestReallocationRequest Move(
        Stage stage, Period year, (string Category, int Month) from, (string Category, int Month) to, decimal amount, string reason) =>
            new()
            {
                Budget = Of(year),
                From = new Cell { Category = from.Category, Month = $"{Period.Month(year.FiscalYear, from.Month)}" },
                To = new Cell { Category = to.Category, Month = $"{Period.Month(year.FiscalYear, to.Month)}" },
                Amount = amount.ToMoney(stage.Time.Currency),
                Reason = reason,
            };

    /// <summary>What waits for a decision today: an order in the books, money that shall move, a finding without an answer.</summary>
    private static async Task LeaveOpenAsync(Stage stage, Period running)
    {
        var month = stage.Time.Calendar.MonthOf(stage.Time.Today);
        await stage.OnAsync(stage.Time.Through, 11);
        await CommitAsync(stage, CostBook.OpenOrder, month.InYear == running ? month : running.Months[^1], 36_000m,
            "秋季投放第二轮 || Autumn campaign, second flight");
        if (month.InYear == running && month.Number < 12)
        {
            await new Reallocations.ReallocationsClient(stage.As(Cast.Manager)).RequestAsync(
                Move(stage, running, ("travel", month.Number + 1), ("promotion", month.Number), 12_000m,
                    "智能泵询价超预期 || Enquiries for the smart pump run ahead of the plan"));
        }

        await ChangeOrdersAsync(stage, running);
        await ComplianceTelling.LeaveOpenAsync(stage, running);
    }

    /// <summary>One order became smaller, another one was called off.</summary>
    private static async Task ChangeOrdersAsync(Stage stage, Period running)
    {
        var (commitments, month) = (new Commitments.CommitmentsClient(stage.As(Cast.Manager)), running.Months[^1]);
        await CommitAsync(stage, "PO-3109", month, 24_000m, "客户研讨会两场 || Two seminars for customers");
        await commitments.ChangeAsync(
            new ChangeCommitmentRequest { Budget = Of(running), Commitment = "PO-3109", Amount = 16_000m.ToMoney(stage.Time.Currency) });
        await CommitAsync(stage, "PO-3112", month, 9_500m, "行业杂志整版 || A full page in the trade press");
        await commitments.ReleaseAsync(new ReleaseCommitmentRequest
        {
            Budget = Of(running), Commitment = "PO-3112", Reason = "改为线上投放，已含在秋季活动 || Moved online, part of the autumn campaign",
        });
    }
}
