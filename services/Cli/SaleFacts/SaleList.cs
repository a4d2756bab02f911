using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary><c>sale list</c>: sales facts one by one.</summary>
internal static class SaleList
{
    private const int UsualLimit = 100;

    public static CliCommand Create()
    {
        var (team, period) = (Fields.Team(required: false), Fields.Period("--period", "Fiscal year, quarter or month. Default: any."));
        var (rep, customer,
            product) = (People.Option("--rep", "Credited to this rep."), Fields.Text("--customer", "Of this customer."),
                Fields.Text("--product", "Of this product."));
        var (line, region,
            source) = (Fields.Text("--product-line", "Of this product line."), Fields.Text("--region", "In this region."),
                Fields.Text("--source", "From this system."));
        var kind = Fields.Text("--kind", "sale, correction, return or reversal.")
            .AcceptOnlyFromAmong("sale", "correction", "return", "reversal");
        var (asOf, limit) = (new AsOfOption("As known at this instant. Default: now."),
            Fields.Whole("--limit", $"At most so many. Default: {UsualLimit}.", 1, 100_000));
        return new CliCommand("list", "Lists what each sale, return and correction credits to each rep, latest day first.",
            "salesctl sale list --team north-east --period FY2027-M05 --customer 676",
            "salesctl sale list --rep 285 --kind return --limit 1000 --json")
        {
            team, rep, customer, product, line, region, source, period, kind, asOf, limit,
        }.Runs(async call =>
        {
            var request = new ListSalesRequest
            {
                Team = call.Get(team) ?? "", Rep = call.Get(rep) ?? "", Customer = call.Get(customer) ?? "",
                Product = call.Get(product) ?? "",
                ProductLine = call.Get(line) ?? "", Region = call.Get(region) ?? "", Source = call.Get(source) ?? "",
                Kind = call.Get(kind) ?? "",
                Period = call.Get(period)?.ToString() ?? "", AsOf = call.Get(asOf)?.ToTimestamp(),
            };
            var (facts, left) = (new List<SalesFact>(), call.Get(limit) ?? UsualLimit);
            do
            {
                request.PageSize = int.Min(left - facts.Count, 500);
                var page = await call.Platform.Sales.ReadAsync((client, options) => client.ListAsync(request, options));
                facts.AddRange(page.Facts);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0 && facts.Count < left);
            if (request.PageToken.Length > 0)
                call.Output.Note($"There are more than {left}: narrow the list, or raise --limit.");
            call.Output.Show(new { Facts = facts.Select(Shapes.Of), More = request.PageToken.Length > 0 }, console =>
            {
                var table = Tables.Of("Day", "Kind", "Line", "Rep", "=Customer", "Product", "Region", ">Amount");
                foreach (var fact in facts)
                    table.Row(Formats.Day(fact.OccurredOn), fact.Kind, fact.ExternalId, fact.Rep, fact.Customer,
                        CompanyWords.Product(fact.Product), CompanyWords.Called(NameKind.Region, fact.Region),
                        Formats.Money(fact.Amount));
                console.Write(table);
            });
        });
    }
}
