using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Loading;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Two budgets through finance; costs month by month; a promotion line that runs over, money moved to it, a finding.</summary>
internal static class BudgetChapter
{
    public static async Task TellAsync(Stage stage)
    {
        var (year, running) = (stage.Time.Year, stage.Time.Running);
        await ApproveAsync(stage, year, returnedBecause: "The fairs belong into the months they take place in.");
        foreach (var month in year.Months.Take(8))
            await PostAsync(stage, month);
        await MoveMoneyAsync(stage, year);
        foreach (var month in year.Months.Skip(8))
            await PostAsync(stage, month);
        await FindAsync(stage, year, "Entertainment receipts, first half", "Two dinners without a list of guests", "Lists handed in; the form now asks for them.");
        if (!stage.Time.HasCome(stage.Time.Calendar.Start(running)))
            return;
        await ApproveAsync(stage, running, returnedBecause: null);
        foreach (var month in running.Months)
            await PostAsync(stage, month);
        await LeaveOpenAsync(stage, running);
    }

    private static BudgetRequest Of(Period year) => new() { Team = Cast.Team, FiscalYear = $"{year}" };

    private static async Task ApproveAsync(Stage stage, Period year, string? returnedBecause)
    {
        var (manager, finance) = (new Budgets.BudgetsClient(stage.As(Cast.Manager)), new Budgets.BudgetsClient(stage.As(Cast.Finance)));
        await manager.CreateAsync(Of(year));
        foreach (var line in CostBook.Lines)
            await SetAsync(stage, manager, line, year);
        await manager.SubmitAsync(Of(year));
        if (returnedBecause is not null)
        {
            var returned = await finance.ReturnAsync(new ReturnBudgetRequest { Budget = Of(year), Reason = returnedBecause });
            // The version tells this submission from the first one, which said the same.
            await manager.SubmitAsync(new BudgetRequest { Team = Cast.Team, FiscalYear = $"{year}", ExpectedVersion = returned.Version });
        }

        await finance.ApproveAsync(new ApproveBudgetRequest { Budget = Of(year), EffectiveFrom = stage.Time.Calendar.Start(year).ToDate() });
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
            await CommitAsync(stage, CostBook.SettledOrder, month, 48_000m, "Roadshow of the smart pump");
        using var call = new Contracts.Budget.V1.Costs.CostsClient(stage.As(Cast.Finance)).Import(cancellationToken: stage.Cancellation);
        await stage.UploadAsync(call.RequestStream, new FileHeader { FileName = $"costs-{month}.csv", Source = CostBook.Source, Team = Cast.Team }, CostBook.File(documents));
        var reply = await call;
        if (reply.Errors is [var error, ..])
            throw new InvalidOperationException($"costs-{month}.csv:{error.Line}:{error.Column}: {error.Message}");
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
        var (manager, finance) = (new Reallocations.ReallocationsClient(stage.As(Cast.Manager)), new Reallocations.ReallocationsClient(stage.As(Cast.Finance)));
        var wanted = await manager.RequestAsync(Move(stage, year, ("travel", 11), ("promotion", 9), 30_000m, "The launch slipped: the campaign runs twice."));
        await finance.ApproveAsync(new DecideReallocationRequest { Budget = Of(year), Reallocation = wanted.Reallocation.Reallocation });
        var refused = await manager.RequestAsync(Move(stage, year, ("tools", 12), ("entertainment", 12), 8_000m, "Year-end dinners"));
        await finance.RejectAsync(new DecideReallocationRequest
        {
            Budget = Of(year),
            Reallocation = refused.Reallocation.Reallocation,
            Reason = "The licences of December are due.",
        });
    }

    private static RequestReallocationRequest Move(
        Stage stage, Period year, (string Category, int Month) from, (string Category, int Month) to, decimal amount, string reason) => new()
        {
            Budget = Of(year),
            From = new Cell { Category = from.Category, Month = $"{Period.Month(year.FiscalYear, from.Month)}" },
            To = new Cell { Category = to.Category, Month = $"{Period.Month(year.FiscalYear, to.Month)}" },
            Amount = amount.ToMoney(stage.Time.Currency),
            Reason = reason,
        };

    private static async Task<FindingReply> FindAsync(Stage stage, Period year, string check, string title, string? answered)
    {
        var (manager, finance) = (new Findings.FindingsClient(stage.As(Cast.Manager)), new Findings.FindingsClient(stage.As(Cast.Finance)));
        var found = await finance.RaiseAsync(new RaiseFindingRequest
        {
            Budget = Of(year),
            Check = check,
            Title = title,
            Detail = $"{title}: the policy of entertainment asks for names and occasion.",
            Severity = answered is null ? Severity.Major : Severity.Minor,
        });
        if (answered is null)
            return found;
        await manager.AnswerAsync(new AnswerFindingRequest { Budget = Of(year), Finding = found.Finding.Finding, Answer = answered });
        return await finance.CloseAsync(new CloseFindingRequest { Budget = Of(year), Finding = found.Finding.Finding, Conclusion = "Accepted." });
    }

    /// <summary>What waits for a decision today: an order in the books, money that shall move, a finding without an answer.</summary>
    private static async Task LeaveOpenAsync(Stage stage, Period running)
    {
        var month = stage.Time.Calendar.MonthOf(stage.Time.Today);
        await CommitAsync(stage, CostBook.OpenOrder, month.InYear == running ? month : running.Months[^1], 36_000m, "Autumn campaign, second flight");
        if (month.InYear == running && month.Number < 12)
        {
            await new Reallocations.ReallocationsClient(stage.As(Cast.Manager)).RequestAsync(
                Move(stage, running, ("travel", month.Number + 1), ("promotion", month.Number), 12_000m, "Enquiries for the smart pump run ahead of the plan."));
        }

        await FindAsync(stage, running, "Commission run", "Commission paid on a line that came back", answered: null);
    }
}
