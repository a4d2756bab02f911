using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Files;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Good rows take effect in one transaction, bad ones are named.</summary>
internal sealed partial class RosterEndpoint
{
    public override async Task<Wire.ImportRosterReply> Import(IAsyncStreamReader<FileChunk> requestStream, ServerCallContext context)
    {
        var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken, CsvFile.LargestFile);
        var errors = new FieldErrors();
        var team = errors.Key("header.team", upload.Header.Team);
        errors.ThrowIfAny();
        var file = await RosterFile.ReadAsync(upload, team, context.CancellationToken);
        return await runner.RunAsync(context, upload.AsRequest(), work => TakeInAsync(work, file, team, context.CancellationToken));
    }

    private static async Task<Wire.ImportRosterReply> TakeInAsync(
        UnitOfWork work, RosterFile file, string team, CancellationToken cancellation)
    {
        await RequireOwnTeamAsync(work, team, cancellation);
        var people = await PeopleAsync(work, file, cancellation);
        var reply = new Wire.ImportRosterReply { Rows = file.RowCount };
        var refused = new List<RowError>();
        foreach (var row in file.Rows)
        {
            var loaded = people[row.Hire.Employee];
            try
            {
                var events = RosterDecisions.Record(loaded.State, row.Hire, row.LeftOn);
                people[row.Hire.Employee] = work.Append(loaded, events);
                reply.Hired += events.OfType<EmployeeHired>().Count();
                reply.Unchanged += events.Count == 0 ? 1 : 0;
            }
            catch (DomainException refusal)
            {
                // The rule a row breaks is that row's error; the rows around it count.
                refused.AddRange(row.Source.ErrorsOf(refusal));
            }
        }

        reply.Errors.Add(file.Errors.Concat(refused).ForReply());
        return reply;
    }

    private static async Task<Dictionary<string, Loaded<Employee>>> PeopleAsync(
        UnitOfWork work, RosterFile file, CancellationToken cancellation)
    {
        var ids = file.Rows.Select(row => row.Hire.Employee).Distinct().ToList();
        var found = await work.LoadManyAsync(Employee.Of(""), [.. ids.Select(Employee.StreamOf)], cancellation);
        return ids.ToDictionary(id => id, id => found[Employee.StreamOf(id)]);
    }
}

internal static partial class RosterDecisions
{
    /// <summary>Both take effect or none.</summary>
    public static IReadOnlyList<object> Record(Employee state, EmployeeHired hire, DateOnly? leftOn)
    {
        var hired = Hire(state, hire).ToList();
        return leftOn is { } day ? [.. hired, .. Leave(hired.Count > 0 ? state.After(hire) : state, day)] : hired;
    }
}
