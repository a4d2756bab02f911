namespace SalesPlatform.CustomerRelations.ServiceStandards;

internal sealed partial class ServiceStandardsEndpoint
{
    public override Task<Wire.StandardReply> Propose(Wire.ProposeStandardRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var times = request.Times.Select((time, i) => Time(errors, $"times[{i}]", time)).ToList();
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, ServiceStandard.Aggregate, ServiceStandard.Stream, request.ExpectedVersion,
            (state, caller) => StandardDecisions.Propose(state, caller, times), StandardReplies.Of);
    }

    private static ServiceTime Time(FieldErrors errors, string field, Wire.ServiceTime time) => new(
        errors.Severity($"{field}.severity", time.Severity),
        Minutes(errors, $"{field}.response_hours", time.ResponseHours), Minutes(errors, $"{field}.resolution_hours", time.ResolutionHours));

    // To the nearest minute: 20 minutes are a third of an hour, which no decimal is.
    private static int Minutes(FieldErrors errors, string field, Google.Type.Decimal? hours)
    {
        var isNumber = hours.TryToDecimal(out var value) && decimal.Abs(value) < 1_000_000;
        errors.Require(isNumber, field, "not-a-number", $"{field} is missing or no number of hours.");
        return isNumber ? (int)decimal.Round(value * StandardReplies.MinutesOfHour) : 1;
    }
}

internal static partial class StandardDecisions
{
    private const int LongestMinutes = 100_000;

    public static IEnumerable<object> Propose(ServiceStandard state, CommandContext context, IReadOnlyList<ServiceTime> times)
    {
        Check(times);
        var ordered = Severities.All.Select(severity => times.Single(time => time.Severity == severity)).ToList();
        var isSame = state.Proposed is { } open && open.ProposedBy == context.Actor && open.Times.SequenceEqual(ordered);
        return isSame ? [] :
            [new ServiceStandardProposed(state.Versions.Count + 1, ordered, context.Actor, context.Is(Roles.CustomerService))];
    }

    private static void Check(IReadOnlyList<ServiceTime> times)
    {
        var errors = new FieldErrors();
        errors.Require(times.Select(time => time.Severity).Order(StringComparer.Ordinal)
            .SequenceEqual(Severities.All.Order(StringComparer.Ordinal)),
            "times", "one-each", "A service standard has times for each severity, once.");
        errors.Require(times.All(time => time.ResponseMinutes is > 0 and <= LongestMinutes && time.ResolutionMinutes <= LongestMinutes),
            "times", "out-of-range", $"A service time has 1 to {LongestMinutes} minutes.");
        errors.Require(times.All(time => time.ResponseMinutes <= time.ResolutionMinutes),
            "times", "resolved-before-response", "A complaint is answered before it is resolved.");
        var rising = times.OrderBy(time => Severities.All.ToList().IndexOf(time.Severity)).ToList();
        errors.Require(rising.Zip(rising.Skip(1)).All(pair => pair.Second.ResponseMinutes <= pair.First.ResponseMinutes
            && pair.Second.ResolutionMinutes <= pair.First.ResolutionMinutes), "times", "slower-when-worse",
            "A more severe complaint waits no longer than a milder one.");
        errors.ThrowIfAny();
    }
}
