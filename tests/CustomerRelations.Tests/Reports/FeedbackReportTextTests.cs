using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Deliverables;
using SalesPlatform.CustomerRelations.Reports;
using SalesPlatform.CustomerRelations.ServiceStandards;
using SalesPlatform.Deliverables;
using SalesPlatform.Domain;
using SalesPlatform.Tests.CustomerRelations.ServiceStandards;
using static SalesPlatform.Tests.CustomerRelations.Story;

namespace SalesPlatform.Tests.CustomerRelations.Reports;

/// <summary>Two complaints of a quarter that is over, one of them resolved too late.</summary>
public class FeedbackReportTextTests
{
    private static readonly ThemeEffect Slow = new("after-sales-response", 12, 30, 2.25m, 4.4m);

    [Fact]
    public void A_miss_is_issued_with_its_cause_only()
    {
        var issue = () => Write("mia", "");
        issue.Should().Throw<DomainException>().Which.Code.Should().Be("cause-missing");

        Row(Write("mia", "One hotline for all regions."), "argue.miss").Cells[1].Text.Literal.Should().Be("One hotline for all regions");
        Row(Write("", ""), "argue.miss").Cells[1].Text.Key.Should().Be("argument.no-cause", "who only looks sees that it is missing");
    }

    [Fact]
    public void Themes_stand_by_what_they_do_to_satisfaction_with_their_numbers()
    {
        var content = Write("", "");

        Table(content, "themes").Rows.Select(row => row.Cells[0].Text.Key).Should()
            .Equal("theme.after-sales-response", "theme.delivery", "total");
        Table(content, "effects").Rows.Single().Cells.Skip(1).Select(cell => cell.Number?.Value ?? $"{cell.Count}").Should()
            .Equal("12", "2.2", "30", "4.4", "-2.2");
    }

    [Fact]
    public void Promises_are_told_by_severity_with_what_was_kept()
    {
        var resolution = Table(Write("", ""), "promises").Rows.Single(row => row.Cells[1].Text.Key == "promise.resolution");

        resolution.Cells[2].Minutes.Value.Should().Be("960");
        resolution.Cells.Skip(3).Select(cell => cell.Count).Should().Equal(2, 1, 1, 0);
    }

    [Fact]
    public void What_was_done_for_somebody_who_is_no_key_account_any_longer_is_told_too()
    {
        var visit = new VisitPlanned(Guid.NewGuid(), "C7", "north", "101", new(2026, 5, 20));
        var ended = AccountState.Of("C7").After(
            new KeyAccountAdded("C7", "Contoso", "north", "101", 30, new(2026, 5, 1)), visit,
            new VisitDone(visit.Visit, "C7", "north", "101", new(2026, 5, 21)),
            new KeyAccountEnded("C7", "north", new(2026, 6, 1))).Existing;
        var facts = Facts([ended]);
        (facts.VisitsDone, facts.Accounts.Count, facts.NameOf("C7")).Should().Be((1, 0, "Contoso"));
    }

    [Fact]
    public void Only_words_that_may_be_quoted_are_and_the_others_are_counted()
    {
        var content = Write("", "");

        Table(content, "words").Rows.Single().Cells[1].Text.Literal.Should().Be("Nobody called back.");
        content.ToString().Should().Contain("words.withheld");
    }

    private static Row Row(DocumentContent content, string finding) =>
        Table(content, "argument").Rows.Single(row => row.Cells[0].Text.Key == finding);

    private static DocumentTable Table(DocumentContent content, string id) => content.Sections.SelectMany(section => section.Blocks)
        .Select(block => block.Table).OfType<DocumentTable>().Single(table => table.Id == id);

    private static DocumentContent Write(string author, string cause)
    {
        var document = new DocumentBuilder(new DocumentContent { Currency = "CNY", Author = author }) { Cause = cause };
        new FeedbackReportText(document, Facts([])).Write();
        return document.Build();
    }

    private static FeedbackFacts Facts(IReadOnlyList<KeyAccount> known) => new(
        Period.Parse("FY2026-Q2"), new(2026, 4, 1), new(2026, 7, 1), At("2026-07-10T00:00Z"), new(2026, 6, 30),
        [], 0, [Complaint("after-sales-response", "2026-06-15T12:00+08:00"), Complaint("delivery", "2026-06-29T12:00+08:00")], 0,
        known, new Dictionary<string, string>(), [], BusinessHours.Aggregate.After(BusinessCalendarTests.Shanghai), null, IsOver: true,
        [Slow], [new CustomerWords("C1", "after-sales-response", "high", new(2026, 6, 15), "Nobody called back.")],
        Withheld: 1);

    private static Complaint Complaint(string category, string resolvedAt) => new("complaint/1",
        new ComplaintReceived(Guid.Empty, "C1", "north", category, "high", At("2026-06-15T10:00+08:00"), new(2026, 6, 15), 1, 1, 240, 960),
        "", ComplaintStatus.Resolved, "cleo", At("2026-06-15T11:00+08:00"), At(resolvedAt), 0, [], []);
}
