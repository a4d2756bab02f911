using Google.Rpc;
using Grpc.Core;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Planning;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.CustomerRelations;
using SalesPlatform.CustomerRelations.Accounts;
using SalesPlatform.CustomerRelations.Complaints;
using SalesPlatform.CustomerRelations.Feedback;
using SalesPlatform.CustomerRelations.Surveys;
using SalesPlatform.EventStore.Personal;
using SalesPlatform.Tests.Hosting;
using DeliverablesClient = SalesPlatform.Contracts.Deliverables.V1.Deliverables.DeliverablesClient;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Tests.CustomerRelations.Database;

/// <summary>A service of its own: there is one service standard for all teams, and another story agrees on the first.</summary>
public sealed class ErasingCustomerRelations() : RunningService(
    "customer-relations", builder => builder.AddCustomerRelations(), app => app.MapCustomerRelations(), Story.At("2026-03-02T02:00Z"));

/// <summary>What a customer or a person who was asked said in free words is gone for good, and nothing else is.</summary>
public partial class ErasureTests(ErasingCustomerRelations service) : IClassFixture<ErasingCustomerRelations>
{
    private static readonly string[] Views = ["mt_doc_complaint", "mt_doc_customerfeedback", "mt_doc_keyaccount"];

    private static int _teams;

    private readonly string _team = $"erasing-{Interlocked.Increment(ref _teams)}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CallInvoker Mia => service.As("mia", "sales-manager", _team);

    private CallInvoker Cleo => service.As("cleo", "customer-service");

    [Fact]
    public async Task No_row_holds_a_readable_word_and_readers_get_the_marker()
    {
        await PrepareAsync();
        var (one, other) = (await TellAsync("C-1", "M1"), await TellAsync("C-10", "N1"));
        (await RowsWithAsync("M1")).Should().Equal(["mt_doc_commandreceipt"], "answers alone repeat the words");
        (await WordsAsync("C-1")).Should().HaveCount(6).And.OnlyContain(word => word.EndsWith("M1", StringComparison.Ordinal));
        (await QuotedAsync()).Should().Contain("said M1").And.Contain("said N1");

        await EraseAsync("C-1");

        (await RowsWithAsync("M1")).Should().BeEmpty();
        (await RowsWithAsync("N1")).Should().Equal(["mt_doc_commandreceipt"], "C-10 is another customer, whose answers are kept");
        (await WordsAsync("C-1")).Should().HaveCount(6).And.OnlyContain(word => word == PersonalText.Erased);
        (await WordsAsync("C-10")).Should().HaveCount(6).And.OnlyContain(word => word.EndsWith("N1", StringComparison.Ordinal));
        (await QuotedAsync()).Should().NotContain(PersonalText.Erased, "nothing is quoted of who has no words").And.Contain("said N1");
        one.Should().NotBe(other);
        var complaint = (await new Wire.Complaints.ComplaintsClient(Mia).ListAsync(
            new Wire.ListComplaintsRequest { Customer = "C-1" }, cancellationToken: Cancellation)).Complaints.Single();
        (complaint.Status, complaint.Category).Should().Be(("reopened", "delivery"), "what happened stays");
    }

    [Fact]
    public async Task A_person_asked_in_a_survey_is_erased_by_the_key_of_their_invitation_and_their_rating_counts_on()
    {
        await PrepareAsync();
        await TellAsync("C-2", "M2");
        await EraseAsync("asked-C-2");
        (await CommentsAsync("asked-C-2")).Should().Equal(PersonalText.Erased);
        (await WordsAsync("C-2")).Should().OnlyContain(word => word.EndsWith("M2", StringComparison.Ordinal));
        var survey = (await new Wire.Surveys.SurveysClient(Mia).ListAsync(
            new Wire.ListSurveysRequest { Team = _team }, cancellationToken: Cancellation)).Surveys.Single();
        survey.Responses.Should().Be(1);
    }

    [Fact]
    public async Task Views_made_anew_are_as_they_were_and_the_seals_hold()
    {
        await PrepareAsync();
        await TellAsync("C-3", "M3");
        (await SealedAsync()).First.Should().BeNull();
        await EraseAsync("C-3");
        (await SealedAsync()).First.Should().BeNull();
        var before = await ViewsAsync("C-3");
        before.Should().HaveCount(Views.Length);
        await using (var session = service.Store.LightweightSession())
        {
            foreach (var row in Views)
                session.QueueSqlCommand($"delete from store.{row} where data::text like '%C-3%'");
            await session.SaveChangesAsync(Cancellation);
        }

        (await ViewsAsync("C-3")).Should().BeEmpty();
        await RebuildAsync();
        (await ViewsAsync("C-3")).Should().Equal(before);
        (await WordsAsync("C-3")).Should().OnlyContain(word => word == PersonalText.Erased);
    }

    [Fact]
    public async Task Words_of_before_there_were_keys_are_read_and_no_longer_shown_once_they_are_erased()
    {
        await PrepareAsync();
        var (visit, feedback, complaint, survey) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(),
            Guid.CreateVersion7());
        var day = new DateOnly(2026, 3, 1);
        await using (var session = service.Store.LightweightSession())
        {
            session.Events.StartStream(KeyAccount.Fold.Stream("C-4"), new KeyAccountAdded("C-4", "Old", _team, "101", 14, day),
                new VisitPlanned(visit, "C-4", _team, "101", day), new VisitDone(visit, "C-4", _team, "101", day),
                new VisitNotesKept(visit, PersonalText.OfBefore("old M4")));
            session.Events.StartStream(CustomerFeedback.Fold.Stream(feedback),
                new FeedbackReceived(feedback, "C-4", _team, "delivery", "high", day),
                new FeedbackTextKept(feedback, PersonalText.OfBefore("old M4"), true));
            session.Events.StartStream(Complaint.Fold.Stream(complaint),
                new ComplaintReceived(complaint, "C-4", _team, "delivery", "high", service.Time.GetUtcNow(), day, 1, 1, 60, 600),
                new ComplaintTextKept(complaint, PersonalText.OfBefore("old M4"), true));
            session.Events.StartStream(SurveySummary.Fold.Stream(survey),
                new SurveyAnswered(survey, "asked-C-4", 5, null, [], PersonalText.OfBefore("old M4"), false));
            await session.SaveChangesAsync(Cancellation);
        }

        (await RowsWithAsync("M4")).Should().BeEquivalentTo(["mt_events", .. Views]);
        (await WordsAsync("C-4")).Should().Equal("old M4", "old M4", "old M4");
        (await CommentsAsync("asked-C-4")).Should().Equal("old M4");

        await EraseAsync("C-4");
        await EraseAsync("asked-C-4");

        (await WordsAsync("C-4")).Should().OnlyContain(word => word == PersonalText.Erased);
        (await CommentsAsync("asked-C-4")).Should().Equal(PersonalText.Erased);
        (await QuotedAsync()).Should().NotContain("old M4");
    }

    [Fact]
    public async Task Erasing_again_changes_nothing_until_something_is_said_again_and_nobody_unheard_of_is_erased()
    {
        await PrepareAsync();
        await TellAsync("C-5", "M5");
        var first = await EraseAsync("C-5");
        (await EraseAsync("C-5", "again")).Reason.Should().Be(first.Reason);
        await new Wire.CustomerFeedback.CustomerFeedbackClient(Mia).RecordAsync(new Wire.RecordFeedbackRequest
        {
            Customer = "C-5", Team = _team, Category = "delivery", Severity = Wire.Severity.Low, Text = "later M5",
        }, cancellationToken: Cancellation);
        (await WordsAsync("C-5")).Should().Contain("later M5", "what is said after an erasure is kept");
        (await EraseAsync("C-5", "once more")).Reason.Should().Be("once more");
        (await RefusedAsync(service.As("hal", "hr"), "C-unheard-of")).Should().Be((StatusCode.NotFound, "customer-not-found"));
        foreach (var role in new[] { "customer-service", "sales-manager", "operator" })
            (await RefusedAsync(service.As("x", role), "C-5")).Status.Should().Be(StatusCode.PermissionDenied);
    }
}
