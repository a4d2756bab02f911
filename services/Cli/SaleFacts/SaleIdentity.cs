namespace SalesPlatform.Cli.SaleFacts;

/// <summary>What a sale is called in the system it comes from.</summary>
internal sealed class SaleIdentity
{
    /// <summary>The outside system of what is typed in by hand.</summary>
    private const string ByHand = "manual";

    public Option<string> Source { get; } = Fields.Text(
        "--source", $"The system the sale comes from: {ByHand}, csv (imported files), ... Default: {ByHand}.");

    public Option<string> ExternalId { get; } = Fields.Text("--external-id", "The line's id there. Default: ORDER/LINE.");

    public Option<int?> Revision { get; } = Fields.Whole("--revision", "Its revision there; a higher one corrects.", 1, int.MaxValue);

    public string SourceIn(Call call) => call.Get(Source) ?? ByHand;
}
