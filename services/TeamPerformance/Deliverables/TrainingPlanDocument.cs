using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance.Deliverables;

/// <summary>The training plan (培训计划) of a team for a period, or of one of its people.</summary>
internal sealed class TrainingPlanDocument : PersonalDeliverable
{
    public override DeliverableKind Kind => PeopleKinds.TrainingPlan;

    protected override async Task WriteAsync(
        DeliverableReading reading, DeliverableScope scope, DocumentBuilder document, CancellationToken cancellation)
    {
        var period = scope.Period!.Value;
        var (from, until) = (reading.Company.Calendar.Start(period), reading.Company.Calendar.End(period));
        var views = await reading.Queries.Query<TrainingView>().Where(view => view.Team == scope.Team).ToListAsync(cancellation);
        var roster = await reading.Queries.MembersAsync(scope.Team, from, until, cancellation);
        var names = roster.ToDictionary(entry => entry.Employee, entry => entry.Name);
        if (scope.Subject.Length > 0)
            document.About(scope.Subject, $"{names.GetValueOrDefault(scope.Subject, scope.Subject)} ({scope.Subject})");
        var chosen = views.Where(view => scope.Subject.Length == 0 || view.Employee == scope.Subject);
        var untrained = scope.Subject.Length > 0 ? []
            : roster.Where(entry => views.All(view => view.Employee != entry.Employee)).Select(entry => entry.Name).ToList();
        var training = TeamTraining.Of(chosen, from, until);
        var comparison = scope.Subject.Length > 0 ? null
            : await TrainingComparison.ReadAsync(reading.Queries, scope.Team, training, period, cancellation);
        new TrainingPlanText(document, period, training, names, untrained, reading.Today)
        {
            Outcome = new TrainingOutcomeText(document, training, comparison, names,
                [.. roster.Select(entry => LeftOn(entry, scope.Team, reading.Today)).OfType<Leaver>()],
                IsOfTeam: scope.Subject.Length == 0),
        }.Write();
    }

    private static Leaver? LeftOn(RosterEntry entry, string team, DateOnly today)
    {
        var stays = entry.Memberships.Where(stay => stay.Team == team).ToList();
        return stays.Exists(stay => stay.Until is null || stay.Until > today) ? null
            : new Leaver(entry.Employee, stays.Max(stay => stay.Until!.Value));
    }
}
