using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.Performance;

/// <summary>The report or the figures a command is about.</summary>
internal sealed class ReportChoice
{
    private static readonly string[] Dimensions = ["rep", "region", "product", "product-line", "customer"];

    public Option<string> Team { get; } = Fields.Team();

    public Option<Period?> Period { get; } = Fields.Period("--period", "Fiscal year, quarter or month.", required: true);

    public Option<long?> ExpectedVersion { get; } =
        Fields.Count("--expected-version", "Refuse when somebody else changed it since this version.", 1);

    public static Option<string> By(string description) => Fields.Text("--by", description).AcceptOnlyFromAmong(Dimensions);

    public ReportKey In(Call call) => new()
    {
        Team = call.Require(Team),
        Period = $"{call.Require(Period)}",
        ExpectedVersion = call.Get(ExpectedVersion) ?? 0,
    };

    public static SalesDimension Dimension(string? name) => name switch
    {
        "rep" => SalesDimension.Rep,
        "region" => SalesDimension.Region,
        "product" => SalesDimension.Product,
        "product-line" => SalesDimension.ProductLine,
        "customer" => SalesDimension.Customer,
        _ => SalesDimension.Unspecified,
    };

    /// <summary>What its rows are called by; reps and customers have names of their own.</summary>
    public static NameKind NamesOf(SalesDimension dimension) => dimension switch
    {
        SalesDimension.Region => NameKind.Region,
        SalesDimension.Product => NameKind.Product,
        SalesDimension.ProductLine => NameKind.ProductLine,
        _ => NameKind.Unspecified,
    };

    public static void Print(Call call, ReportReply report) => call.Output.Show(Shapes.Of(report), console => console.Pairs(
        ("Report", $"{report.Team} {report.Period} ({Code(report.Status)})"),
        ("Actual", Formats.Money(report.Actual)),
        ("Target", Formats.Money(report.Target)),
        ("Attainment", Formats.Percent(Wire.Exact(report.Attainment))),
        ("Notes", string.Join('\n', report.Notes.Select(note => $"{note.Number}. {Code(Choices.NameOf(note.Kind))}: {note.Text}"))),
        ("Version", Formats.Count(report.Version))));
}
