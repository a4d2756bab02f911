using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Demo.Customers;

namespace SalesPlatform.Demo.Chapters;

/// <summary>Key accounts, the visits paid to them, and what was heard there. Two are overdue today.</summary>
internal static class AccountChapter
{
    public static Task TellAsync(Stage stage) =>
        stage.TogetherAsync(CustomerBook.KeyCustomers, customer => KeepAsync(stage, customer));

    private static async Task KeepAsync(Stage stage, KeyCustomer key)
    {
        var manager = new KeyAccounts.KeyAccountsClient(stage.As(Cast.Manager));
        var since = stage.Time.Calendar.Start(stage.Time.Year);
        var name = Catalogue.Customers.Single(customer => customer.Number == key.Customer).Name;
        await stage.OnAsync(since, 9);
        await manager.AddAsync(new AddAccountRequest
        {
            Customer = key.Customer, Name = name, Team = Cast.Team, Owner = key.Owner, VisitEveryDays = key.EveryDays,
            Since = since.ToDate(),
        });
        var leaves = stage.Cast[key.Owner].Memberships[^1].Until;
        var (owner, dice) = (key.Owner, new Dice("visits", key.Customer));
        for (var day = since.AddDays(dice.Between(9, 25)); stage.Time.HasCome(day.AddDays(key.LastVisitDaysAgo)); day =
            day.AddDays(key.EveryDays - dice.Between(2, 9)))
        {
            if (key.HandedTo is { } successor && leaves <= day && owner != successor)
            {
                owner = successor;
                await manager.ChangeAsync(new ChangeAccountRequest { Customer = key.Customer, Owner = successor });
            }

            await VisitAsync(stage, key.Customer, stage.Cast[owner], DemoTime.Workday(day), dice);
        }

        await stage.OnAsync(stage.Time.Through, 17);
        if (key.LastVisitDaysAgo == 0)
            await PlanNextAsync(stage, key.Customer, stage.Cast[owner], DemoTime.Workday(stage.Time.Today.AddDays(dice.Between(5, 20))));
    }

    private static async Task VisitAsync(Stage stage, string customer, Rep rep, DateOnly day, Dice dice)
    {
        var visits = new KeyAccounts.KeyAccountsClient(stage.As(rep.AsPerson));
        await stage.OnAsync(DemoTime.Workday(day.AddDays(-5)), 9);
        var visit = await PlanNextAsync(stage, customer, rep, day);
        await stage.OnAsync(day, 17);
        if (dice.Percent(8))
        {
            await visits.MissVisitAsync(
                new MissVisitRequest
                {
                    Customer = customer, Visit = visit.Visit_,
                    Reason = VisitTexts.Missed[day.DayNumber % VisitTexts.Missed.Count]
                });
            return;
        }

        var story = dice.Pick(VisitTexts.Stories);
        await visits.CompleteVisitAsync(
            new CompleteVisitRequest { Customer = customer, Visit = visit.Visit_, VisitedOn = day.ToDate(), Notes = story.Note });
        if (dice.Percent(45))
            await RecordAsync(stage, customer, rep, day, story);
    }

    private static async Task<Visit> PlanNextAsync(Stage stage, string customer, Rep rep, DateOnly day)
    {
        var account = await new KeyAccounts.KeyAccountsClient(stage.As(rep.AsPerson)).PlanVisitAsync(
            new PlanVisitRequest { Customer = customer, PlannedOn = day.ToDate(), Rep = rep.Employee });
        return account.Visits.Last(visit => visit.PlannedOn.Equals(day.ToDate()));
    }

    private static async Task RecordAsync(Stage stage, string customer, Rep rep, DateOnly day, VisitStory story) =>
        await new CustomerFeedback.CustomerFeedbackClient(stage.As(rep.AsPerson)).RecordAsync(new RecordFeedbackRequest
        {
            Customer = customer, Team = Cast.Team, Category = story.Category, Severity = story.Severity, Text = story.Feedback,
            ReceivedOn = day.ToDate(), MayBeQuoted = day.DayNumber % 2 == 0,
        });
}
