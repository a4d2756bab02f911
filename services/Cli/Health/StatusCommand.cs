using Google.Protobuf.Collections;
using Grpc.Core;
using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Health;

/// <summary><c>status</c>: whether each service is ready, and how far the read model has come.</summary>
internal static class StatusCommand
{
    public static CliCommand Create() =>
        new CliCommand("status", "Shows whether the services are ready, and how far the scorecards have come.",
        "salesctl status", "salesctl status --json").Runs(async call =>
    {
        var services = await Readiness.OfAllAsync(call.Platform.Endpoints, call.Cancellation);
        var (intake, trouble) = await IntakeAsync(call);
        call.Output.Show(new { Services = services, Intake = intake?.Sources.Select(Shape), IntakeError = trouble }, console =>
        {
            var table = Tables.Of("Service", "State", "gRPC", "Health");
            foreach (var service in services)
                table.Row(service.Service, service.Told(), service.Grpc ?? Formats.Unknown, service.Http ?? Formats.Unknown);
            console.Write(table);
            if (intake is not null)
                console.Write(IntakeTable(intake.Sources));
            else
                console.Line($"The read model's intake is not known: {trouble}");
        });
        return services.All(service => service.Ready) ? ExitCodes.Success : ExitCodes.Failure;
    });

    /// <summary>A platform that is partly down still has a status: what cannot be asked is said, not thrown.</summary>
    private static async Task<(IntakeReply? Intake, string? Trouble)> IntakeAsync(Call call)
    {
        try
        {
            return (await call.Platform.Scorecards.ReadAsync((client, options) => client.GetIntakeAsync(new GetIntakeRequest(), options)),
                null);
        }
        catch (CliException trouble)
        {
            return (null, trouble.Message);
        }
    }

    private static DataTable IntakeTable(RepeatedField<SourcePosition> sources)
    {
        var table = Tables.Of("Taken in from", ">Up to position", ">Parked");
        foreach (var source in sources)
            table.Row(source.Service, Formats.Count(source.Position), Formats.Count(source.Parked));
        return table;
    }

    private static object Shape(SourcePosition source) => new { source.Service, source.Position, source.Parked };
}
