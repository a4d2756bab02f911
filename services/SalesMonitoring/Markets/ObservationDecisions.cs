namespace SalesPlatform.SalesMonitoring.Markets;

/// <summary>Each beside its operation; here is what they share. Each yields what other departments may know, and beside it what stays
/// here.</summary>
internal static partial class ObservationDecisions
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static Observation RequireFor(this Observation? held, CommandContext caller, Guid id)
    {
        var observation = held ?? throw DomainException.NotFound("observation", $"{id}");
        caller.RequireTeam(observation.Team);
        return observation;
    }

    private static MarketObservationDetailed Details(ObservationContent content) =>
        new(content.Description, content.Customer, content.Evidence);

    private static void Check(ObservationContent content, DateOnly today)
    {
        var errors = new FieldErrors();
        Day(errors, "content.observed_on", content.ObservedOn, today);
        errors.Require(content.Evidence.Count > 0, "content.evidence", "evidence-missing",
            "An observation without evidence is an opinion: name a source.");
        for (var i = 0; i < content.Evidence.Count; i++)
        {
            var (field, evidence) = ($"content.evidence[{i}]", content.Evidence[i]);
            errors.Require(evidence.Link.Length > 0 || evidence.Quote.Length > 0, field, "evidence-missing",
                $"{field} has neither a link nor a quote.");
            errors.Require(evidence.Link.Length == 0 || IsAddress(evidence.Link), $"{field}.link", "not-a-link",
                $"{field}.link is no http or https address.");
            Day(errors, $"{field}.dated", evidence.Dated, today);
        }

        errors.ThrowIfAny();
    }

    private static bool IsAddress(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");

    // The day begins earlier elsewhere.
    private static void Day(FieldErrors errors, string field, DateOnly day, DateOnly today) =>
        errors.Require(day >= Earliest && day <= today.AddDays(1), field, "out-of-range",
            $"{field} lies between {Earliest:yyyy-MM-dd} and today, {today:yyyy-MM-dd}.");
}
