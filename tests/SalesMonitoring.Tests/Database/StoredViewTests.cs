using System.Text.Json.Nodes;
using SalesPlatform.Contracts.SalesMonitoring;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Imports;
using SalesPlatform.SalesMonitoring.Markets;
using SalesPlatform.SalesMonitoring.Orders;
using SalesPlatform.SalesMonitoring.Reconciliations;
using SalesPlatform.SalesMonitoring.Reports;

namespace SalesPlatform.Tests.SalesMonitoring.Database;

/// <summary>Views as databases hold them: a version that changes how they are written must read these, or write them anew from their
/// events.</summary>
public class StoredViewTests(RunningSalesMonitoring service)
{
    private static readonly Guid Id = Guid.Parse("01970000-0000-7000-8000-000000000001");
    private static readonly DateOnly Day = new(2026, 5, 4);
    private static readonly RowFault Fault = new(3, "date", "not-a-date", "No date.");

    [Fact]
    public void A_batch_with_a_row_in_quarantine() => ShouldBeHeldAs<BatchSummary>(
        """
        {"id": "stream", "batch": "01970000-0000-7000-8000-000000000001", "fileName": "a.csv", "source": "erp", "currency": "CNY",
         "receivedAt": "2026-06-30T04:00:00+00:00", "teams": ["north"], "status": "Quarantined", "counts": {"rows": 3, "recorded": 1,
         "unchanged": 1, "corrected": 0, "ignored": 0, "quarantined": 1, "total": 30, "exactTotal": 29.5, "fileTotal": 34.5,
         "counting": 2, "rounding": 0.5}, "sha256": "abc", "firstErrors": [{"line": 3, "column": "date", "code": "not-a-date",
         "message": "No date."}], "fileFault": null, "repeated": 1, "everQuarantined": 1, "reconciliation": null, "version": 5}
        """, BatchSummary.Fold.Evolve,
        new QuarantinedSaleMended(Id, 3, SaleOutcome.Recorded, 5m, 5.001m, 4m),
        new SalesFileReceived(Id, "a.csv", "erp", new Dictionary<string, string> { ["date"] = "Day" }, "CNY", ["north"]),
        new SalesHeaderRead(Id, "Day;Amount"), new SalesRowsQuarantined(Id, [new QuarantinedSale(3, "bad", "o1", 2, [Fault], 4m)]),
        new SalesFileRead(Id, "abc", 10, null), new SalesImported(Id, "a.csv", "erp", 3, 1, 1, 0, 0, 1, 30m, "CNY", 34.5m, 0.5m, 1));

    [Fact]
    public void A_batch_that_is_contested() => ShouldBeHeldAs<BatchSummary>(
        """
        {"id": "stream", "batch": "01970000-0000-7000-8000-000000000001", "fileName": "a.csv", "source": "erp", "currency": "CNY",
         "receivedAt": "2026-06-30T04:00:00+00:00", "teams": null, "status": "Contested", "counts": {"rows": 2, "recorded": 2,
         "unchanged": 0, "corrected": 0, "ignored": 0, "quarantined": 0, "total": 30, "exactTotal": null, "fileTotal": null,
         "counting": 2, "rounding": null}, "sha256": "abc", "firstErrors": [], "fileFault": {"line": 3, "column": "date", "code":
         "not-a-date", "message": "No date."}, "repeated": 0, "everQuarantined": 0, "reconciliation": {"rowCount": 3, "controlTotal":
         31, "rowDifference": -1, "totalDifference": -1, "reason": "one is missing", "decidedBy": "dan", "decidedAt":
         "2026-06-30T04:00:00+00:00"}, "version": 4}
        """, BatchSummary.Fold.Evolve,
        new SalesReconciled(Id, true, 2, 30m, 0, 0m, null, "dan"),
        new SalesFileReceived(Id, "a.csv", "erp", new Dictionary<string, string>(), "CNY"), new SalesFileRead(Id, "abc", 10, Fault),
        new SalesImported(Id, "a.csv", "erp", 2, 2, 0, 0, 0, 0, 30m, "CNY"),
        new SalesReconciled(Id, false, 3, 31m, -1, -1m, "one is missing", "dan"));

    [Fact]
    public void An_observation_that_was_revised() => ShouldBeHeldAs<ObservationView>(
        """
        {"id": "stream", "team": "north", "kind": "trend", "impact": "neutral", "observedOn": "2026-05-05", "order":
         "2026-05-05-01970000-0000-7000-8000-000000000001", "stands": true, "observation": {"id":
         "01970000-0000-7000-8000-000000000001", "team": "north", "kind": "trend", "content": {"title": "Prices fell", "description":
         "By a tenth", "impact": "neutral", "observedOn": "2026-05-05", "region": null, "productLine": "pumps", "customer": "c-1",
         "evidence": [{"source": "Weekly", "link": "https://example.org/a", "quote": "", "dated": "2026-05-04"}]}, "revision": 2,
         "recordedBy": "mia", "recordedAt": "2026-06-30T04:00:00+00:00", "withdrawnBecause": null}, "version": 3}
        """, ObservationView.After,
        new MarketObservationWithdrawn(Id),
        new MarketObservationRecorded(Id, "north", "trend", "Prices fall", "threat", Day, "east", null),
        new MarketObservationDetailed("By a tenth", "c-1", [new Evidence("Weekly", "https://example.org/a", "", Day)]),
        new MarketObservationRevised(Id, 2, "Prices fell", "neutral", Day.AddDays(1), null, "pumps"));

    [Fact]
    public void A_report_that_was_opened_again() => ShouldBeHeldAs<ReportView>(
        """
        {"id": "stream", "team": "north", "period": "FY2027-Q1", "grain": "quarter", "order": "2027-03-03-north", "status":
         "reopened", "content": {"draft": {"team": "north", "period": "FY2027-Q1", "actual": 90, "target": 100, "currency": "CNY",
         "asOf": "2026-06-30T04:00:00+00:00"}, "draftedAt": "2026-06-30T04:00:00+00:00", "notes": [{"said": {"number": 1, "kind":
         "reason", "text": "strike", "dimension": "Region", "key": "east", "writtenBy": "mia"}, "writtenAt":
         "2026-06-30T04:00:00+00:00"}], "notesEver": 1, "editions": [{"figures": {"team": "north", "period": "FY2027-Q1", "edition": 1,
         "actual": 90, "target": 100, "currency": "CNY", "asOf": "2026-06-30T04:00:00+00:00", "finalisedBy": "mia"}, "reopened":
         {"team": "north", "period": "FY2027-Q1", "edition": 1, "reason": "late sales", "reopenedBy": "vic"}}], "standing": null,
         "status": "reopened"}, "version": 4}
        """, ReportView.After,
        new SalesReportNoteWithdrawn(1),
        new SalesReportDrafted("north", "FY2027-Q1", 90m, 100m, "CNY", Some.Now),
        new SalesReportNoted(1, NoteKinds.Reason, "strike", "Region", "east", "mia"),
        new SalesReportFinalised("north", "FY2027-Q1", 1, 90m, 100m, "CNY", Some.Now, "mia"),
        new SalesReportReopened("north", "FY2027-Q1", 1, "late sales", "vic"));

    [Fact]
    public void A_source_that_was_confirmed() => ShouldBeHeldAs<SourceReconciliationView>(
        """
        {"id": "stream", "source": "erp", "fiscalYear": "FY2027", "said": {"source": "erp", "period": "FY2027-Q1", "confirmed": false,
         "rowCount": 3, "controlTotal": 31, "ourRows": 2, "ourTotal": 30, "currency": "CNY", "reason": "one is missing", "decidedBy":
         "dan", "ourExactTotal": 30.5}, "decidedAt": "2026-06-30T04:00:00+00:00", "version": 1}
        """, SourceReconciliationView.Fold.Evolve,
        new SalesSourceReconciled("erp", "FY2027-Q1", true, 2, 20m, 2, 20m, "CNY", "", "dan", 20m),
        new SalesSourceReconciled("erp", "FY2027-Q1", false, 3, 31m, 2, 30m, "CNY", "one is missing", "dan", 30.5m));

    [Fact]
    public void A_sale_that_was_rejected() => ShouldBeHeldAs<HeldSale>(
        """
        {"id": "erp|o1/1", "source": "erp", "externalId": "o1/1", "revision": 2, "sale": {"order": "o1", "line": 1, "occurredOn":
         "2026-05-04", "shares": [{"rep": "ann", "share": 1}], "customer": "customer", "product": "product", "region": "region",
         "productLine": null, "quantity": 10, "netAmount": 100, "currency": "CNY", "rate": 1}, "companyAmount": 100, "threshold": 90,
         "reps": ["ann"], "teams": ["north"], "by": "mia", "employee": "ann", "since": "2026-06-30T04:00:00+00:00", "why": "typo",
         "status": "Rejected", "decidedBy": "mia", "rejectedBecause": "not signed", "asManager": true, "team": "north", "isOpen": true}
        """, HeldSale.Fold.Evolve,
        new HeldSaleWithdrawn("erp", "o1/1", 2),
        new SaleHeld("erp", "o1/1", 2, Some.Sale() with { Rate = 1m }, 100m, 90m, ["ann"], ["north"], "ann", "typo", AsManager: true),
        new HeldSaleRejected("erp", "o1/1", 2, "not signed"));

    [Fact]
    public void What_waited_before_it_was_known_whether_a_manager_asked_was_asked_by_none()
    {
        using var held = new MemoryStream("""
            {"source": "erp", "externalId": "o1/1", "revision": 1, "companyAmount": 100, "reps": ["ann"], "teams": ["north"], "why": ""}
            """u8.ToArray());
        service.Store.Options.Serializer().FromJson<SaleHeld>(held).AsManager.Should().BeFalse();
        using var view = new MemoryStream("""{"id": "erp|o1/1", "revision": 1, "status": "Waiting"}"""u8.ToArray());
        service.Store.Options.Serializer().FromJson<HeldSale>(view).AsManager.Should().BeFalse();
    }

    [Fact]
    public void Thresholds_of_a_company_and_a_team() => ShouldBeHeldAs<SaleThresholds>(
        """
        {"id": "stream", "amount": 100, "teams": {"north": 50}, "currency": "CNY", "version": 2}
        """, SaleThresholds.Fold.Evolve,
        new SaleThresholdSet("north", null, "CNY"), new SaleThresholdSet(null, 100m, "CNY"), new SaleThresholdSet("north", 50m, "CNY"));

    [Fact]
    public void A_person_who_moved() => ShouldBeHeldAs(
        """
        {"id": "stream", "employee": "e-1", "teams": ["north", "south"]}
        """, RepView.Fold.Evolve, new EmployeeLeft("e-1", "west", Day), new EmployeeTransferred("e-1", "south", "north", Day));

    private void ShouldBeHeldAs<TView>(
        string json, Func<TView?, RecordedEvent, TView?> after, object next, params object[] events) where TView : class
    {
        var serializer = service.Store.Options.Serializer();
        var written = JsonNode.Parse(serializer.ToJson(Viewed(after, null, events)!));
        JsonNode.DeepEquals(written, JsonNode.Parse(json)).Should().BeTrue("it is written as {0}", written);
        using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        Viewed(after, serializer.FromJson<TView>(stored), next).Should().BeEquivalentTo(Viewed(after, null, [.. events, next]));
    }

    private static TView? Viewed<TView>(Func<TView?, RecordedEvent, TView?> after, TView? view, params object[] events)
        where TView : class =>
        events.Select((data, i) => new RecordedEvent(Id, "stream", i + 1, Some.Now, "mia", data)).Aggregate(view, after);
}
