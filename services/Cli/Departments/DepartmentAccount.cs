using System.Security.Cryptography;
using SalesPlatform.Cli.Broker;

namespace SalesPlatform.Cli.Departments;

/// <summary>What a department has on the broker, made, renewed and taken away. See docs/decisions/0022-department-accounts.md.</summary>
internal sealed class DepartmentAccount(Department department, BrokerAdministration broker)
{
    /// <summary>So many deliveries without an acknowledgement, and a message is one that its reader cannot handle.</summary>
    public const int DeliveryLimit = 20;

    /// <summary>Connections an account may hold open: a program that opens them without end takes away nobody's.</summary>
    public const int MostConnections = 10;

    private const int MostChannels = 50;
    private const int Unlimited = 1_000_000;

    /// <summary>Makes the queues and the way for what is delivered again. No event arrives yet.</summary>
    /// <exception cref="CliException">The department is there already.</exception>
    public async Task PrepareAsync(long limit)
    {
        if ((await broker.UsersAsync()).Contains(department.User))
            throw new CliException(
                $"There is a department '{department.Name}' already: renew its password with 'salesctl department rotate "
                + $"{department.Name}'.");
        // As the services declare it; before the first of them has run, there is none to bind to.
        await broker.PutExchangeAsync(Department.Events, "topic");
        await broker.PutQueueAsync(department.DeadLetters, new Dictionary<string, object>
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = limit,
            // Looking at a message counts as a delivery that was returned.
            ["x-delivery-limit"] = Unlimited,
        });
        await broker.PutQueueAsync(department.Queue, new Dictionary<string, object>
        {
            ["x-queue-type"] = "quorum",
            ["x-max-length"] = limit,
            // Not reject-publish: a department that does not read would stop the events of all others.
            ["x-overflow"] = "drop-head",
            ["x-delivery-limit"] = DeliveryLimit,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = department.DeadLetters,
        });
        await broker.PutExchangeAsync(department.Replay, "fanout");
        await broker.BindAsync(department.Replay, department.Queue, "");
    }

    /// <summary>From now on the queue gets what these patterns let through.</summary>
    public async Task BindAsync(IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns)
            await broker.BindAsync(Department.Events, department.Queue, pattern);
    }

    /// <summary>Changes what the queue gets from now on; what waits in it stays.</summary>
    /// <returns>All its patterns afterwards.</returns>
    /// <exception cref="CliException">There is no such department, or it has no binding of those to take away. Nothing was
    /// changed.</exception>
    public async Task<IReadOnlyList<string>> RebindAsync(IReadOnlyList<string> bind, IReadOnlyList<string> unbind)
    {
        await RequireAsync();
        var before = await broker.BindingsAsync(Department.Events, department.Queue);
        if (unbind.Except(before).ToList() is { Count: > 0 } unknown)
        {
            throw new CliException($"'{department.Name}' is not bound to {Listed(unknown)}; its bindings: "
                + $"{(before.Count > 0 ? Listed(before) : Say("none"))}.");
        }

        // In this order: an event that both the old and the new patterns let through arrives all the while.
        await BindAsync(bind);
        foreach (var pattern in unbind)
            await broker.UnbindAsync(Department.Events, department.Queue, pattern);
        return await broker.BindingsAsync(Department.Events, department.Queue);
    }

    /// <summary>Makes the account, last of all: a department that is half made has none, and is made again from the start.</summary>
    /// <returns>Its password, kept nowhere.</returns>
    public async Task<string> OpenAsync()
    {
        var password = NewPassword();
        await broker.PutUserAsync(department.User, password);
        await broker.LimitAsync(department.User, MostConnections, MostChannels);
        await broker.LetReadAsync(department.User, department.Queue);
        return password;
    }

    /// <summary>Gives it another password and ends the sessions that were opened with the old one.</summary>
    public async Task<string> RotateAsync()
    {
        await RequireAsync();
        var password = NewPassword();
        await broker.PutUserAsync(department.User, password);
        await broker.LimitAsync(department.User, MostConnections, MostChannels);
        await broker.EndSessionsAsync(department.User);
        return password;
    }

    /// <summary>Takes everything away. Its sessions end with its account.</summary>
    public async Task RemoveAsync()
    {
        await broker.DeleteUserAsync(department.User);
        await broker.DeleteExchangeAsync(department.Replay);
        await broker.DeleteQueueAsync(department.Queue);
        await broker.DeleteQueueAsync(department.DeadLetters);
    }

    /// <exception cref="CliException">There is no such department.</exception>
    public async Task RequireAsync()
    {
        if (!(await broker.QueuesAsync()).Contains(department.Queue))
            throw new CliException(
                $"There is no department '{department.Name}': see 'salesctl department list'.")
            { Exit = ExitCodes.NotFound };
    }

    private static string Listed(IEnumerable<string> patterns) => string.Join(", ", patterns.Select(pattern => $"'{pattern}'"));

    // Hexadecimal: safe in a connection string without any quoting.
    private static string NewPassword() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}
