using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>standard</c>: what KPIs are rated by.</summary>
internal static class StandardCommands
{
    public static Command Create() => new("standard", "Thresholds of the KPIs, by version and effective date.") { List(), Set() };

    private static CliCommand List()
    {
        var kpi = Fields.Text("--kpi", "Only of this KPI.");
        return new CliCommand("list", "Lists every version of the standards.", "salesctl standard list") { kpi }.Runs(async call =>
        {
            var standards = await call.Platform.KpiStandards.ReadAllAsync(
                (client, page, options) => client.ListStandardsAsync(
                    new ListStandardsRequest { Kpi = call.Get(kpi) ?? "", PageToken = page }, options),
                reply => reply.Standards, reply => reply.NextPageToken);
            call.Output.List("standards", standards, Shape, ["KPI", ">No.", "From", ">Qualified", ">Excellent", ""], standard =>
            [
                Words.Kpi(standard.Kpi), $"{standard.StandardVersion}", From(standard), Bound(standard, standard.QualifiedAt),
                Bound(standard, standard.ExcellentAt), standard.InForce ? Say("in force") : "",
            ]);
        });
    }

    private static CliCommand Set()
    {
        var kpi = Fields.Text("--kpi", "Which KPI.", required: true);
        var from = Fields.Day("--from", "Periods that start on or after this day are rated by it.", required: true);
        var qualified = Fields.Share("--qualified", "Share that is qualified, such as 90%.");
        var excellent = Fields.Share("--excellent", "Share that is excellent. Default: none.");
        qualified.Required = true;
        var expected = Fields.Count("--expected-version", "Refuse when the standard is no longer at this version.", least: 1);
        return new CliCommand("set", "Sets a version of a KPI's thresholds.",
            "salesctl standard set --kpi sales-attainment --from 2027-07-01 --qualified 92% --excellent 108% --as ceo --role executive")
        {
            kpi, from, qualified, excellent, expected,
        }.Runs(async call =>
        {
            var request = new SetStandardRequest
            {
                Kpi = call.Require(kpi),
                EffectiveFrom = call.Require(from).ToDate(),
                QualifiedAt = call.Require(qualified).ToExact(),
                ExcellentAt = call.Get(excellent)?.ToExact(),
                ExpectedVersion = call.Get(expected) ?? 0,
            };
            var reply = await call.Platform.KpiStandards.CommandAsync((client, options) => client.SetStandardAsync(request, options));
            var standard = reply.Standard;
            call.Output.Show(new { Standard = Shape(standard), reply.Version }, console => console.Line(
                $"{Words.Kpi(standard.Kpi)} version {standard.StandardVersion} from {From(standard)}: "
                + $"qualified {Bound(standard, standard.QualifiedAt)}, excellent {Bound(standard, standard.ExcellentAt)}"));
        });
    }

    // The standards of the source document hold for every period there is.
    private static string From(Standard standard) =>
        standard.EffectiveFrom.TryToDay(out var day) && day == DateOnly.MinValue
            ? Say("the beginning") : Formats.Day(standard.EffectiveFrom);

    private static string Bound(Standard standard, Google.Type.Decimal? bound) =>
        bound is null ? Formats.Unknown : $"{(standard.LessIsBetter ? "≤" : "≥")} {Formats.Percent(Wire.Exact(bound))}";

    private static object Shape(Standard standard) => new
    {
        standard.Kpi,
        Version = standard.StandardVersion,
        EffectiveFrom = Wire.Day(standard.EffectiveFrom),
        QualifiedAt = Wire.Number(standard.QualifiedAt),
        ExcellentAt = Wire.Number(standard.ExcellentAt),
        standard.LessIsBetter,
        standard.InForce,
        EventId = Wire.Text(standard.EventId),
        SetAt = Wire.Instant(standard.SetAt),
        SetBy = Wire.Text(standard.SetBy),
    };
}
