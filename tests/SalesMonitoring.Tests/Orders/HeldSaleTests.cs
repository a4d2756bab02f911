using SalesPlatform.Contracts;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Due;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.SalesMonitoring.SaleApprovals;

namespace SalesPlatform.Tests.SalesMonitoring.Orders;

/// <summary>Ann is a rep of north. From 100 on her own sale waits.</summary>
public class HeldSaleTests
{
    private static readonly HeldRevision First = new("erp", "o1/1", 1);
    private static readonly SaleContext Ann = Some.As("ann", Some.Thresholds(100m), Roles.SalesRep);
    private static readonly SaleContext Mia = Manager("mia", "north");
    private readonly Ledger _ledger = new Ledger().By("ann");

    [Theory]
    [InlineData("99.99", true)]
    [InlineData("100", false)]
    [InlineData("100.01", false)]
    public void A_sale_counts_at_once_below_the_threshold_and_waits_from_it_on(string amount, bool counts)
    {
        _ledger.Record(Some.Record(Some.Sale(Number(amount))), Ann).Should().Be(counts ? SaleOutcome.Recorded : SaleOutcome.Waiting);
        _ledger.Total.Should().Be(counts ? Number(amount) : 0);
        _ledger.Lines.Should().HaveCount(counts ? 1 : 0);
    }

    [Theory]
    [InlineData("12.49", "8", true)]
    [InlineData("12.50", "8", false)]
    public void Another_currency_is_judged_by_its_rate(string amount, string rate, bool counts) =>
        _ledger.Record(Some.Record(Some.Sale(Number(amount)) with { Currency = "EUR", Rate = Number(rate) }), Ann).Should()
            .Be(counts ? SaleOutcome.Recorded : SaleOutcome.Waiting);

    [Theory]
    [InlineData("99.999", true)]
    [InlineData("99.9996", false)]
    [InlineData("100.000", false)]
    public void Of_dinars_a_thousandth_tells_and_the_amount_that_would_count_is_compared(string amount, bool counts)
    {
        var ann = Ann with { Terms = Ann.Terms with { Currency = "KWD" } };
        new Ledger("KWD").By("ann").Record(Some.Record(Some.Sale(Number(amount)) with { Currency = "KWD" }), ann).Should()
            .Be(counts ? SaleOutcome.Recorded : SaleOutcome.Waiting);
    }

    [Fact]
    public void Off_by_default_and_of_a_team_its_own_amount_holds_the_lowest_of_several()
    {
        new Ledger().Record(Some.Record(Some.Sale(1_000_000m)), Some.As("ann", null, Roles.SalesRep)).Should().Be(SaleOutcome.Recorded);
        Some.Thresholds(null).For(["north"]).Should().BeNull();
        Some.Thresholds(null, ("north", 5m)).For(["north"]).Should().Be(5m);
        Some.Thresholds(null, ("north", 5m)).For(["south"]).Should().BeNull();
        Some.Thresholds(3m, ("north", 5m)).For(["north"]).Should().Be(5m);
        Some.Thresholds(3m, ("north", 5m)).For(["north", "south"]).Should().Be(3m);
        Some.Thresholds(3m).For([]).Should().Be(3m);
    }

    [Fact]
    public void Managers_finance_and_files_are_not_asked_but_a_manager_who_sells_is_for_their_own()
    {
        var thresholds = Some.Thresholds(100m);
        foreach (var context in new[] { Mia, Some.Context(), Ann with { Batch = Guid.NewGuid() } })
            new Ledger().Record(Some.Record(Some.Sale(200m)), context with { Thresholds = thresholds }).Should().Be(SaleOutcome.Recorded);
        var both = Some.As("ann", thresholds, Roles.SalesRep, Roles.SalesManager);
        new Ledger().Record(Some.Record(Some.Sale(200m)), both).Should().Be(SaleOutcome.Waiting);
        new Ledger().Record(Some.Record(Some.Sale(200m, 1m, ("cy", 1m))), both).Should().Be(SaleOutcome.Recorded, "it is not her own");
    }

    [Fact]
    public void Approved_it_counts_on_its_own_day_and_approving_again_changes_nothing()
    {
        Hold();
        Approve(Mia).Should().Be(SaleOutcome.Recorded);
        _ledger.Line().Sale.OccurredOn.Should().Be(Some.Day);
        _ledger.Total.Should().Be(200m);
        Approve(Mia).Should().Be(SaleOutcome.Unchanged);
        _ledger.Record(Some.Record(Some.Sale(200m)), Ann).Should().Be(SaleOutcome.Unchanged, "it is the line that counts");
        _ledger.Total.Should().Be(200m);
    }

    [Fact]
    public void The_author_the_other_teams_manager_and_a_second_manager_after_the_first_are_refused()
    {
        Hold();
        Refused(() => Approve(Some.As("ann", null, Roles.SalesManager))).Should().Be("approver-is-author");
        Refused(() => Approve(Manager("ann2", "north", employee: "ann"))).Should().Be("approver-is-author", "another login of hers");
        Refused(() => Approve(Manager("max", "south"))).Should().Be("not-your-team");
        Refused(() => Reject(Manager("max", "south"))).Should().Be("not-your-team");
        Approve(Mia);
        Refused(() => Approve(Manager("mo", "north"))).Should().Be("sale-not-waiting");
        Refused(() => Reject(Mia)).Should().Be("sale-not-waiting");
    }

    [Fact]
    public void The_same_again_while_it_waits_is_a_no_op_and_other_content_or_an_older_revision_is_refused()
    {
        Hold(revision: 2);
        var events = _ledger.Events.Count;
        _ledger.Record(Some.Record(Some.Sale(200m), revision: 2), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Correct(Some.Record(Some.Sale(200m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Events.Should().HaveCount(events);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(201m), revision: 2), Ann)).Should().Be("content-differs");
        Refused(() => _ledger.Record(Some.Record(Some.Sale(300m)), Ann)).Should().Be("newer-waits");
        _ledger.Correct(Some.Record(Some.Sale(250m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        Refused(() => Approve(Mia, 2)).Should().Be("held-sale-not-found", "what was looked at is not what waits");
        Approve(Mia, 3);
        _ledger.Total.Should().Be(250m);
    }

    [Fact]
    public void A_rejected_revision_needs_a_higher_one_and_tells_why()
    {
        Hold();
        Reject(Mia);
        _ledger.Total.Should().Be(0);
        var refusal = _ledger.Refused(ledger => ledger.Record(Some.Record(Some.Sale(200m)), Ann));
        (refusal.Code, refusal.Message).Should().Be(("sale-was-rejected",
            "mia rejected revision 1 of 'o1/1' ('not signed'): a higher revision says it anew."));
        _ledger.Correct(Some.Record(Some.Sale(90m), revision: 0), Ann).Should().Be(SaleOutcome.Recorded, "it is below the threshold");
        (_ledger.Total, _ledger.Line().Sale.Revision).Should().Be((90m, 2));
    }

    [Fact]
    public void A_correction_waits_where_it_raises_the_line_or_moves_it_to_another_day_and_counts_as_before_meanwhile()
    {
        _ledger.Record(Some.Record(Some.Sale(90m)), Ann);
        _ledger.Correct(Some.Record(Some.Sale(120m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Total.Should().Be(90m);
        Approve(Mia, 2).Should().Be(SaleOutcome.Corrected);
        _ledger.Total.Should().Be(120m);
        _ledger.By("ann").Correct(Some.Record(Some.Sale(110m), revision: 0), Ann).Should()
            .Be(SaleOutcome.Corrected, "what counts too much is put right at once");
        _ledger.Correct(Some.Record(Some.Sale(110m) with { OccurredOn = Some.Day.AddMonths(-1) }, revision: 0), Ann).Should()
            .Be(SaleOutcome.Waiting);
        _ledger.Correct(Some.Record(Some.Sale(110m) with { Customer = "other" }, revision: 0), Ann).Should().Be(SaleOutcome.Corrected);
        _ledger.Order("o1").Held["o1/1"].Status.Should().Be(HeldStatus.Replaced, "a newer revision counts");
    }

    [Fact]
    public void Goods_come_back_at_once_and_follow_the_correction_when_it_is_approved()
    {
        _ledger.Record(Some.Record(Some.Sale(90m)), Ann);
        _ledger.Return(Some.Return(5m), context: Ann).Should().Be(SaleOutcome.Returned);
        _ledger.Correct(Some.Record(Some.Sale(120m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Total.Should().Be(45m);
        Approve(Mia, 2);
        _ledger.Total.Should().Be(60m);
    }

    [Fact]
    public void Finance_recording_the_line_itself_ends_the_waiting()
    {
        Hold();
        _ledger.By("fay").Record(Some.Record(Some.Sale(200m))).Should().Be(SaleOutcome.Recorded);
        Refused(() => Approve(Mia)).Should().Be("sale-not-waiting");
        _ledger.Total.Should().Be(200m);
    }

    [Fact]
    public void Only_the_author_takes_it_back()
    {
        Hold();
        Refused(() => Withdraw(Some.As("cy", null, Roles.SalesRep))).Should().Be("not-your-sale");
        Withdraw(Ann);
        Withdraw(Ann);
        Refused(() => Approve(Mia)).Should().Be("sale-not-waiting");
        _ledger.By("ann").Record(Some.Record(Some.Sale(200m)), Ann).Should().Be(SaleOutcome.Waiting, "it may be said again");
    }

    [Fact]
    public void What_was_taken_back_keeps_its_revision_and_the_line_said_anew_without_one_takes_the_next()
    {
        Hold();
        Withdraw(Ann);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(250m)), Ann)).Should().Be("content-differs", "it was approved by its revision");
        Refused(() => _ledger.Record(Some.Record(Some.Sale(90m)), Ann)).Should().Be("content-differs", "below the threshold as well");
        _ledger.Record(Some.Record(Some.Sale(250m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        var events = _ledger.Events.Count;
        _ledger.Record(Some.Record(Some.Sale(250m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Events.Should().HaveCount(events);
        Refused(() => Approve(Mia)).Should().Be("held-sale-not-found");
        Approve(Mia, 2).Should().Be(SaleOutcome.Recorded);
        _ledger.Record(Some.Record(Some.Sale(250m), revision: 0), Ann).Should().Be(SaleOutcome.Unchanged);
        _ledger.Total.Should().Be(250m);
    }

    [Fact]
    public void What_was_taken_back_and_counts_at_once_when_it_is_said_anew_is_known_again_without_a_revision()
    {
        Hold(revision: 4);
        Withdraw(Ann, 4);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(200m), revision: 3), Ann)).Should().Be("newer-waits");
        _ledger.Record(Some.Record(Some.Sale(90m), revision: 0), Ann).Should().Be(SaleOutcome.Recorded);
        _ledger.Line().Sale.Revision.Should().Be(5);
        _ledger.Record(Some.Record(Some.Sale(90m), revision: 0), Ann).Should().Be(SaleOutcome.Unchanged);
    }

    [Fact]
    public void The_same_content_taken_back_is_the_same_revision_and_a_new_one_where_it_was_rejected()
    {
        Hold();
        Withdraw(Ann);
        _ledger.Record(Some.Record(Some.Sale(200m), revision: 0), Ann);
        _ledger.Order("o1").Held["o1/1"].Revision.Should().Be(1);
        Reject(Mia);
        Withdraw(Ann);
        _ledger.Record(Some.Record(Some.Sale(200m), revision: 0), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Order("o1").Held["o1/1"].Revision.Should().Be(2);
    }

    [Fact]
    public void What_is_taken_back_binds_nobody_who_may_decide()
    {
        Hold();
        Withdraw(Ann);
        _ledger.By("someone").Record(Some.Record(Some.Sale(90m))).Should().Be(SaleOutcome.Recorded, "the outside system says so");
        Refused(() => Approve(Mia)).Should().Be("sale-not-waiting");
        _ledger.Total.Should().Be(90m);
    }

    [Fact]
    public void A_revision_that_waits_counts_with_its_own_content_alone_and_where_the_threshold_was_raised_goes_on_waiting()
    {
        Hold();
        Refused(() => _ledger.Record(Some.Record(Some.Sale(90m)))).Should().Be("content-differs", "of finance");
        Refused(() => _ledger.Record(Some.Record(Some.Sale(90m)), Ann)).Should().Be("content-differs", "of its author");
        Refused(() => _ledger.Record(Some.Record(Some.Sale(90m), revision: 0), Ann)).Should().Be("content-differs");
        _ledger.Record(Some.Record(Some.Sale(200m)), Raised).Should().Be(SaleOutcome.Waiting);
        _ledger.Total.Should().Be(0);
        _ledger.By("mia").Record(Some.Record(Some.Sale(200m)), Mia).Should().Be(SaleOutcome.Recorded, "she may approve it");
        _ledger.Order("o1").Held["o1/1"].Status.Should().Be(HeldStatus.Replaced);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rejected_revision_does_not_count_where_the_threshold_was_raised_since(bool takenBack)
    {
        Hold();
        Reject(Mia);
        if (takenBack)
            Withdraw(Ann);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(200m)), Raised)).Should().Be("sale-was-rejected");
        _ledger.By("mia").Record(Some.Record(Some.Sale(200m)), Mia).Should().Be(SaleOutcome.Recorded, "she may change her mind");
        _ledger.Order("o1").Held["o1/1"].IsOpen.Should().BeFalse();
    }

    [Fact]
    public void A_lower_revision_than_the_one_that_waits_is_nothing_its_author_says_and_counts_of_who_may_decide()
    {
        Hold(revision: 3);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(90m), revision: 2), Ann)).Should().Be("newer-waits");
        _ledger.By("someone").Record(Some.Record(Some.Sale(90m), revision: 2)).Should().Be(SaleOutcome.Recorded);
        _ledger.Order("o1").Held["o1/1"].Status.Should().Be(HeldStatus.Waiting);
    }

    [Fact]
    public void A_file_does_not_approve_what_waits_of_who_brings_it()
    {
        var both = Some.As("ann", Some.Thresholds(100m), Roles.SalesRep, Roles.SalesManager);
        _ledger.Record(Some.Record(Some.Sale(200m)), both);
        Refused(() => _ledger.Record(Some.Record(Some.Sale(200m)), both with { Batch = Guid.NewGuid() })).Should().Be("approver-is-author");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_revision_that_counts_ends_what_was_held_of_the_line(bool rejected)
    {
        Hold();
        if (rejected)
            Reject(Mia);
        _ledger.By("ann").Record(Some.Record(Some.Sale(90m), revision: 2), Ann).Should().Be(SaleOutcome.Recorded);
        _ledger.Order("o1").Held["o1/1"].Status.Should().Be(HeldStatus.Replaced);
    }

    [Fact]
    public void Of_what_the_manager_asks_who_may_be_the_teams_only_one_finance_is_asked_as_well()
    {
        Hold();
        IsAsked(Some.Context()).Should().BeFalse("the manager is there for it");
        Withdraw(Ann);
        _ledger.By("ann").Record(Some.Record(Some.Sale(200m), revision: 2),
            Some.As("ann", Some.Thresholds(100m), Roles.SalesRep, Roles.SalesManager)).Should().Be(SaleOutcome.Waiting);
        IsAsked(Some.Context()).Should().BeTrue();
        IsAsked(Mia).Should().BeTrue("there may be another manager");
        IsAsked(Manager("max", "south")).Should().BeFalse();

        bool IsAsked(SaleContext context) => HeldSalesDue.IsAsked(context, _ledger.Order("o1").Held["o1/1"], ["ann"]);
    }

    [Fact]
    public void What_is_copied_into_a_shell_is_quoted_and_says_all_that_was_said()
    {
        var sale = Some.Sale(200m, 10m, ("ann b", 0.5m), ("bo", 0.5m)) with
        {
            ProductLine = "hand tools",
            Currency = "USD",
            Rate = 1m,
            Customer = "a; b",
        };
        var held = Held(sale, threshold: 100m);
        HeldSalesDue.Of(held).Should().Be("'ERP 7' --source erp --revision 2");
        HeldSalesDue.Anew(held, ["ann b", "bo"], "CNY").Should().Be("sale correct --source erp --external-id 'ERP 7' --order o1 "
            + "--line 1 --date 2026-05-04 --credit 'ann b=0.5' --credit bo=0.5 --customer 'a; b' --product product "
            + "--product-line 'hand tools' --region region --quantity 10 --currency USD --rate 1 --amount <amount> --reason <reason> "
            + "--propose");
        var own = Held(Some.Sale(200m) with { Rate = 1m }, threshold: 100m);
        HeldSalesDue.Anew(own, ["ann"], "CNY").Should().Be("sale correct --source erp --external-id 'ERP 7' --order o1 --line 1 "
            + "--date 2026-05-04 --credit ann=1 --customer customer --product product --region region --quantity 10 "
            + "--amount <amount> --reason <reason>");
        HeldSalesDue.Anew(own, ["ann", "bo"], "CNY").Should().EndWith(" --propose", "bo has a part in the line as it stands");
        HeldSalesDue.Anew(own with { Threshold = null }, ["ann"], "CNY").Should().EndWith(" --propose");

        static HeldSale Held(SaleContent sale, decimal threshold) => new(
            "erp|ERP 7", "erp", "ERP 7", 2, sale, 200m, threshold, [], ["north"], "ann", "ann", Some.Now, "");
    }

    [Fact]
    public void A_line_is_not_corrected_into_another_order()
    {
        var command = Some.Record(Some.Sale() with { Order = "o2" });
        var refusal = FluentActions.Invoking(() => SaleDecisions.RequireOrder("order/erp/o1/a", command)).Should()
            .Throw<DomainException>().Which;
        (refusal.Code, refusal.Arguments["order"]).Should().Be(("external-id-in-other-order", "o1/a"));
        SaleDecisions.RequireOrder("order/erp/o2", command);
    }

    [Fact]
    public void A_shared_line_is_proposed_by_who_has_a_part_and_decided_by_who_has_a_right_to_all()
    {
        var shared = Some.Sale(50m, 10m, ("ann", 0.5m), ("bo", 0.5m));
        Refused(() => _ledger.Record(Some.Record(shared), Ann)).Should().Be("not-your-sale", "nobody proposed it");
        _ledger.Record(Some.Record(shared) with { IsProposed = true }, Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Order("o1").Held["o1/1"].Should().BeEquivalentTo(new { Threshold = (decimal?)null, Teams = new[] { "north", "south" } });
        Refused(() => Approve(Mia)).Should().Be("not-your-team", "half of it is of south");
        _ledger.By("fay").Decide(state => SaleApprovalDecisions.Approve(state, Some.Context(), First)).Should().Be(SaleOutcome.Recorded);
        Refused(() => _ledger.Correct(Some.Record(Some.Sale(50m), revision: 0) with { IsProposed = true },
            Some.As("cy", null, Roles.SalesRep))).Should().Be("not-your-sale", "she has no part in it");
        _ledger.Correct(Some.Record(Some.Sale(50m), revision: 0) with { IsProposed = true }, Ann).Should()
            .Be(SaleOutcome.Waiting, "it takes from bo");
        _ledger.Total.Should().Be(50m);
    }

    [Fact]
    public void A_threshold_is_above_nothing_and_the_same_again_changes_nothing()
    {
        FluentActions.Invoking(() => SaleApprovalDecisions.SetThreshold(null, null, 0m, "CNY").ToList()).Should().Throw<DomainException>()
            .Which.Fields.Should().ContainSingle().Which.Field.Should().Be("amount");
        SaleApprovalDecisions.SetThreshold(null, null, null, "CNY").Should().BeEmpty();
        SaleApprovalDecisions.SetThreshold(Some.Thresholds(5m), null, 5m, "CNY").Should().BeEmpty();
        SaleApprovalDecisions.SetThreshold(Some.Thresholds(5m), "north", null, "CNY").Should().BeEmpty();
        SaleApprovalDecisions.SetThreshold(Some.Thresholds(5m), "north", 5m, "CNY").Should()
            .Equal(new SaleThresholdSet("north", 5m, "CNY"));
    }

    private static SaleContext Raised => Ann with { Thresholds = Some.Thresholds(1_000m) };

    private static SaleContext Manager(string person, string team, string? employee = null) => Some.Context() with
    {
        Access = new SaleAccess(new CommandContext(person, [Roles.SalesManager], [team], employee, "c", Some.Now), Some.Roster),
    };

    private void Hold(int revision = 1)
    {
        _ledger.Record(Some.Record(Some.Sale(200m), revision), Ann).Should().Be(SaleOutcome.Waiting);
        _ledger.Order("o1").Held["o1/1"].Should().BeEquivalentTo(
            new { Threshold = 100m, CompanyAmount = 200m, By = "ann", Teams = new[] { "north" } });
    }

    private SaleOutcome Approve(SaleContext context, int revision = 1) => _ledger.By(context.Access.Caller.Actor)
        .Decide(state => SaleApprovalDecisions.Approve(state, context, First with { Revision = revision }));

    private void Reject(SaleContext context) => _ledger.By(context.Access.Caller.Actor)
        .Decide(state => SaleApprovalDecisions.Reject(state, context, First, "not signed"));

    private void Withdraw(SaleContext context, int revision = 1) => _ledger.By(context.Access.Caller.Actor)
        .Decide(state => SaleApprovalDecisions.Withdraw(state, context, First with { Revision = revision }));

    private string Refused(Action act) => _ledger.Refused(_ => act()).Code;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
