using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Events;

namespace SalesPlatform.Cli.Departments;

/// <summary><c>department</c>: who outside the platform gets its events. For operators.</summary>
internal static class DepartmentCommands
{
    private const long DefaultLimit = 1_000_000;

    public static Command Create() =>
        new("department", "Departments that get events: their queues and accounts on the broker. For operators.") { Add(), Bind(), List(),
            Rotate(), Remove() };

    private static CliCommand Add()
    {
        var name = DepartmentFields.Name();
        var bind = DepartmentFields.Patterns("--bind", "Events it gets, such as 'budget.#' or planning.plan-approved.v1. Repeatable.",
            required: true);
        var fromStart = new Option<bool>("--from-start") { Description = "Deliver all of history first." };
        var since = Fields.Instant("--since", "Deliver what was recorded from this instant on first.");
        var limit = Fields.Count("--limit", "Most messages that wait for it; beyond, the oldest go to its dead letters. Default: 1000000.",
            least: 1);
        return new CliCommand("add", "Makes a department's queue, its bindings and its account, and shows the connection once.",
            "salesctl department add finance --bind 'budget.#' --bind planning.plan-approved.v1",
            "salesctl department add hr --bind 'team-performance.#' --from-start")
        {
            name, bind, fromStart, since, limit,
        }.Checks(values => values.GetValue(fromStart) && values.GetValue(since) is not null
            ? "--from-start and --since: one of them is enough." : null)
            .Runs(async call =>
        {
            var department = new Department(call.Get(name));
            var patterns = call.Get(bind)!.Distinct().ToList();
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            var account = new DepartmentAccount(department, broker);
            await account.PrepareAsync(call.Get(limit) ?? DefaultLimit);
            call.WarnOfIdle(patterns);
            var replayed = call.Get(fromStart) || call.Get(since) is not null
                ? await JoinLate.RunAsync(call, department, broker, patterns, call.Get(since), () => account.BindAsync(patterns))
                : [];
            if (replayed.Count == 0)
                await account.BindAsync(patterns);
            DepartmentView.PrintAdded(call, department, await account.OpenAsync(), patterns, replayed);
        });
    }

    private static CliCommand Bind()
    {
        var name = DepartmentFields.Name();
        var bind = DepartmentFields.Patterns("--bind", "Events it gets from now on as well. Repeatable.", required: false);
        var unbind = DepartmentFields.Patterns("--unbind", "Bindings to take away, as 'department list' shows them. Repeatable.",
            required: false);
        return new CliCommand("bind", "Changes which events a department gets from now on. Its queue stays, with what waits in it.",
            "salesctl department bind finance --bind 'launch-coordination.#'",
            "salesctl department bind finance --bind budget.cost-posted.v1 --unbind 'budget.#'")
        {
            name, bind, unbind,
        }.Checks(values => (values.GetValue(bind) ?? [], values.GetValue(unbind) ?? []) switch
        {
            ([], []) => "One of --bind and --unbind is needed.",
            var (more, less) when more.Intersect(less).FirstOrDefault() is { } both =>
                Say($"'{both}' is both for --bind and for --unbind."),
            _ => null,
        }).Runs(async call =>
        {
            var department = new Department(call.Get(name));
            var (more, less) = ((call.Get(bind) ?? []).Distinct().ToList(), (call.Get(unbind) ?? []).Distinct().ToList());
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            var patterns = await new DepartmentAccount(department, broker).RebindAsync(more, less);
            call.WarnOfIdle(more);
            DepartmentView.PrintBindings(call, department, patterns);
        });
    }

    private static CliCommand List() => new CliCommand("list", "Lists the departments with what waits for them.",
        "salesctl department list")
        .Runs(async call =>
        {
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            await using var channel = await BrokerChannel.OpenAsync(call.Broker, call.Cancellation);
            var rows = new List<DepartmentRow>();
            foreach (var department in (await broker.QueuesAsync()).Select(Department.OfQueue).OfType<Department>())
            {
                rows.Add(new DepartmentRow(department.Name, department.Queue,
                    await broker.BindingsAsync(Department.Events, department.Queue),
                    await channel.WaitingAsync(department.Queue), await channel.ConsumersAsync(department.Queue),
                    await channel.WaitingAsync(department.DeadLetters)));
            }

            DepartmentView.Print(call, rows);
        });

    private static CliCommand Rotate()
    {
        var name = DepartmentFields.Name();
        return new CliCommand("rotate",
            "Gives a department a new password, ends the sessions of the old one, and shows the connection once.",
            "salesctl department rotate finance")
        {
            name,
        }.Runs(async call =>
        {
            var department = new Department(call.Get(name));
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            DepartmentView.PrintConnection(call, department, await new DepartmentAccount(department, broker).RotateAsync());
        });
    }

    private static CliCommand Remove()
    {
        var name = DepartmentFields.Name();
        var discard = new Option<bool>("--discard") { Description = "Also when messages wait that nobody will read then." };
        return new CliCommand("remove", "Takes a department's account, bindings and queues away.", "salesctl department remove finance")
        {
            name, discard,
        }.Runs(async call =>
        {
            var department = new Department(call.Get(name));
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            var account = new DepartmentAccount(department, broker);
            await account.RequireAsync();
            await using (var channel = await BrokerChannel.OpenAsync(call.Broker, call.Cancellation))
            {
                var waiting = await channel.WaitingAsync(department.Queue) + await channel.WaitingAsync(department.DeadLetters);
                if (waiting > 0 && !call.Get(discard))
                    throw new CliException(
                        $"{waiting} messages wait for '{department.Name}' or are among its dead letters: --discard gives them up.");
            }

            await account.RemoveAsync();
            call.Output.Show(new { Department = department.Name, Removed = true }, console =>
                Display.Tables.Line(console, Say($"The department '{department.Name}' is removed.")));
        });
    }
}
