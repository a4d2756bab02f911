using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>Good rows count in one transaction, wrong ones are named.</summary>
internal sealed class VisitImporter(CommandRunner runner, CompanyReader company)
{
    public async Task<Wire.ImportVisitsReply> ImportAsync(IAsyncStreamReader<FileChunk> chunks, ServerCallContext call)
    {
        var upload = await FileUpload.OpenAsync(chunks, call.CancellationToken, CsvFile.LargestFile);
        await using var content = upload.Content;
        var file = await VisitFile.ReadAsync(upload, call.CancellationToken);
        var organisation = await company.OrganisationAsync(call.CancellationToken);
        var unknown = await UnknownAsync(file, call.CancellationToken);
        return await runner.RunAsync(call, upload.AsRequest(),
            work => TakeInAsync(work, file, organisation.DayOf(work.Context.Now), unknown, call.CancellationToken));
    }

    private static async Task<Wire.ImportVisitsReply> TakeInAsync(
        UnitOfWork work, VisitFile file, DateOnly today, Dictionary<string, DomainException> unknown, CancellationToken cancellation)
    {
        var customers = file.Rows.Select(row => row.Customer).Distinct().ToList();
        var found = await work.LoadManyAsync(AccountState.Of(""), [.. customers.Select(AccountState.StreamOf)], cancellation);
        var accounts = customers.ToDictionary(customer => customer, customer => found[AccountState.StreamOf(customer)]);
        var (reply, refused) = (new Wire.ImportVisitsReply { Rows = file.RowCount }, new List<RowError>());
        foreach (var row in file.Rows)
        {
            try
            {
                if (unknown.TryGetValue(row.Rep, out var nobody))
                    throw nobody;
                var before = accounts[row.Customer];
                var state = before.State is AccountState.None ? new AccountState.None(row.Customer) : before.State;
                var events = Decide(state, work.Context, row, today).ToList();
                accounts[row.Customer] = work.Append(before, events);
                Count(reply, row.Status, events);
            }
            catch (DomainException refusal)
            {
                refused.AddRange(row.Source.ErrorsOf(refusal, ColumnOf));
            }
        }

        reply.Errors.Add(file.Errors.Concat(refused).ForReply());
        return reply;
    }

    private static IEnumerable<object> Decide(AccountState state, CommandContext context, VisitRow row, DateOnly today) => row.Status switch
    {
        VisitStatus.Done => VisitDecisions.CompleteOn(state, context, row.Rep, row.On, row.Notes, today),
        VisitStatus.Planned => VisitDecisions.PlanOnce(state, context, row.On, row.Rep),
        VisitStatus.Missed => VisitDecisions.MissOn(state, context, row.Rep, row.On, row.Notes, today),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Status, "A file tells of visits that are done, planned or missed."),
    };

    private static void Count(Wire.ImportVisitsReply reply, VisitStatus status, List<object> events)
    {
        reply.Unchanged += events.Count == 0 ? 1 : 0;
        reply.Done += events.OfType<VisitDone>().Count();
        reply.Missed += events.OfType<VisitMissed>().Count();
        reply.Planned += status == VisitStatus.Planned ? events.OfType<VisitPlanned>().Count() : 0;
    }

    private async Task<Dictionary<string, DomainException>> UnknownAsync(VisitFile file, CancellationToken cancellation)
    {
        var unknown = new Dictionary<string, DomainException>();
        foreach (var rep in file.Rows.Select(row => row.Rep).Where(rep => rep.Length > 0).Distinct())
        {
            try
            {
                await company.RequireEmployeeAsync(rep, cancellation);
            }
            catch (DomainException refusal)
            {
                unknown[rep] = DomainException.Invalid("rep", refusal.Code, refusal.Message);
            }
        }

        return unknown;
    }

    private static string ColumnOf(string field) => field switch
    {
        "visited_on" or "planned_on" => "date",
        "rep" or "notes" => field,
        _ => "",
    };
}
