using SalesPlatform.Demo.Customers;

namespace SalesPlatform.Demo;

/// <param name="EveryDays">Longest time between two visits.</param>
/// <param name="LastVisitDaysAgo">Nobody came since; 0 where visits go on.</param>
internal sealed record KeyCustomer(string Customer, string Owner, int EveryDays, int LastVisitDaysAgo = 0)
{
    public string? HandedTo { get; init; }
}

/// <param name="Severity">1 low to 4 critical.</param>
/// <param name="ResponseHours">On the clock until the first response; 0: none yet. Until the resolution likewise.</param>
internal sealed record ComplaintTold(string Customer, string Category, int Severity, DateOnly Day, string Order, int ResponseHours,
    int ResolutionHours)
{
    public ComplaintStory Story { get; init; } = new("", "", "");

    public bool IsReopened { get; init; }

    public bool IsHeld { get; init; }
}

/// <param name="Closed">Null while it is open.</param>
/// <param name="Ratings">How many rated 1, 2, 3, 4, 5.</param>
/// <param name="SlowService">Percent of the dissatisfied who named the slow after-sales response.</param>
internal sealed record SurveyTold(string Title, DateOnly Opened, DateOnly? Closed, int Invited, IReadOnlyList<int> Ratings, int SlowService)
{
    public const string KeyQuestion = "总体满意度 || How satisfied are you with us over all?";

    public int Responses => Ratings.Sum();

    public int Satisfied => Ratings[3] + Ratings[4];
}

/// <summary>Case two: slow after-sales response lets satisfaction fall, a new standard and training follow: 75 of 100 before, 69 of 80
/// after, which is 15 % better.</summary>
internal sealed class CustomerBook
{
    public const string SlowResponse = "after-sales-response";

    public static IReadOnlyList<string> Categories { get; } = [SlowResponse, "delivery", "price", "product-quality"];

    public CustomerBook(DemoTime time)
    {
        var (year, running) = (time.Year, time.Running);
        Baseline = new SurveyTold("二季度满意度 || Satisfaction, second quarter", time.On(year, 6, 3), time.On(year, 6, 24), 140,
            [7, 8, 10, 48, 27], 84);
        Resurvey = new SurveyTold("四季度满意度 || Satisfaction, fourth quarter", time.On(year, 11, 4), time.On(year, 11, 26), 110,
            [2, 3, 6, 41, 28], 18);
        Surveys =
        [
            .. new SurveyTold?[]
            {
                new("一季度满意度 || Satisfaction, first quarter", time.On(year, 2, 10), time.On(year, 3, 14), 72, [2, 3, 4, 27, 14], 44),
                Baseline,
                new("服务标准回访 || Pulse after the new service standard", time.On(year, 9, 5), time.On(year, 9, 24), 40, [1, 1, 3, 13, 6], 40),
                Resurvey,
                new("一季度满意度 || Satisfaction, first quarter", time.On(running, 3, 3), time.On(running, 3, 20), 90, [1, 2, 5, 34, 22], 20),
                new("二季度满意度 || Satisfaction, second quarter", time.On(running, 6, 2), time.On(running, 6, 19), 96, [1, 2, 4, 35, 26], 15),
                new("三季度满意度 || Satisfaction, third quarter", time.On(running, 9, 1), time.On(running, 9, 18), 98, [1, 1, 4, 36, 30], 15),
            }.OfType<SurveyTold>().Where(survey => time.HasCome(survey.Closed!.Value)),
            // The one that is open today.
            new("本月满意度 || Satisfaction, this month", DemoTime.Workday(time.Through.AddDays(-6)), null, 60, [0, 1, 1, 6, 4], 50),
        ];
        Complaints = Told(
            [.. time.Months.SelectMany(
                month => ComplaintsOf(time, month.InYear == year, month.Number, time.On(month.InYear, month.Number, 1)))]);
    }

    public SurveyTold Baseline { get; }

    public SurveyTold Resurvey { get; }

    public IReadOnlyList<SurveyTold> Surveys { get; }

    public IReadOnlyList<ComplaintTold> Complaints { get; }

    public static IReadOnlyList<KeyCustomer> KeyCustomers { get; } =
    [
        new("HK-001", "HD101", 30), new("HK-002", "HD101", 45), new("HK-003", "HD102", 45), new("HK-004", "HD108", 60),
        new("HK-009", "HD103", 45), new("HK-010", "HD104", 45), new("HK-015", "HD107", 60, LastVisitDaysAgo: 97),
        new("HK-017", "HD105", 30),
        new("HK-018", "HD106", 45, LastVisitDaysAgo: 71), new("HK-021", "HD105", 60), new("HK-025", "HD110", 60),
        new("HK-027", "HD109", 45) { HandedTo = "HD111" },
    ];

    /// <summary>In the order they came: nobody complains of the same twice in a row.</summary>
    private static List<ComplaintTold> Told(IReadOnlyList<ComplaintTold> complaints)
    {
        var seen = new Dictionary<string, int>();
        return [.. complaints.OrderBy(complaint => complaint.Day).Select(complaint =>
        {
            seen[complaint.Category] = seen.GetValueOrDefault(complaint.Category) + 1;
            return complaint with { Story = ComplaintTexts.Of(complaint.Category, seen[complaint.Category] - 1, complaint.Order) };
        })];
    }

    /// <summary>Few at first, many in the second quarter, fewer under the new standard.</summary>
    private static IEnumerable<ComplaintTold> ComplaintsOf(DemoTime time, bool isFirstYear, int month, DateOnly first)
    {
        int[] frequency = isFirstYear ? [1, 2, 2, 4, 5, 4, 3, 3, 2, 2, 1, 2] : [1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 2, 1];
        var dice = new Dice("complaints", first);
        var isBefore = isFirstYear && month <= 6;
        for (var number = 0; number < frequency[month - 1]; number++)
        {
            var day = DemoTime.Workday(first.AddDays(dice.Between(1, 25)));
            var category = dice.Percent(isBefore ? 70 : 30) ? SlowResponse : dice.Pick(Categories);
            var severity = dice.Pick([1, 2, 2, 3, 3, 4]);
            var age = time.Today.DayNumber - day.DayNumber;
            var (response, resolution) = (isBefore ? dice.Between(6, 74) : dice.Between(1, 20),
                    isBefore ? dice.Between(90, 300) : dice.Between(24, 120));
            if (age < 2)
                continue;
            yield return new ComplaintTold(dice.Pick(Catalogue.Customers.Where(customer => customer.Region != "Guangdong").ToList()).Number,
                category, severity, day,
                $"WO-{dice.Between(10_000, 99_999)}", response,
                // The newest are still being worked on.
                age < 12 ? 0 : resolution)
            {
                IsReopened = number == 1 && age > 30,
                IsHeld = number == 2,
            };
        }
    }
}
