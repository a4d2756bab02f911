using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Departments;

namespace SalesPlatform.Cli.DeadLetters;

/// <summary>The places a command looks at: all, or those of one service or department.</summary>
internal sealed class DeadPlaces
{
    public Option<string> Service { get; } = Fields.Text("--service", "Only what this service could not take in.");

    public Option<string> Department { get; } = Fields.Text("--department", "Only what this department could not handle.");

    public async Task<IReadOnlyList<IDeadPlace>> OpenAsync(Call call)
    {
        using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
        var queues = await broker.QueuesAsync();
        var (service, department) = (call.Get(Service), call.Get(Department));
        if (service is not null && !Services(call).Contains(service))
            throw new CliException($"There is no service '{service}' here: {string.Join(", ", Services(call))}.");
        if (department is not null && !queues.Contains(new Department(department).Queue))
            throw new CliException($"There is no department '{department}': see 'salesctl department list'.") { Exit = ExitCodes.NotFound };
        if (department is null)
            await broker.KeepReturnedAsync(Errors("[a-z-]+").Replace(".", "\\.", StringComparison.Ordinal));
        return
        [
            .. Services(call).Where(each => department is null && (service is null || each == service))
                .SelectMany(each => OfService(call, each, queues)),
            .. queues.Select(Departments.Department.OfQueue).OfType<Department>()
                .Where(each => service is null && (department is null || each.Name == department)).Select(each => OfDepartment(call, each)),
        ];
    }

    private static IReadOnlyList<string> Services(Call call) =>
        [.. EventTypes.Services.Where(call.OperatorsPlatform.Endpoints.Services!.ContainsKey)];

    private static IEnumerable<IDeadPlace> OfService(Call call, string service, IReadOnlyList<string> queues)
    {
        yield return new ParkedPlace(call.OperatorsPlatform, service);
        if (queues.Contains(Errors(service)))
        {
            yield return new QueuePlace(call.Broker, Errors(service), service, DeadLetter.Unreadable,
                _ => ("", $"salesplatform.{service}.inbox"), call.Cancellation);
        }
    }

    private static QueuePlace OfDepartment(Call call, Department department) => new(
        call.Broker, department.DeadLetters, department.Name, DeadLetter.Undelivered,
        message => (department.Replay, QueuePlace.FirstRoutingKey(message) ?? message.RoutingKey), call.Cancellation);

    private static string Errors(string service) => $"salesplatform.{service}.inbox_error";
}
