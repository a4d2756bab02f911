using SalesPlatform.Cli.Events;

namespace SalesPlatform.Cli.Departments;

internal sealed record DepartmentRow(string Department, string Queue, IReadOnlyList<string> Bindings, long Waiting, long Readers,
    long DeadLetters);

/// <summary>Departments, for programs and for people.</summary>
internal static class DepartmentView
{
    public static void PrintAdded(Call call, Department department, string password, IReadOnlyList<string> patterns,
        IReadOnlyList<Replayed> replayed)
    {
        var bindings = BindingsOf(patterns);
        var connection = call.Broker.ConnectionOf(department.User, password);
        call.Output.Show(
            new
            {
                Department = department.Name, department.Queue, department.User, Connection = connection, Bindings = bindings,
                Replayed = replayed
            },
            console =>
            {
                console.Write(TableOf(bindings));
                if (replayed.Count > 0)
                    console.Line($"{Formats.Count(replayed.Sum(each => each.Events))} events of history wait in the queue.");
            });
        Tell(call, department, connection);
    }

    public static void PrintBindings(Call call, Department department, IReadOnlyList<string> patterns)
    {
        var bindings = BindingsOf(patterns);
        call.Output.Show(new { Department = department.Name, department.Queue, Bindings = bindings },
            console => console.Write(TableOf(bindings)));
        if (bindings.Count == 0)
            call.Output.Note($"No event arrives for '{department.Name}' any more: it is bound to nothing.");
    }

    public static void PrintConnection(Call call, Department department, string password)
    {
        var connection = call.Broker.ConnectionOf(department.User, password);
        call.Output.Show(new { Department = department.Name, department.Queue, department.User, Connection = connection }, _ => { });
        Tell(call, department, connection);
    }

    public static void Print(Call call, IReadOnlyList<DepartmentRow> rows) => call.Output.Show(new { Departments = rows }, console =>
    {
        var table = Tables.Of("Department", "Bindings", ">Waiting", ">Readers", ">Dead letters");
        foreach (var row in rows)
        {
            table.Row(row.Department, string.Join('\n', row.Bindings), Formats.Count(row.Waiting), Formats.Count(row.Readers),
                Formats.Count(row.DeadLetters));
        }

        console.Write(table);
    });

    private static IReadOnlyList<Binding> BindingsOf(IEnumerable<string> patterns) =>
        [.. patterns.Select(pattern => new Binding(pattern, EventTypes.Matching(pattern)))];

    private static DataTable TableOf(IEnumerable<Binding> bindings)
    {
        var table = Tables.Of("Binding", ">Events", "such as");
        foreach (var binding in bindings)
            table.Row(binding.Pattern, Formats.Count(binding.Events.Count), binding.Events is [var first, ..] ? first : Formats.Unknown);
        return table;
    }

    // Not through a console that wraps lines: both are copied.
    private static void Tell(Call call, Department department, string connection)
    {
        if (call.Output.IsJson)
            return;
        call.Host.Out.WriteLine(Say($"queue       {department.Queue}"));
        call.Host.Out.WriteLine(Say($"connection  {connection}"));
        call.Output.Note(
            "The connection is kept nowhere and not shown again: hand it over now, or make another with 'salesctl department rotate'.");
    }

    private sealed record Binding(string Pattern, IReadOnlyList<string> Events);
}
