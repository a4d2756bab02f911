namespace SalesPlatform.Cli.SaleFacts;

/// <summary>A line that was sold before: by order and line, or by its id in the outside system.</summary>
internal sealed class SoldLine
{
    private readonly Option<string> _order = Fields.Text("--order", "Order or invoice number of what was sold.");
    private readonly Option<int?> _line = Fields.Whole(
        "--line", "Line within the order. Default: 0, for an order of one line.", 0, int.MaxValue);

    public CliCommand AddTo(CliCommand command, SaleIdentity id)
    {
        command.Add(_order);
        command.Add(_line);
        command.Add(id.ExternalId);
        return command.Checks(values => values.GetValue(_order) is null == values.GetValue(id.ExternalId) is null
            ? "Exactly one of --order and --external-id is needed."
            : null);
    }

    public string In(Call call, SaleIdentity id) => call.Get(id.ExternalId) ?? $"{call.Require(_order)}/{call.Get(_line) ?? 0}";
}
