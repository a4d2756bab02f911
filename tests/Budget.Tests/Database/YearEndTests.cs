using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Tests.Budget.Database;

/// <summary>Costs that come over the year's end, and documents of several suppliers, on a real database.</summary>
[Collection(nameof(RunningBudget))]
public class YearEndTests(RunningBudget budget)
{
    [Fact]
    public async Task Costs_corrections_and_credit_notes_over_the_years_end_settle_the_commitment_they_name_singly_and_by_file()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        await desk.CommitLastYearAsync("po-26");
        var posted = (await desk.PostAsync("i-1", "travel", 400, commitment: "po-26")).Cost;
        (posted.CommitmentFiscalYear, posted.CommitmentFlag, posted.Flag).Should().Be(("FY2026", "", "within"));
        (await desk.OpenOfLastYearAsync()).Should().Be(600m);

        var file = await desk.ImportAsync(
            "document,date,category,amount,commitment\ni-2,2026-08-04,travel,500,po-26\ncn-1,2026-08-05,travel,-100,po-26\n"
            + "i-3,2026-08-05,training,7,po-26\n");
        (file.Posted, file.Errors.Count).Should().Be((3, 0));
        file.Notes.Should().ContainSingle().Which.Code.Should().Be("other-category");
        (await desk.OpenOfLastYearAsync()).Should().Be(200m, "1,000 less 400 and 500, and 100 given back");

        await desk.PostAsync("i-1", "travel", 300, revision: 2, commitment: "po-26");
        (await desk.OpenOfLastYearAsync()).Should().Be(300m);
        await desk.PostAsync("i-1", "travel", 300, revision: 3);
        (await desk.OpenOfLastYearAsync()).Should().Be(600m, "the corrected cost names no commitment any more");
        (await desk.AvailableAsync("travel")).Actual.ToAmount().Should().Be(700m, "300, 500 and −100 count in their own year");
    }

    [Fact]
    public async Task Costs_with_a_wrong_commitment_are_listed_by_what_is_wrong()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        await desk.PostAsync("i-1", "travel", 5, commitment: "po-9");
        await desk.PostAsync("i-2", "travel", 5);
        (await desk.Costs.ListAsync(new ListCostsRequest { Team = desk.Team, Flag = "unknown-commitment" },
            cancellationToken: Cancellation))
            .Costs.Should().ContainSingle().Which.Cost.Document.Should().Be("i-1");
    }

    [Fact]
    public async Task The_same_document_number_of_two_suppliers_is_two_costs()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        const string File = "document,supplier,date,category,amount\n1001,ACME,2026-08-04,travel,10\n1001,Bolt,2026-08-04,travel,20\n";
        (await desk.ImportAsync(File)).Posted.Should().Be(2);
        (await desk.ImportAsync(File)).Unchanged.Should().Be(2);
        (await desk.AvailableAsync("travel")).Actual.ToAmount().Should().Be(30m);
        (await desk.Costs.ListAsync(new ListCostsRequest { Team = desk.Team }, cancellationToken: Cancellation)).Costs
            .Select(cost => (cost.Cost.Supplier, cost.Cost.ExternalId)).Should()
            .BeEquivalentTo([("ACME", "ACME:1001"), ("Bolt", "Bolt:1001")]);
    }

    [Fact]
    public async Task A_cost_from_before_its_supplier_was_named_is_found_again_when_the_file_names_it()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        await desk.ImportAsync("document,date,category,amount\n1001,2026-08-04,travel,10\n");
        var again = await desk.ImportAsync(
            "document,supplier,date,category,amount\n1001,ACME,2026-08-04,travel,10\n1001,Bolt,2026-08-04,travel,20\n");
        (again.Unchanged, again.Posted).Should().Be((1, 1));
        (await desk.AvailableAsync("travel")).Actual.ToAmount().Should().Be(30m);
    }

    [Fact]
    public async Task A_file_finer_than_the_currency_tells_its_own_total_and_what_rounding_changed()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        var file = await desk.ImportAsync(
            "document,date,category,amount\nn-1,2026-08-04,travel,10.0049\nn-2,2026-08-04,travel,10.0049\nn-3,2026-08-04,travel,10.0049\n");
        (file.ControlTotal.ToAmount(), file.FileTotal.Value, file.Rounding.Value).Should().Be((30m, "30.0147", "-0.0147"));
    }

    [Fact]
    public async Task A_row_that_is_the_cost_of_another_row_is_named_and_not_counted_twice()
    {
        var desk = await Desk.WithActiveBudgetAsync(budget);
        const string File = "document,line,date,category,amount\n1001,1,2026-08-04,travel,10\n1001,1,2026-08-04,travel,10\n";
        foreach (var (posted, unchanged) in new[] { (1L, 0L), (0L, 1L) })
        {
            var reply = await desk.ImportAsync(File);
            (reply.Rows, reply.Posted, reply.Unchanged, reply.ControlTotal.ToAmount()).Should().Be((2L, posted, unchanged, 10m));
            reply.Errors.Select(error => (error.Line, error.Code)).Should().Equal((3L, "repeats-row"));
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
