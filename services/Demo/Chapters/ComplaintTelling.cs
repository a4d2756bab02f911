using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Demo.Customers;

namespace SalesPlatform.Demo.Chapters;

internal static class ComplaintTelling
{
    public static async Task TellAsync(Stage stage, ComplaintTold told)
    {
        var (service, dice) = (new Complaints.ComplaintsClient(stage.As(Cast.Service)), new Dice("complaint", told.Customer, told.Day));
        var at = stage.Time.At(told.Day, dice.Between(9, 16), dice.Between(0, 59));
        await stage.Clock.ReachAsync(at);
        var received = await service.ReceiveAsync(new ReceiveComplaintRequest
        {
            Customer = told.Customer, Team = Cast.Team, Category = told.Category, Severity = (Severity)told.Severity,
            Text = told.Story.Words, ReceivedAt = at.ToTimestamp(), MayBeQuoted = told.Day.DayNumber % 3 == 0,
        });
        await service.AssignAsync(new AssignComplaintRequest { Complaint = received.Complaint, Assignee = "tang.ning" });
        at = at.AddHours(told.ResponseHours);
        await stage.Clock.ReachAsync(at);
        await service.RespondAsync(Step(received, told.Story.Response, at));
        if (told.IsHeld && told.ResolutionHours > 0)
        {
            await stage.Clock.ReachAsync(at.AddHours(1));
            await service.HoldAsync(Step(received, ComplaintTexts.Held, at.AddHours(1)));
            await stage.Clock.ReachAsync(at.AddHours(9));
            await service.ResumeAsync(Step(received, "", at.AddHours(9)));
        }

        if (told.ResolutionHours == 0)
            return;
        at = at.AddHours(told.ResolutionHours);
        await stage.Clock.ReachAsync(at);
        await service.ResolveAsync(Step(received, told.Story.Resolution, at));
        if (told.IsReopened)
        {
            at = at.AddHours(20);
            await stage.Clock.ReachAsync(at);
            await service.ReopenAsync(Step(received, ComplaintTexts.Reopened, at));
            at = at.AddHours(26);
            await stage.Clock.ReachAsync(at);
            await service.ResolveAsync(Step(received, ComplaintTexts.MendedAgain, at));
        }

        await stage.Clock.ReachAsync(at.AddHours(30));
        await service.ConfirmAsync(Step(received, "", at.AddHours(30)));
    }

    private static ComplaintStepRequest Step(ComplaintReply of, string text, DateTimeOffset at) =>
        new() { Complaint = of.Complaint, Text = text, At = at.ToTimestamp() };
}
