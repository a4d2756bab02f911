using Google.Protobuf;
using Google.Type;
using Grpc.Core;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Tests.Planning.Database;

/// <summary>A team's plan of FY2027 as its people work on it: Mia manages the team, Eva is an executive, Max is marketing, Rob is
/// R&amp;D.</summary>
public sealed class Desk(RunningPlanning planning, string team)
{
    private readonly CallInvoker _mia = planning.As("mia", "sales-manager", team);
    private readonly CallInvoker _eva = planning.As("eva", "executive");

    public string Team => team;

    public PlanRequest Plan => new() { Team = team, FiscalYear = "FY2027" };

    public Wire.AnnualPlans.AnnualPlansClient Plans => new(_mia);

    public Wire.AnnualPlans.AnnualPlansClient Executive => new(_eva);

    public CompanyNames.CompanyNamesClient Names => new(_mia);

    public MarketResearch.MarketResearchClient Research => new(_mia);

    public Wire.Consultations.ConsultationsClient Consultations => new(_mia);

    public PlanStrategies.PlanStrategiesClient Strategies => new(_mia);

    public TargetDiscussions.TargetDiscussionsClient Discussion => new(_mia);

    public TargetDiscussions.TargetDiscussionsClient SeniorManagement => new(_eva);

    public PlanDocuments.PlanDocumentsClient Documents => new(_mia);

    public static Money Cny(decimal amount) => amount.ToMoney("CNY");

    public static Date Day(int month, int day) => new() { Year = 2026, Month = month, Day = day };

    public Wire.Consultations.ConsultationsClient Department(string person, string role) => new(planning.As(person, role));

    /// <summary>A draft of 50,000,000 + 20 %.</summary>
    public async Task<PlanReply> DraftAsync() => await Plans.CreateAsync(new CreatePlanRequest
    {
        Team = team,
        FiscalYear = "FY2027",
        Baseline = Cny(50_000_000),
        BaselineSource = "audited accounts FY2026",
        Growth = 0.2m.ToExact(),
    });

    public ProfileCompetitorRequest Competitor(string key, string strategy = "sells through resellers") => new()
    {
        Plan = Plan,
        Competitor = key,
        Name = key.ToUpperInvariant(),
        Strategy = strategy,
        Strengths = { "price" },
        Weaknesses = { "service" },
        PricePosition = PricePosition.Lower,
        Estimates = { new SalesEstimate { Period = "FY2026", Amount = 5_500_000m.ToMoney("USD"), Source = "annual report" } },
        Conclusions = "we win on service",
        Source = "interviews, autumn",
    };

    public async Task<MarketFindingReply> FindAsync(FindingKind kind, string title, string product = "", string replaces = "") =>
        await Research.RecordFindingAsync(new RecordFindingRequest
        {
            Plan = Plan,
            Kind = kind,
            Title = title,
            Evidence = "12 of 20 interviews",
            Source = "marketing",
            ObservedOn = Day(10, 1),
            Product = product,
            Replaces = replaces,
        });

    public async Task<string> AskAsync(string department, string subject = "outlook") => (await Consultations.RequestInputAsync(
        new RequestInputRequest { Plan = Plan, Department = department, Subject = subject, DueOn = Day(11, 30) })).Input.Input;

    public async Task<InputReply> HandInAsync(string person, string department, string input) =>
        await Department(person, department)
            .HandInAsync(new HandInRequest { Plan = Plan, Input = input, Title = "Outlook", Content = "more service" });

    public async Task<FeasibilityMeetingReply> MeetAsync(int day, Feasibility feasibility, params string[] departments) =>
        await Consultations.RecordMeetingAsync(new RecordFeasibilityMeetingRequest
        {
            Plan = Plan,
            HeldOn = Day(11, day),
            Subject = "capacity",
            Departments = { departments },
            Participants = { "Mia", "Max" },
            Conclusions = { $"as of the {day}th" },
            Feasibility = feasibility,
        });

    /// <summary>All that submission asks for.</summary>
    public async Task PrepareAsync()
    {
        await Research.ProfileCompetitorAsync(Competitor("contoso"));
        await HandInAsync("max", "marketing", await AskAsync("marketing"));
        await Consultations.WaiveInputAsync(new WaiveInputRequest { Plan = Plan, Input = await AskAsync("rnd"), Reason = "nothing new" });
    }

    public async Task<ImportTargetsReply> ImportAsync(string csv)
    {
        using var call = Plans.ImportTargets();
        await call.RequestStream.WriteAsync(
            new FileChunk { Header = new FileHeader { FileName = "targets.csv", Team = team, Target = "FY2027", Grain = "month" } });
        await call.RequestStream.WriteAsync(new FileChunk { Content = ByteString.CopyFromUtf8(csv) });
        await call.RequestStream.CompleteAsync();
        return await call;
    }

    public async Task<PlanDocument> DocumentAsync() =>
        await Documents.GetAsync(new GetPlanDocumentRequest { Team = team, FiscalYear = "FY2027" });
}
