using SalesPlatform.Cli.ProductLaunches;
using SalesPlatform.Cli.Settings;
using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Cli.Documents;

/// <summary>What names a deliverable on the command line.</summary>
internal sealed record DeliverableFields(Argument<string> Kind, Option<string> Team, Option<Period?> Period, Option<string> Subject)
{
    public static DeliverableFields Create() => new(KindArgument(),
        Fields.Team(), Fields.Period("--period", "Year, quarter or month, for kinds that are written for periods."),
        Fields.Text("--subject", "What it is about beside them: an employee (number, name or login) or a launch (product, name or id)."));

    /// <summary>The instant a document is asked for as of; not for issuing.</summary>
    public static Option<DateTimeOffset?> AsOf() =>
        new AsOfOption("The document as it would have been written at this instant. Default: now.");

    public static Argument<string> KindArgument()
    {
        var kind = Fields.Argument("kind", $"Which: {string.Join(", ", DeliverableKinds.All.Keys)}.");
        kind.AcceptOnlyFromAmong([.. DeliverableKinds.All.Keys]);
        return kind;
    }

    public Symbol[] All => [Kind, Team, Period, Subject];

    public async Task<GetDeliverableRequest> ReadAsync(Call call) => new()
    {
        Kind = call.Get(Kind),
        Team = call.Require(Team),
        Period = $"{call.Get(Period) ?? SetPeriod(call)}",
        Subject = call.Get(Subject) is { } given ? await SubjectAsync(call, given) : "",
    };

    public static Remote<Deliverables.DeliverablesClient> Owner(Call call, string kind) =>
        call.Platform.Deliverables(DeliverableKinds.All.TryGetValue(kind, out var known) ? known.Service
            : throw new Failures.CliException($"'{kind}' is none of the deliverables: {string.Join(", ", DeliverableKinds.All.Keys)}."));

    // What is set for the command line, where the kind is written for periods.
    private Period? SetPeriod(Call call)
    {
        var written = DeliverableKinds.All[call.Get(Kind)].For;
        if (written == Written.Launches
            || SettingsFile.Of(call.Host).Get(SettingsFile.Period) is not { } set || !Contracts.Period.TryParse(set, out var named))
            return null;
        var period = written == Written.Years ? named.InYear : named;
        if (call.Options is { Json: false, Tsv: false })
            call.Host.Error.WriteLine($"(--period {period})");
        return period;
    }

    private async Task<string> SubjectAsync(Call call, string given) => DeliverableKinds.All[call.Get(Kind)].Service switch
    {
        "launch-coordination" => await LaunchChoice.Lookup.ResolveAsync(call, given),
        "team-performance" => await People.Lookup.ResolveAsync(call, given),
        _ => given,
    };

    /// <summary>A number begins with its kind.</summary>
    public static Remote<Deliverables.DeliverablesClient> OwnerOfNumber(Call call, string number) => Owner(call, number.Split('/')[0]);
}
