using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary>An order or invoice line on the command line.</summary>
internal sealed class SaleLineOptions
{
    private readonly Option<string> _order = Fields.Text("--order", "Order or invoice number.", required: true);
    private readonly Option<int?> _line = Fields.Whole(
        "--line", "Line within the order; leave out when the order is one line.", 0, int.MaxValue);
    private readonly Option<DateOnly?> _date = Fields.Day("--date", "The day of the sale.", required: true);
    private readonly CreditShares _credits = new();
    private readonly Option<string> _customer = Fields.Text("--customer", "The customer's id.", required: true);
    private readonly Option<string> _product = Fields.Text("--product", "The product's id.", required: true);
    private readonly Option<string> _region = Fields.Text("--region", "The region.", required: true);
    private readonly Option<string> _productLine = Fields.Text("--product-line", "The product line that targets may be set for.");
    private readonly Option<decimal?> _quantity = Fields.Number("--quantity", "How many.", required: true);
    private readonly Option<decimal?> _amount = Fields.Amount("--amount", "Net of discounts and tax.", required: true);
    private readonly Option<string> _currency = Fields.Currency();
    private readonly Option<decimal?> _rate = Fields.Number(
        "--rate", "Company currency for one unit of the sale's currency, where they differ.");

    public CliCommand AddTo(CliCommand command)
    {
        IEnumerable<Option> options =
            [_order, _line, _date, .. _credits.Options, _customer, _product, _region, _productLine, _quantity, _amount, _currency, _rate];
        foreach (var option in options)
            command.Add(option);
        return command.Checks(_credits.Complaint);
    }

    public async Task<SaleLine> InAsync(Call call) => new()
    {
        Order = call.Require(_order),
        Line = call.Get(_line) ?? 0,
        OccurredOn = call.Require(_date).ToDate(),
        Credits = { _credits.In(call) },
        Customer = call.Require(_customer),
        Product = call.Require(_product),
        Region = call.Require(_region),
        ProductLine = call.Get(_productLine) ?? "",
        Quantity = call.Require(_quantity).ToExact(),
        NetAmount = call.Require(_amount).ToMoney(call.Get(_currency) ?? await call.Platform.CurrencyAsync()),
        Rate = call.Get(_rate)?.ToExact(),
    };
}
