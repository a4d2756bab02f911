using System.Globalization;
using System.Text;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Scorecards;
using SalesPlatform.Deliverables;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Hosting;
using static SalesPlatform.Tests.Budget.Database.Desk;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>Budget's deliverables, from the figures to the issued file.</summary>
[Collection(nameof(RunningBudget))]
public class DeliverableTests(RunningBudget budget)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_of_the_workbook_are_those_of_the_api()
    {
        var desk = await WithCostsAsync();
        var variance = await desk.Reports.GetVarianceAsync(
            new GetVarianceRequest { Team = desk.Team, Period = "FY2027-Q1" }, cancellationToken: Cancellation);
        var content = await As(desk).GetAsync(Asked(desk, "cost-analysis"), cancellationToken: Cancellation);
        var workbook = new WorkbookReader(DocumentRenderer.Render(content, null, Language.English, FileFormat.Xlsx));
        foreach (var item in variance.ByCategory)
        {
            workbook.Numbers("Costs by category", item.Of).Skip(1).Take(3).Should()
                .Equal(item.Variance.Budget.ToAmount(), item.Variance.Actual.ToAmount(), item.Variance.Variance_.ToAmount());
        }

        workbook.Numbers("Costs by category", "Total").Skip(1).Take(3).Should()
            .Equal(variance.Total.Budget.ToAmount(), variance.Total.Actual.ToAmount(), variance.Total.Variance_.ToAmount());
        content.KeyFigures.Single(figure => figure.Id == "actual").Value.Money.Should().Be(variance.Total.Actual);

        var available = await desk.Reports.GetAvailableAsync(
            new GetAvailableRequest { Team = desk.Team, FiscalYear = "FY2027" }, cancellationToken: Cancellation);
        var report = await As(desk).GetAsync(Asked(desk, "budget-report"), cancellationToken: Cancellation);
        report.KeyFigures.Single(figure => figure.Id == "available").Value.Money.Should().Be(available.TotalFullYear.Available_);
        report.Position.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Both_documents_rate_the_one_deviation_and_say_why_the_budget_in_force_is_not_rated()
    {
        var desk = await WithCostsAsync();
        var asked = await desk.Requests.RequestAsync(new RequestReallocationRequest
        {
            Budget = desk.Budget, From = new Cell { Category = "travel", Month = "FY2027-M08" },
            To = new Cell { Category = "training", Month = "FY2027-M06" },
            Amount = Cny(4_000), Reason = "fewer fairs",
        }, cancellationToken: Cancellation);
        await desk.Decisions.ApproveAsync(
            new DecideReallocationRequest { Budget = desk.Budget, Reallocation = asked.Reallocation.Reallocation },
            cancellationToken: Cancellation);
        var variance = await desk.Reports.GetVarianceAsync(
            new GetVarianceRequest { Team = desk.Team, Period = "FY2027-Q2" }, cancellationToken: Cancellation);
        variance.Total.Budget.ToAmount().Should().Be(variance.Total.Baseline.ToAmount() + 4_000);

        foreach (var kind in new[] { "budget-report", "cost-analysis" })
        {
            var content = await As(desk).GetAsync(Asked(desk, kind, "FY2027-Q2"), cancellationToken: Cancellation);
            content.KeyFigures.Single(figure => figure.Id == "deviation").Value.Ratio.Should()
                .Be(variance.Total.Deviation, "it is the scorecard's figure");
            content.Summary.Select(text => text.Key).Should().Contain("summary.in-force");
        }
    }

    [Fact]
    public async Task Documents_rate_by_the_standard_in_force_for_their_period()
    {
        var desk = await WithCostsAsync();
        await budget.LearnAsync("kpi-standards/cost-deviation", 2,
            new KpiStandardSet("cost-deviation", 2, new DateOnly(2027, 6, 1), 0.04m, 0.01m));
        foreach (var kind in new[] { "budget-report", "cost-analysis" })
        {
            var (before, after) = (await StandardAsync("FY2027-Q1"), await StandardAsync("FY2027-M12"));
            (before, after).Should().Be(("0.05 0.02 1", "0.04 0.01 2"));

            async Task<string> StandardAsync(string period)
            {
                var content = await As(desk).GetAsync(Asked(desk, kind, period), cancellationToken: Cancellation);
                var arguments = content.Traces.Single(trace => trace.Standard?.Key == "standard.deviation").Standard.Arguments;
                return $"{arguments[0].Ratio.Value} {arguments[1].Ratio.Value} {arguments[2].Count}";
            }
        }
    }

    [Fact]
    public async Task A_budget_report_is_issued_by_one_person_and_approved_by_another()
    {
        var desk = await WithCostsAsync();
        var waiting = await As(desk).IssueAsync(Issue(desk, "budget-report"), cancellationToken: Cancellation);
        (waiting.Version, waiting.Status, waiting.Author, waiting.Number).Should()
            .Be((1, "awaiting-approval", "mia", $"budget-report/{desk.Team}/FY2027-Q1"));
        (await As(desk).IssueAsync(Issue(desk, "budget-report"), cancellationToken: Cancellation)).Version.Should()
            .Be(1, "the same figures are no new version");
        await RefusedAsync(() => Finance("mia").ApproveAsync(Approve(waiting), cancellationToken: Cancellation), "approver-is-author");

        var issued = await Finance("fay").ApproveAsync(Approve(waiting), cancellationToken: Cancellation);
        (issued.Status, issued.ApprovedBy).Should().Be(("issued", "fay"));
        (await Finance("fay").ApproveAsync(Approve(waiting), cancellationToken: Cancellation)).Should()
            .Be(issued, "a repeat changes nothing");
        await RefusedAsync(
            () => Finance("fay")
                .ReturnAsync(new ReturnDeliverableRequest { Number = issued.Number, Version = 1, Reason = "late" },
                    cancellationToken: Cancellation),
            "not-awaiting-approval");
    }

    [Fact]
    public async Task A_returned_version_is_followed_by_the_next()
    {
        var desk = await WithCostsAsync();
        var first = await As(desk).IssueAsync(Issue(desk, "budget-report"), cancellationToken: Cancellation);
        var returned = await Finance("fay")
            .ReturnAsync(new ReturnDeliverableRequest { Number = first.Number, Version = 1, Reason = "travel is missing" },
                cancellationToken: Cancellation);
        (returned.Status, returned.ReturnedBecause).Should().Be(("returned", "travel is missing"));
        (await As(desk).IssueAsync(Issue(desk, "budget-report"), cancellationToken: Cancellation)).Version.Should().Be(2);
    }

    [Fact]
    public async Task An_issued_document_stays_what_it_was_whatever_happens_since()
    {
        var desk = await WithCostsAsync();
        var first = await As(desk).IssueAsync(Issue(desk, "cost-analysis"), cancellationToken: Cancellation);
        first.Status.Should().Be("issued", "a cost analysis needs no approval");
        var before = await IssuedAsync(desk, first.Number, 1);
        var rendered = Files(before);

        await ThousandCostsAsync(desk);
        var after = await IssuedAsync(desk, first.Number, 1);
        after.Content.Should().BeEquivalentTo(before.Content);
        Files(after).Should().BeEquivalentTo(rendered);
        var verified = await As(desk)
            .VerifyAsync(new GetIssuedRequest { Number = first.Number, Version = 1 }, cancellationToken: Cancellation);
        (verified.Intact, verified.Current, verified.ComputedHash).Should().Be((true, false, first.ContentHash));

        var second = await As(desk).IssueAsync(Issue(desk, "cost-analysis"), cancellationToken: Cancellation);
        (second.Version, second.Supersedes, second.Status).Should().Be((2, 1, "issued"));
        var content = DocumentContent.Parser.ParseFrom((await IssuedAsync(desk, first.Number, 0)).Content);
        content.Changes.Should()
            .Contain(change => change.What.Key == "figure.actual" && change.Before.Money.Units == 45_000
                && change.After.Money.Units == 46_000);
        var history = await As(desk)
            .ListIssuedAsync(new ListIssuedRequest { Team = desk.Team, Kind = "cost-analysis" }, cancellationToken: Cancellation);
        history.Versions.Select(version => (version.Version, version.Status)).Should().Equal((2, "issued"), (1, "superseded"));
    }

    [Fact]
    public async Task Without_a_budget_the_document_says_so()
    {
        var team = await budget.TeamAsync();
        var client = new DeliverablesClient(budget.As("mia", "sales-manager", team));
        foreach (var kind in new[] { "budget-report", "cost-analysis" })
        {
            var content = await client.GetAsync(new GetDeliverableRequest { Kind = kind, Team = team, Period = "FY2027-Q1" },
                cancellationToken: Cancellation);
            content.KeyFigures.Single(figure => figure.Id == "deviation").Value.KindCase.Should()
                .Be(Value.KindOneofCase.None, "unknown is not zero");
            Encoding.UTF8.GetString(DocumentRenderer.Render(content, null, Language.English, FileFormat.Html)).Should()
                .Contain("no approved").And.Contain("Not known");
        }
    }

    [Fact]
    public async Task A_draft_appears_when_the_period_ends_and_waits_to_be_issued()
    {
        var desk = await WithCostsAsync();
        var drafts = budget.Services.GetRequiredService<DeliverableDrafts>();
        await drafts.DraftAsync(Cancellation);
        (await drafts.DraftAsync(Cancellation)).Should().Be(0, "a draft appears once");
        (await ListedAsync(desk)).Should()
            .BeEquivalentTo([("budget-report", "FY2027-Q1", "draft"), ("cost-analysis", "FY2027-M04", "draft")]);
        await As(desk)
            .IssueAsync(new IssueDeliverableRequest { Deliverable = Asked(desk, "cost-analysis", "FY2027-M04") },
                cancellationToken: Cancellation);
        (await ListedAsync(desk)).Should()
            .Contain(("cost-analysis", "FY2027-M04", "issued")).And.NotContain(("cost-analysis", "FY2027-M04", "draft"));
    }

    [Fact]
    public async Task Nobody_reads_what_is_not_theirs()
    {
        var desk = await WithCostsAsync();
        await As(desk).IssueAsync(Issue(desk, "cost-analysis"), cancellationToken: Cancellation);
        foreach (var invoker in new[] { budget.As("max", "sales-manager", "another"), budget.As("ann", "sales-rep", desk.Team),
            budget.As("tom", "marketing") })
        {
            var client = new DeliverablesClient(invoker);
            await DeniedAsync(() => client.GetAsync(Asked(desk, "cost-analysis"), cancellationToken: Cancellation));
            await DeniedAsync(
                () => client.GetIssuedAsync(new GetIssuedRequest { Number = $"cost-analysis/{desk.Team}/FY2027-Q1" },
                    cancellationToken: Cancellation));
            await DeniedAsync(() => client.IssueAsync(Issue(desk, "cost-analysis"), cancellationToken: Cancellation));
        }

        var other = new DeliverablesClient(budget.As("max", "sales-manager", "another"));
        (await other.ListIssuedAsync(new ListIssuedRequest(), cancellationToken: Cancellation)).Versions.Should()
            .NotContain(version => version.Team == desk.Team);
    }

    [Fact]
    public async Task Wrong_fields_are_named_together()
    {
        var desk = new Desk(budget, await budget.TeamAsync());
        var refusal = (await FluentActions.Awaiting(
            () => As(desk)
                .GetAsync(new GetDeliverableRequest { Kind = "cost-analysis", Period = "soon" },
                    cancellationToken: Cancellation).ResponseAsync).Should().ThrowAsync<RpcException>()).Which;
        refusal.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Select(field => field.Field).Should().Equal("team", "period");
        (await FluentActions.Awaiting(() => As(desk)
            .GetAsync(new GetDeliverableRequest { Kind = "poem" }, cancellationToken: Cancellation).ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which
            .GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations.Single().Reason.Should().Be("unknown-kind");
    }

    private async Task<Desk> WithCostsAsync()
    {
        var desk = await WithActiveBudgetAsync(budget);
        await desk.PostAsync("i-1", "travel", 40_000);
        await desk.PostAsync("i-2", "training", 5_000);
        return desk;
    }

    private static Task<ImportCostsReply> ThousandCostsAsync(Desk desk) =>
        desk.ImportAsync("document,date,category,amount\n" + string.Concat(
        Enumerable.Range(1, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"later-{i},2026-08-0{1 + i % 9},travel,1\n"))));

    private static List<byte[]> Files(IssuedDeliverable issued) =>
        [.. from language in Enum.GetValues<Language>() from format in Enum.GetValues<FileFormat>()
            select DocumentRenderer.Render(DocumentContent.Parser.ParseFrom(issued.Content),
                new DeliverableVersion(issued.Version) { Status = "issued" }, language, format)];

    private async Task<IssuedDeliverable> IssuedAsync(Desk desk, string number, int version) =>
        await As(desk).GetIssuedAsync(new GetIssuedRequest { Number = number, Version = version }, cancellationToken: Cancellation);

    private async Task<IEnumerable<(string, string, string)>> ListedAsync(Desk desk) =>
        (await As(desk).ListIssuedAsync(new ListIssuedRequest { Team = desk.Team }, cancellationToken: Cancellation)).Versions.Select(
            version => (version.Kind, version.Period, version.Status));

    private DeliverablesClient As(Desk desk) => new(budget.As("mia", "sales-manager", desk.Team));

    private DeliverablesClient Finance(string person) => new(budget.As(person, "finance"));

    private static GetDeliverableRequest Asked(Desk desk, string kind, string period = "FY2027-Q1") =>
        new() { Kind = kind, Team = desk.Team, Period = period };

    private static IssueDeliverableRequest Issue(Desk desk, string kind) => new() { Deliverable = Asked(desk, kind) };

    private static ApproveDeliverableRequest Approve(DeliverableVersion version) =>
        new() { Number = version.Number, Version = version.Version };

    private static async Task RefusedAsync<T>(Func<AsyncUnaryCall<T>> call, string reason) =>
        (await FluentActions.Awaiting(() => call().ResponseAsync).Should()
            .ThrowAsync<RpcException>()).Which.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason.Should().Be(reason);

    private static async Task DeniedAsync<T>(Func<AsyncUnaryCall<T>> call) =>
        (await FluentActions.Awaiting(() => call().ResponseAsync).Should().ThrowAsync<RpcException>()).Which.StatusCode.Should()
            .Be(StatusCode.PermissionDenied);
}
