using JasperFx.Events;
using Marten.Events;
using SalesPlatform.Contracts.TeamPerformance;

namespace SalesPlatform.Planning.Sales;

/// <summary>Reads what Sales monitoring told of the year before.</summary>
internal sealed class PriorSalesReader(IDocumentStore store)
{
    private readonly string _schema = store.Options.DatabaseSchemaName;

    public async Task<PriorSales> ReadAsync(DeliverableReading reading, string team, Period year, CancellationToken cancellation)
    {
        var (company, calendar) = (reading.Company, reading.Company.Calendar);
        var reps = (await EmployeesAsync(reading, cancellation)).Where(rep => rep.Teams.Contains(team)).ToList();
        var sold = await SoldCreditProjection.ReadAsync(
            reading.Connection, _schema, reps.Select(rep => rep.Employee), (calendar.Start(year), calendar.End(year)), reading.Now,
            cancellation);
        return PriorSales.Of(team, year, new CompanyTerms(calendar, company.Currency, reading.Today), reps, sold);
    }

    // Of the events and no view of them: stores from before sales were learned have those of hiring already, which a view added since would
    // lack.
    private static async Task<IEnumerable<KnownEmployee>> EmployeesAsync(DeliverableReading reading, CancellationToken cancellation)
    {
        var (instant, projection) = (reading.Now, new KnownEmployeeProjection());
        var events = await reading.Queries.Events.QueryAllRawEvents()
            .Where(e => e.EventTypesAre(typeof(EmployeeHired), typeof(EmployeeTransferred), typeof(EmployeeLeft)))
            .Where(e => e.Timestamp <= instant).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return events.GroupBy(e => e.StreamKey!)
            .Select(stream => stream.Aggregate((KnownEmployee?)null, (held, e) => projection.Evolve(held, stream.Key, e)))
            .OfType<KnownEmployee>();
    }
}
