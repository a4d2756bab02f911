using Google.Protobuf;
using Google.Type;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Platform.V1;
using Wire = SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>A team's budget of FY2027 as its people work on it: Mia manages the team, Fay is finance.</summary>
internal sealed class Desk(RunningBudget budget, string team)
{
    private readonly CallInvoker _mia = budget.As("mia", "sales-manager", team);
    private readonly CallInvoker _fay = budget.As("fay", "finance");

    public string Team => team;

    public BudgetRequest Budget => new() { Team = team, FiscalYear = "FY2027" };

    public Wire.Budgets.BudgetsClient Budgets => new(_mia);

    public Wire.Budgets.BudgetsClient Finance => new(_fay);

    public Wire.Commitments.CommitmentsClient Commitments => new(_mia);

    public Wire.Costs.CostsClient Costs => new(_fay);

    public Wire.Reallocations.ReallocationsClient Requests => new(_mia);

    public Wire.Reallocations.ReallocationsClient Decisions => new(_fay);

    public Wire.Findings.FindingsClient Findings => new(_fay);

    public Wire.Findings.FindingsClient Answers => new(_mia);

    public BudgetReports.BudgetReportsClient Reports => new(_mia);

    public static async Task<Desk> WithActiveBudgetAsync(RunningBudget budget)
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        await desk.Budgets.CreateAsync(desk.Budget);
        await desk.SetAsync("travel", 120_000);
        await desk.SetAsync("training", 60_000, Control.Warn);
        await desk.Budgets.SubmitAsync(desk.Budget);
        await desk.Finance.ApproveAsync(new ApproveBudgetRequest { Budget = desk.Budget });
        await desk.Budgets.ActivateAsync(desk.Budget);
        return desk;
    }

    /// <summary>Opens the budget of the year before for spending, with a commitment of 1,000 for travel.</summary>
    public async Task CommitLastYearAsync(string key)
    {
        var last = new BudgetRequest { Team = team, FiscalYear = "FY2026" };
        await Budgets.CreateAsync(last);
        await Budgets.SetLineAsync(
            new SetLineRequest { Budget = last, Category = "travel", Period = "FY2026", Amount = Cny(12_000), Control = Control.Stop });
        await Budgets.SubmitAsync(last);
        await Finance.ApproveAsync(new ApproveBudgetRequest { Budget = last });
        await Budgets.ActivateAsync(last);
        await Commitments.OpenAsync(new OpenCommitmentRequest
        {
            Budget = last, Commitment = key, Category = "travel", Month = "FY2026-M12", Amount = Cny(1_000),
        });
    }

    /// <summary>What is open of last year's only commitment.</summary>
    public async Task<decimal> OpenOfLastYearAsync() =>
        (await Commitments.ListAsync(new ListItemsRequest { Team = team, FiscalYear = "FY2026" }))
        .Commitments.Single().Open.ToAmount();

    public static Money Cny(decimal amount) => amount.ToMoney("CNY");

    public async Task SetAsync(string category, decimal amount, Control control = Control.Stop) =>
        await Budgets.SetLineAsync(new SetLineRequest
        {
            Budget = Budget,
            Category = category,
            Period = "FY2027",
            Amount = Cny(amount),
            Control = control,
        });

    public async Task<CommitmentReply> CommitAsync(string key, string category, decimal amount) =>
        await Commitments.OpenAsync(new OpenCommitmentRequest
        {
            Budget = Budget,
            Commitment = key,
            Category = category,
            Month = "FY2027-M06",
            Amount = Cny(amount),
        });

    public async Task<PostCostReply> PostAsync(string id, string category, decimal amount, int revision = 1, string commitment = "") =>
        await Costs.PostAsync(new PostCostRequest
        {
            Cost = new Cost
            {
                Team = team,
                Source = $"erp-{team}",
                ExternalId = id,
                Revision = revision,
                Document = id,
                OccurredOn = new Date { Year = 2026, Month = 8, Day = 3 },
                Category = category,
                Amount = Cny(amount),
                Commitment = commitment,
            },
        });

    public async Task<ImportCostsReply> ImportAsync(string csv)
    {
        using var call = Costs.Import();
        await call.RequestStream.WriteAsync(
            new FileChunk { Header = new FileHeader { FileName = "costs.csv", Source = $"csv-{team}", Team = team } });
        await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFromUtf8(csv) });
        await call.RequestStream.CompleteAsync();
        return await call;
    }

    public async Task<Available> AvailableAsync(string category) =>
        (await Reports.GetAvailableAsync(new GetAvailableRequest { Team = team, FiscalYear = "FY2027" })).Categories.Single(
            item => item.Category == category).FullYear;
}
