using SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.LaunchCoordination.Deliverables;

internal abstract class LaunchDeliverable : Deliverable
{
    private const int MostNamed = 10;

    /// <summary>The launch by its id, or the only one of the team (in the period, where one is given).</summary>
    public override async Task<DeliverableScope> ScopeAsync(DeliverableReading reading, GetDeliverableRequest asked,
        CancellationToken cancellation)
    {
        var errors = new FieldErrors();
        var team = errors.Key("team", asked.Team);
        Period? period = asked.Period.Length == 0 ? null : errors.Period("period", asked.Period);
        var id = Guid.Empty;
        errors.Require(asked.Subject.Length == 0 || Guid.TryParse(asked.Subject, out id), "subject", "not-an-id",
            "subject is the id of a launch, a GUID.");
        errors.ThrowIfAny();
        RequireReader(reading.Caller, new DeliverableScope(Kind.Key, team, null, ""));
        return new DeliverableScope(Kind.Key, team, null,
            $"{(id != Guid.Empty ? id : await OnlyAsync(reading, team, period, cancellation))}");
    }

    protected sealed override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        if (!Guid.TryParse(scope.Subject, out var id))
            throw DomainException.NotFound("launch", scope.Subject);
        var state = (await reading.Work.LoadAsync(Launch.Of(id), Launch.StreamOf(id), reading.AsOf, cancellation)).State;
        if (state.Existing.Team != scope.Team)
            throw DomainException.NoneFound("launch", $"Team '{scope.Team}' has no launch '{id}'.");
        document.About(scope.Subject, state.Existing.Drafted.Name);
        Write(document, state, reading.Today);
    }

    /// <summary>Writes it. Pure.</summary>
    protected abstract void Write(DocumentBuilder document, Launch state, DateOnly today);

    private static async Task<Guid> OnlyAsync(DeliverableReading reading, string team, Period? period, CancellationToken cancellation)
    {
        var all = await reading.Queries.Query<LaunchOverview>().Where(launch => launch.Team == team).OrderBy(launch => launch.Id)
            .ToListAsync(cancellation);
        var calendar = reading.Company.Calendar;
        var found = all.Where(launch => period is not { } within || calendar.Contains(within, launch.LaunchDate)).ToList();
        var alive = found.Where(launch => launch.Status != "cancelled").ToList();
        var candidates = alive.Count > 0 ? alive : found;
        return candidates.Count switch
        {
            1 => candidates[0].Launch,
            0 => throw DomainException.NoneFound("launch", $"Team '{team}' has no launch{(period is null ? "" : $" in {period}")}."),
            _ => throw DomainException.Invalid("subject", "several-launches",
                $"Team '{team}' has several launches; name one: "
                + string.Join(", ", candidates.Take(MostNamed).Select(Named)) + "."),
        };
    }

    private static string Named(LaunchOverview launch) => $"{launch.Launch} ({launch.Name}, {launch.LaunchDate:yyyy-MM-dd})";
}
