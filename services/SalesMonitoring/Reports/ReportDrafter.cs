using Npgsql;
using SalesPlatform.SalesMonitoring.Company;
using SalesPlatform.SalesMonitoring.Facts;
using SalesPlatform.SalesMonitoring.FigureQueries;

namespace SalesPlatform.SalesMonitoring.Reports;

/// <summary>Every replica does so: the first one's draft stands, for the others there is nothing left to do.</summary>
internal sealed class ReportDrafter(IDocumentStore store, NpgsqlDataSource source, FigureReader figures, UnitOfWorkFactory works,
    OwnTime time)
{
    private const string Author = "sales-monitoring";

    private readonly string _facts = CreditFacts.TableIn(store.Options.DatabaseSchemaName);

    public async Task<int> DraftDueAsync(CancellationToken cancellation)
    {
        var drafted = 0;
        var (now, migratedAt) = await time.ReadAsync(cancellation);
        foreach (var (team, period) in await DueAsync(now, cancellation))
        {
            var context = new CommandContext(Author, [Roles.Service], ["*"], null, $"report/{team}/{period}", now)
            {
                MigratedAt = migratedAt,
            };
            if (await DraftAsync(context, team, period, cancellation))
                drafted++;
        }

        return drafted;
    }

    private async Task<bool> DraftAsync(CommandContext context, string team, Period period, CancellationToken cancellation)
    {
        var read = await figures.ReadAsync(FiguresQuery.Headline(team, period, context.Now), cancellation);
        await using var work = works.Begin(context);
        var loaded = await work.LoadAsync(SalesReport.Of(team, period), SalesReport.StreamOf(team, period), null, cancellation);
        work.Append(loaded, ReportDecisions.Draft(loaded.State, read.Headline));
        // Where another replica was faster, its draft is as good.
        return work.HasChanges && await works.TryCommitAsync(work);
    }

    private async Task<IReadOnlyList<(string Team, Period Period)>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var (calendar, _, today) = await CompanyReader.TermsAsync(session, now, cancellation);
        var ended = DuePeriods.Ended(calendar, today).ToList();
        var (labels, years) = (ended.ConvertAll(period => $"{period}"), ended.Select(period => $"{period.InYear}").Distinct().ToArray());
        var teams = await session.Query<KnownTeam>().ToListAsync(cancellation);
        var reports = (await session.Query<ReportView>().Where(report => report.Period.IsOneOf(labels))
            .Select(report => new { report.Team, report.Period })
            .ToListAsync(cancellation)).ToLookup(report => report.Team, report => Period.Parse(report.Period));
        var open = teams.Select(team => team.Team).Where(team => ended.Exists(period => !reports[team].Contains(period))).ToList();
        if (open.Count == 0)
            return [];

        var planned = (await session.Query<PlanRevision>().Where(plan => plan.FiscalYear.IsOneOf(years))
            .Select(plan => new { plan.Team, plan.FiscalYear })
            .ToListAsync(cancellation)).ToLookup(plan => plan.Team, plan => Period.Parse(plan.FiscalYear));
        var stays = Stay.Of(await session.Query<RosterChange>().ToListAsync(cancellation)).Where(stay => open.Contains(stay.Team)).ToList();
        var months = ended.FindAll(period => period.Grain == Grain.Month);
        var sold = await SoldAsync(calendar, months, stays, cancellation);
        return [.. open.SelectMany(team => DuePeriods.Of(calendar, today, reports[team].ToHashSet(),
            planned[team].SelectMany(year => year.Months).Concat(sold[team]).ToHashSet()).Select(period => (team, period)))];
    }

    /// <summary>One probe of an index for each stay and month.</summary>
    private async Task<ILookup<string, Period>> SoldAsync(
        FiscalCalendar calendar, List<Period> months, List<Stay> stays, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            select s.team, m.n
            from unnest($1::date[], $2::date[]) with ordinality m(since, until, n)
            cross join unnest($3::text[], $4::text[], $5::date[], $6::date[]) s(team, rep, since, until)
            where exists (select 1 from {_facts} f
                where f.rep = s.rep and f.occurred_on >= greatest(m.since, s.since) and f.occurred_on < least(m.until, s.until))
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = months.Select(calendar.Start).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = months.Select(calendar.End).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Team).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Rep).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.From).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = stays.Select(stay => stay.Until).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sold = new List<(string Team, Period Month)>();
        while (await reader.ReadAsync(cancellation))
            sold.Add((reader.GetString(0), months[(int)reader.GetInt64(1) - 1]));
        return sold.ToLookup(entry => entry.Team, entry => entry.Month);
    }
}

internal static partial class ReportDecisions
{
    /// <summary>Once: a second replica, or the same one after a restart, changes nothing.</summary>
    public static IEnumerable<object> Draft(SalesReport state, ReportFigures figures) =>
        state is SalesReport.NotDrafted none && figures.HasEnded
            ? [new SalesReportDrafted(none.Team, $"{none.Period}", figures.Actual, figures.Target, figures.Currency, figures.AsOf)]
            : [];
}
