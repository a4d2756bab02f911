using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Actual costs.</summary>
internal static class CostCommands
{
    private const string ByHand = "manual";

    public static CliCommand Post()
    {
        var (team, document) = (Fields.Team(), Fields.Text("--document", "Number of the invoice or voucher.", required: true));
        var line = Fields.Whole("--line", "Line within the document.", 0, int.MaxValue);
        var supplier = Fields.Text("--supplier", "Whose number the document has: two suppliers may have the same.");
        var (date, category) = (Fields.Day("--date", "The day the cost arose.", required: true),
            Fields.Text("--category", "Category of costs.", required: true));
        var (amount, currency) = (Fields.Amount("--amount", "Negative for a credit note.", required: true), Fields.Currency());
        var rate = Fields.Number("--rate", "Company currency for one unit of the cost's currency, where they differ.");
        var (commitment, text) = (Fields.Text("--commitment", "Key of the commitment it settles."), Fields.Text("--for", "What for."));
        var source = Fields.Text("--source", $"The system the cost comes from. Default: {ByHand}.");
        var externalId = Fields.Text("--external-id",
            "Its id there. Default: DOCUMENT or DOCUMENT/LINE, behind SUPPLIER: where it is named.");
        var revision = Fields.Whole("--revision", "Its revision there; a higher one corrects.", 1, int.MaxValue);
        return new CliCommand("post-cost", "Posts an actual cost.",
            "salesctl budget post-cost --team north-east --document INV-7 --date 2026-08-03 --category travel --amount 1250.50 "
            + "--as finance.one --role finance")
        {
            team, document, line, supplier, date, category, amount, currency, rate, commitment, text, source, externalId, revision,
        }.Runs(async call =>
        {
            var cost = new Cost
            {
                Team = call.Require(team),
                Source = call.Get(source) ?? ByHand,
                ExternalId = call.Get(externalId) ?? "",
                Revision = call.Get(revision) ?? 0,
                Document = call.Require(document),
                Line = call.Get(line) ?? 0,
                Supplier = call.Get(supplier) ?? "",
                OccurredOn = call.Require(date).ToDate(),
                Category = call.Require(category),
                Amount = call.Require(amount).ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync()),
                Rate = call.Get(rate)?.ToExact(),
                Commitment = call.Get(commitment) ?? "",
                Description = call.Get(text) ?? "",
            };
            Print(call, await call.Platform.Costs.CommandAsync(
                (client, options) => client.PostAsync(new PostCostRequest { Cost = cost }, options)));
        });
    }

    public static CliCommand List()
    {
        var (team, period) = (Fields.Team(required: false),
            Fields.Period("--period", "Only those of a year, quarter or month.").Formerly("--for"));
        var category = Fields.Text("--category", "Only those of a category.");
        var flag = Fields.Text(
            "--flag", "Only those that are within, over-budget, unbudgeted or no-budget, or name a commitment that is none.")
            .AcceptOnlyFromAmong("within", "over-budget", "unbudgeted", "no-budget", "unknown-commitment", "other-category");
        return new CliCommand("costs", "Lists actual costs, newest day first.",
            "salesctl budget costs --team north-east --period FY2027-Q1 --flag over-budget")
        {
            team, period, category, flag,
        }.Runs(async call =>
        {
            var costs = await call.Platform.Costs.ReadAllAsync((client, page, options) => client.ListAsync(new ListCostsRequest
            {
                Team = call.Get(team) ?? "",
                Period = call.Get(period)?.ToString() ?? "",
                Category = call.Get(category) ?? "",
                Flag = call.Get(flag) ?? "",
                PageToken = page,
            }, options), reply => reply.Costs, reply => reply.NextPageToken);
            call.Output.Show(new { Costs = costs.Select(Shape) }, console =>
            {
                var table = Tables.Of("Date", "=Team", "Supplier", "Document", "Category", ">Amount", ">Company", "Flag");
                foreach (var cost in costs)
                {
                    table.Row(Formats.Day(cost.Cost.OccurredOn), cost.Cost.Team, Formats.Text(cost.Cost.Supplier), cost.Cost.Document,
                        CompanyWords.Category(cost.Cost.Category),
                        Formats.Money(cost.Cost.Amount), Formats.Money(cost.CompanyAmount), FlagsOf(cost));
                }

                console.Write(table);
            });
        });
    }

    private static void Print(Call call, PostCostReply reply)
    {
        var (outcome, posted) = ($"{reply.Outcome}".ToLowerInvariant(), reply.Cost ?? new PostedCost { Cost = new Cost() });
        call.Output.Show(new { Outcome = outcome, Cost = Shape(posted) }, console => console.Pairs(
        [
            ("Cost", Say($"{posted.Cost.ExternalId}, revision {posted.Cost.Revision}: {Code(outcome)}")),
                ("Amount", Formats.Money(posted.Cost.Amount)),
            ("In company currency", Formats.Money(posted.CompanyAmount)), ("Flag", FlagsOf(posted)),
            ("Settles", posted.CommitmentFiscalYear.Length == 0
                ? Formats.Unknown : $"{posted.Cost.Commitment}, {posted.CommitmentFiscalYear}"),
        ]));
    }

    private static string FlagsOf(PostedCost posted) =>
        posted.CommitmentFlag.Length == 0 ? Code(posted.Flag) : Codes([posted.Flag, posted.CommitmentFlag]);

    private static object Shape(PostedCost posted) => new
    {
        posted.EventId,
        posted.Cost.Team,
        posted.Cost.Source,
        posted.Cost.ExternalId,
        posted.Cost.Revision,
        posted.Cost.Document,
        posted.Cost.Line,
        Supplier = Wire.Text(posted.Cost.Supplier),
        OccurredOn = Wire.Day(posted.Cost.OccurredOn),
        posted.Cost.Category,
        Amount = Wire.Money(posted.Cost.Amount),
        Rate = Wire.Number(posted.Cost.Rate),
        CompanyAmount = Wire.Money(posted.CompanyAmount),
        Commitment = Wire.Text(posted.Cost.Commitment),
        Description = Wire.Text(posted.Cost.Description),
        Flag = Wire.Text(posted.Flag),
        CommitmentFlag = Wire.Text(posted.CommitmentFlag),
        CommitmentFiscalYear = Wire.Text(posted.CommitmentFiscalYear),
        RecordedAt = Wire.Instant(posted.RecordedAt),
    };
}
