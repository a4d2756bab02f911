using System.Text;
using System.Text.Json;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Demo;
using SalesPlatform.Demo.Costs;
using SalesPlatform.Demo.Loading;
using SalesPlatform.Demo.Sales;
using SalesPlatform.Documents;
using SalesPlatform.Tests.Departments;
using SalesPlatform.Tests.Documents;

namespace SalesPlatform.Tests.Platform;

/// <summary>
/// <c>salesctl demo load</c> on a real platform, broken off and gone on with: the scorecards then show what the story's own books add up
/// to. This organisation counts from July in USD; the story follows it.
/// </summary>
[Collection(YearFirst.Year)]
public sealed class DemonstrationYearTests(PlatformFixture platform, LoadedYear year)
{
    [Fact]
    public async Task The_year_is_loaded_through_the_public_API_and_rated_by_all_four_KPIs()
    {
        var time = year.Time;
        (await year.FindAsync()).Should().Be(new LoadedStory(LoadState.Complete, time.Through));
        var cast = new Cast(time);
        await CheckInfoAsync(time, cast);
        await CheckSalesAsync(time, new SaleBook(time, cast));
        await CheckImportsAsync(time);
        await CheckCostsAsync(time, new CostBook(time));
        await CheckPeopleAsync(time, cast);
        await CheckCustomersAsync(time, new CustomerBook(time));
        (await CardAsync($"{time.Year}")).Kpis.Should().HaveCount(4).And
            .OnlyContain(kpi => kpi.Rating == "qualified" || kpi.Rating == "excellent")
            .And.NotContain(kpi => kpi.Provisional);

        var before = await CardAsync($"{time.Year}");
        await year.LoadAsync();
        (await CardAsync($"{time.Year}")).Kpis.Should().BeEquivalentTo(before.Kpis, "a second load changes nothing");
    }

    [Fact]
    public async Task A_department_added_after_the_year_ends_with_the_events_of_one_that_listened()
    {
        var history = await Feeds.ReadAsync(platform);
        await using var late = await CuriousDepartment.AddAsync(platform, "late");

        var published = await AllArrivedAsync(late);

        foreach (var (service, events) in history.OfService)
            late.OrderOf(service).Take(events.Count).Should()
                .Equal(events.Select(each => each.Id), "{0}'s history comes first, in its order", service);
        published.Select(each => each.Type.Split('.')[0]).Distinct().Should().BeEquivalentTo(platform.Platform.Endpoints.Services.Keys);
        var schemas = new Department.Schemas(Repository.Schemas);
        foreach (var each in published)
            (await schemas.ProblemAsync(each.Type, Encoding.UTF8.GetBytes(each.Body))).Should()
                .BeNull("{0} is as its schema says: {1}", each.Type, each.Body);
    }

    [Fact]
    public async Task The_twelve_deliverables_of_the_year_are_whole_in_both_languages_and_every_format()
    {
        var twelve = await TwelveDeliverables.ReadAsync(platform, year.Time);
        twelve.Contents.Keys.Should().HaveCount(12);
        foreach (var (kind, content) in twelve.Contents)
        {
            content.Sections.SelectMany(section => section.Blocks).Where(block => block.Missing is not null).Should()
                .BeEmpty("the year leaves nothing open that {0} asks", kind);
            content.Sections.SelectMany(section => section.Blocks).Should()
                .Contain(block => block.Table != null, "{0} shows figures", kind);
            content.Sections[0].Blocks[0].Table.Rows.Should().NotBeEmpty("{0} argues", kind);
        }

        new Cast(year.Time).Reps.Where(rep => rep.TeamOn(year.Time.Calendar.Start(year.Time.Year)) == Cast.Team).Should()
            .OnlyContain(rep => $"{twelve.Contents["sales-plan"]}".Contains(rep.Name), "people are named");
        foreach (var (name, file, faults) in twelve.Files())
            faults.Should().BeEmpty("{0} ({1} bytes) is a valid file", name, file.Length);
    }

    [Fact]
    public async Task A_document_of_the_year_holds_one_language_only()
    {
        var twelve = await TwelveDeliverables.ReadAsync(platform, year.Time);
        foreach (var (kind, content) in twelve.Contents)
        {
            OneLanguage.Foreign(content, Language.English, year.Time).Should().BeEmpty("{0} in English has no Chinese", kind);
            OneLanguage.Foreign(content, Language.Chinese, year.Time).Should().BeEmpty("{0} in Chinese has no English", kind);
            OneLanguage.Codes(content).Should().BeEmpty("{0} in Chinese calls everything by its Chinese name", kind);
        }

        $"{twelve.Contents["sales-plan"]}".Should().Contain("\"literal\": \"valves\"", "programs read the codes");
    }

    [Fact]
    public async Task LibreOffice_opens_and_prints_the_twelve_deliverables()
    {
        LibreOffice.Require();
        var folder = Directory.CreateTempSubdirectory("salesplatform-twelve-").FullName;
        try
        {
            var twelve = await TwelveDeliverables.ReadAsync(platform, year.Time);
            foreach (var format in new[] { ".docx", ".xlsx" })
            {
                var files = twelve.Files().Where(item => item.Name.EndsWith(format, StringComparison.Ordinal)).ToList();
                foreach (var (name, file, _) in files)
                    await File.WriteAllBytesAsync(Path.Combine(folder, name), file, TestContext.Current.CancellationToken);
                await LibreOffice.PrintAsync(folder, files.Select(item => item.Name));
                foreach (var (name, _, _) in files)
                    new FileInfo(Path.Combine(folder, Path.ChangeExtension(name, "pdf"))).Length.Should()
                        .BeGreaterThan(5_000, "{0} was printed", name);
                foreach (var pdf in Directory.EnumerateFiles(folder, "*.pdf"))
                    File.Delete(pdf);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Waits until the department that listened, the one that came late and the feeds have the very same events.</summary>
    private async Task<IReadOnlySet<Published>> AllArrivedAsync(CuriousDepartment late)
    {
        IReadOnlySet<Published> published = new HashSet<Published>();
        await Eventually.GetAsync("both departments have what the services published, and nothing else", async () =>
        {
            published = (await Feeds.ReadAsync(platform)).All;
            return (Listened: Difference(year.Listening.Seen), Late: Difference(late.Seen));
        }, difference => difference is { Listened: (0, 0), Late: (0, 0) }, TimeSpan.FromMinutes(1));
        return published;

        (int Missing, int Unknown) Difference(IReadOnlySet<Published> seen) =>
            (published.Except(seen).Count(), seen.Except(published).Count());
    }

    /// <summary>What scripts are told of it.</summary>
    private async Task CheckInfoAsync(DemoTime time, Cast cast)
    {
        var info = JsonSerializer.SerializeToElement(await platform.SalesctlAsync("demo", "info"));
        (info.GetProperty("loaded").GetString(), info.GetProperty("team").GetString(), info.GetProperty("period").GetString())
            .Should().Be(("yes", Cast.Team, $"{time.Year}"));
        info.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("employee").GetString()).Should()
            .Contain(cast.Reps.Select(rep => rep.Employee));
        info.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("role").GetString()).Should()
            .Contain(["sales-manager", "executive", "finance", "hr", "marketing", "rnd", "production", "customer-service", "data-analysis",
                "sales-rep"]);
    }

    /// <summary>Net sales against target, of the team and of each rep, for the year and its quarters.</summary>
    private async Task CheckSalesAsync(DemoTime time, SaleBook book)
    {
        foreach (var period in Quarters(time).Append(time.Year))
        {
            var target = period.Months.Sum(month => book.YearTargets.Months[month.Number - 1]);
            var kpi = await KpiAsync("sales-attainment", $"{period}");
            (KpiValues.Of(kpi.Actual), KpiValues.Of(kpi.Target)).Should().Be(
                (NetOf(time, book, period, rep: null, isPublishedBefore: period == LastQuarter(time)), target), "that is {0}", period);
        }

        // The last quarter stays as it was published; what came in since stands beside it. The third was reopened for its own, and
        // restated.
        var last = await CardAsync($"{LastQuarter(time)}");
        KpiValues.Of(last.SinceClose.Kpis.Single(kpi => kpi.Kpi_ == "sales-attainment").Actual).Should()
            .Be(NetOf(time, book, LastQuarter(time), rep: null));
        (await CardAsync($"{time.Year}-Q3")).Standing.Revision.Should().Be(2);

        foreach (var rep in new Cast(time).MembersIn(time.Calendar.Start(time.Year), time.Calendar.End(time.Year)))
        {
            var kpi = await KpiAsync("sales-attainment", $"{time.Year}", rep.Employee);
            KpiValues.Of(kpi.Actual).Should().Be(NetOf(time, book, time.Year, rep.Employee), "that is {0}", rep.Name);
        }
    }

    /// <summary>The newest file waits with a row that somebody can mend; the months before it were compared.</summary>
    private async Task CheckImportsAsync(DemoTime time)
    {
        var newest = SaleFile.NameOf(time.Months[^1]);
        // Of a file that was on its way when the load was broken off, there are two.
        var batches = JsonSerializer.SerializeToElement(await platform.SalesctlAsync("import", "list")).GetProperty("batches")
            .EnumerateArray().Where(batch => batch.GetProperty("source").GetString() == SaleFile.Source)
            .ToLookup(batch => batch.GetProperty("fileName").GetString()!, batch => batch.GetProperty("status").GetString());
        batches[newest].Should().Contain("quarantined");
        batches.Where(file => file.Key != newest).Should().HaveCountGreaterThan(10).And.OnlyContain(file => file.Contains("reconciled"));
    }

    /// <summary>Added up here, line by line, in another way than the story does it: from the files, the contracts, the returns and
    /// corrections.</summary>
    private static decimal NetOf(DemoTime time, SaleBook book, Period period, string? rep, bool isPublishedBefore = false)
    {
        var cast = new Cast(time);
        bool Counts(string who, DateOnly day) =>
            time.Calendar.Contains(period, day) && (rep is null || rep == who) && cast[who].TeamOn(day) == Cast.Team;
        var entries = book.Months.Values.SelectMany(lines => lines).Where(line => line.Fault != RowFault.WrongAmount)
            .Select(line => (line.Rep, line.Day, Amount: line.Quantity * line.UnitPrice * line.Rate))
            .Concat(book.Returns.Select(back => (back.Of.Rep, back.Day, Amount: -back.Quantity * back.Of.UnitPrice * back.Of.Rate)))
            .Concat(book.Corrections.Where(item => !(isPublishedBefore && item.IsLate))
                .Select(item => (item.Of.Rep, item.Of.Day, Amount: (item.Quantity - item.Of.Quantity) * item.Of.UnitPrice * item.Of.Rate)))
            .Concat(book.Shared.Select(sale => (Rep: sale.First, sale.Day, Amount: sale.Net * sale.FirstShare)))
            .Concat(book.Shared.Select(sale => (Rep: sale.Second, sale.Day, Amount: sale.Net * (1 - sale.FirstShare))));
        return entries.Where(entry => Counts(entry.Rep, entry.Day)).Sum(entry => entry.Amount);
    }

    private async Task CheckCostsAsync(DemoTime time, CostBook book)
    {
        foreach (var period in Quarters(time).Append(time.Year))
        {
            var kpi = await KpiAsync("cost-deviation", $"{period}");
            KpiValues.Of(kpi.Actual).Should()
                .Be(book.Documents.Where(cost => time.Calendar.Contains(period, cost.Day)).Sum(cost => cost.Amount), "that is {0}", period);
            KpiValues.Of(kpi.Target).Should().Be(book.BudgetOf(period), "that is {0}", period);
        }

        (await KpiAsync("cost-deviation", $"{time.Year}-Q3")).Rating.Should().Be("below", "promotion ran over");
        (await KpiAsync("cost-deviation", $"{time.Year}-Q4")).Rating.Should().Be("excellent");
    }

    private async Task CheckPeopleAsync(DemoTime time, Cast cast)
    {
        foreach (var quarter in Quarters(time))
        {
            var kpi = await KpiAsync("team-uplift", $"{quarter}");
            var (now, before) = (AppraisalBook.MeanOf(time, cast, quarter), AppraisalBook.MeanOf(time, cast, quarter.Previous));
            KpiValues.Of(kpi.Ratio).Should().BeApproximately((now - before) / before, 0.000001m, "that is {0}", quarter);
            kpi.MissingAppraisals.Should().Be(0);
        }

        (await KpiAsync("team-uplift", $"{time.Year}-Q4")).Rating.Should().Be("qualified");
    }

    private async Task CheckCustomersAsync(DemoTime time, CustomerBook book)
    {
        foreach (var period in Quarters(time).Append(time.Year))
        {
            var closed = book.Surveys.Where(survey => survey.Closed is { } day && time.Calendar.Contains(period, day)).ToList();
            var kpi = await KpiAsync("customer-satisfaction", $"{period}");
            (kpi.Responses, KpiValues.Of(kpi.Actual)).Should()
                .Be((closed.Sum(survey => survey.Responses), closed.Sum(survey => survey.Satisfied)), "that is {0}", period);
        }
    }

    private static Period LastQuarter(DemoTime time) => Period.Quarter(time.Year.FiscalYear, 4);

    private static IEnumerable<Period> Quarters(DemoTime time) =>
        Enumerable.Range(1, 4).Select(quarter => Period.Quarter(time.Year.FiscalYear, quarter));

    private async Task<Kpi> KpiAsync(string kpi, string period, string rep = "") =>
        (await CardAsync(period, rep)).Kpis.Single(of => of.Kpi_ == kpi);

    private async Task<Scorecard> CardAsync(string period, string rep = "") =>
        await new Scorecards.ScorecardsClient(platform.As("sales-manager", "scorecards")).GetAsync(
            new GetScorecardRequest { Team = Cast.Team, Period = period, Rep = rep },
            cancellationToken: TestContext.Current.CancellationToken);
}
