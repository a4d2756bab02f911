using System.Globalization;
using SalesPlatform.Cli.Broker;
using SalesPlatform.Cli.Departments;

namespace SalesPlatform.Cli.Events;

/// <summary><c>events</c>: what was published, from any position, to look at or to deliver again. For operators.</summary>
internal static class EventCommands
{
    public static Command Create() =>
        new("events", "Published events from any position: to look at, or to deliver again. For operators.") { Tail(), Replay() };

    private static CliCommand Tail()
    {
        var (after, since, type) = (After(), Since(), Types("Events to show. Default: all."));
        var follow = new Option<bool>("--follow") { Description = "Stay, and show what happens. Without a beginning: only that." };
        return new CliCommand("tail", "Prints events, one line each; with --json a CloudEvent in JSON each.",
            "salesctl events tail --since 2026-07-01T00:00:00Z --type 'budget.#'",
            "salesctl events tail --after planning=1200 --type 'planning.#' --follow")
        {
            after, since, type, follow,
        }.Runs(async call =>
        {
            var types = Expand(call.Get(type));
            var heads = await FeedReader.HeadsAsync(call.OperatorsPlatform, types);
            var from = Positions(call.Get(after));
            FeedReader.Check(heads, from, call.Get(since), call.Host.Clock);
            var onlyNew = call.Get(follow) && from.Count == 0 && call.Get(since) is null;
            var printer = new EventPrinter(call.Host.Out, call.Output.IsJson);
            // Several feeds that never end are read side by side; those that end, one after the other, so that a script gets one order.
            var reads = heads.Where(head => from.Count == 0 || from.ContainsKey(head.Service))
                .Select(head => (Func<Task>)(() => printer.PrintAsync(
                FeedReader.ReadAsync(call.OperatorsPlatform, head.Service, FeedReader.Request(head.Service, types,
                    onlyNew ? head.Head : from.GetValueOrDefault(head.Service), call.Get(since), call.Get(follow))))));
            if (call.Get(follow))
                await Task.WhenAll(reads.Select(read => read()));
            else
            {
                foreach (var read in reads)
                    await read();
            }
        });
    }

    private static CliCommand Replay()
    {
        var (after, since, type) = (After(), Since(), Types("Events to deliver. Default: those the department is bound to."));
        var to = Fields.Text("--to", "The department, or its queue.", required: true);
        return new CliCommand("replay", "Delivers events again to one department, from history. Others get nothing.",
            "salesctl events replay --to finance", "salesctl events replay --to finance --since 2026-07-01T00:00:00Z --type 'budget.#'",
            "salesctl events replay --to finance --after budget=1200 --after planning=0")
        {
            to, after, since, type,
        }.Runs(async call =>
        {
            var department = Department.Of(call.Require(to));
            using var broker = new BrokerAdministration(call.Broker, call.Cancellation);
            await new DepartmentAccount(department, broker).RequireAsync();
            await using var channel = await BrokerChannel.OpenAsync(call.Broker, call.Cancellation);
            var types = Expand(call.Get(type) is { Length: > 0 } given ? given
                : [.. await broker.BindingsAsync(Department.Events, department.Queue)]);
            var replayed = await new Replay(call, department, broker, channel).RunAsync(types, Positions(call.Get(after)), call.Get(since));
            call.Output.Show(new { Department = department.Name, department.Queue, Replayed = replayed }, console =>
            {
                var table = Tables.Of("Service", ">Delivered", ">Up to position");
                foreach (var each in replayed)
                    table.Row(each.Service, Formats.Count(each.Events), Formats.Count(each.UpTo));
                console.Write(table);
            });
        });
    }

    private static Option<string[]> After()
    {
        var after = new Option<string[]>("--after")
        {
            Description =
                "Begin behind this position of a service's feed, as SERVICE=POSITION. Repeatable; other services begin at their start.",
            HelpName = "SERVICE=POSITION",
        };
        after.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !TryPosition(token.Value, out _, out _)))
                result.Complain($"--after: '{token.Value}' is not a service and a position, such as planning=1200.");
        });
        return after;
    }

    private static Option<DateTimeOffset?> Since() => Fields.Instant("--since",
        "Begin with what was recorded at this instant, such as 2026-07-01T00:00:00Z.");

    private static Option<string[]> Types(string description) =>
        DepartmentFields.Patterns("--type", $"{description} A name or a pattern. Repeatable.", required: false);

    private static Dictionary<string, long> Positions(string[]? given)
    {
        var positions = new Dictionary<string, long>();
        foreach (var text in given ?? [])
        {
            TryPosition(text, out var service, out var position);
            if (!positions.TryAdd(service, position))
                throw new CliException($"--after: {service} is given twice.");
        }

        return positions;
    }

    private static bool TryPosition(string text, out string service, out long position)
    {
        position = 0;
        return Texts.TryPair(text, out service, out var number) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture,
            out position);
    }

    private static List<string> Expand(string[]? patterns)
    {
        if (patterns is not { Length: > 0 })
            return [.. EventTypes.All.Keys];
        var types = patterns.SelectMany(EventTypes.Matching).Distinct().ToList();
        return types.Count > 0
            ? types
            : throw new CliException(
                $"No published event matches {string.Join(", ", patterns)}: see docs/events.md.")
            { Exit = ExitCodes.Usage };
    }
}
