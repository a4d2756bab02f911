using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.TeamPerformance;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.EventStore.Store;
using SalesPlatform.Files;
using SalesPlatform.ServiceDefaults.Grpc;
using SalesPlatform.TeamPerformance.Teams;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance.Rosters;

/// <summary>Good rows take effect in one transaction, bad ones are named.</summary>
internal sealed class RosterUpload(CommandRunner runner)
{
    public async Task<Wire.ImportRosterReply> ImportAsync(IAsyncStreamReader<FileChunk> chunks, ServerCallContext call)
    {
        var upload = await FileUpload.OpenAsync(chunks, call.CancellationToken, CsvFile.LargestFile);
        var errors = new FieldErrors();
        var team = errors.Key("header.team", upload.Header.Team);
        errors.ThrowIfAny();
        var file = await RosterFile.ReadAsync(upload, team, call.CancellationToken);
        return await runner.RunAsync(call, upload.AsRequest(), work => TakeInAsync(work, file, team, call.CancellationToken));
    }

    private static async Task<Wire.ImportRosterReply> TakeInAsync(UnitOfWork work, RosterFile file, string team,
        CancellationToken cancellation)
    {
        work.Context.RequireTeam(team);
        _ = (await work.LoadAsync(Team.Of(team), Team.StreamOf(team), null, cancellation)).State.Existing;
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

    private static async Task<Dictionary<string, Loaded<Employee>>> PeopleAsync(UnitOfWork work, RosterFile file,
        CancellationToken cancellation)
    {
        var ids = file.Rows.Select(row => row.Hire.Employee).Distinct().ToList();
        var found = await work.LoadManyAsync(Employee.Of(""), [.. ids.Select(Employee.StreamOf)], cancellation);
        return ids.ToDictionary(id => id, id => found[Employee.StreamOf(id)]);
    }
}
