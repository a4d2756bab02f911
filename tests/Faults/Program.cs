using System.Diagnostics;
using System.Globalization;
using SalesPlatform.Faults;
using SalesPlatform.Tests.Hosting;
using Spectre.Console;

// Breaks the running platform under load and holds what came of each command against a ledger outside it. Run with:
// dotnet run -c Release --project tests/Faults [-- FAULT…] [--times N] [--minutes N] [--replicas 2]
// Without names every fault happens once; --times repeats what can be repeated within one; --minutes goes on with faults drawn at random.
var names = args.TakeWhile(each => !each.StartsWith('-')).ToList();
var (times, minutes) = (Option("--times") ?? 1, Option("--minutes"));
if (names.Except(Fault.All.Select(fault => fault.Name)).ToList() is { Count: > 0 } unknown)
{
    var known = string.Join(", ", Fault.All.Select(each => each.Name));
    Console.Error.WriteLine($"There is no fault {string.Join(", ", unknown)}; there are {known}.");
    return 1;
}

var replicas = Option("--replicas") ?? 1;
if (Fault.All.FirstOrDefault(fault => names.Contains(fault.Name) && fault.Replicas > replicas) is { } needy)
{
    Console.Error.WriteLine($"{needy.Name} needs --replicas {needy.Replicas}.");
    return 1;
}

var asked = Fault.All.Where(fault => (names.Count == 0 || names.Contains(fault.Name)) && fault.Replicas <= replicas).ToList();
using var folder = new TemporaryFolder();
var trials = new List<Trial>();
await using (var platform = await RunningPlatform.StartAsync(folder.Path, "--replicas", $"{replicas}"))
{
    using var commands = new Commands(platform);
    await commands.FoundAsync();
    var scene = await Scene.PrepareAsync(platform, commands) with { Times = times };
    foreach (var fault in asked)
        await TryAsync(fault, scene);
    for (var watch = Stopwatch.StartNew(); minutes is { } length && watch.Elapsed < TimeSpan.FromMinutes(length);)
        await TryAsync(asked[Random.Shared.Next(asked.Count)], scene);
}

var table = new Table().AddColumns("fault", "runs", "acked", "unknown", "lost", "doubled", "wrong", "answers, s", "settled, s");
foreach (var runs in trials.GroupBy(trial => trial.Fault))
    table.AddRow(runs.Key.Name, $"{runs.Count()}", $"{runs.Sum(each => each.Acknowledged)}", $"{runs.Sum(each => each.Unknown)}",
        $"{runs.Sum(each => each.Lost.Count)}", $"{runs.Sum(each => each.Doubled.Count)}", $"{runs.Sum(each => each.Wrong.Count)}",
        Seconds(runs.Max(each => each.Answers)), Seconds(runs.Max(each => each.Settled)));
AnsiConsole.Write(table);
return trials.TrueForAll(trial => trial.IsWell) ? 0 : 1;

async Task TryAsync(Fault fault, Scene scene)
{
    Console.WriteLine($"{fault.Name}: {fault.What}");
    var trial = await Trial.RunAsync(fault, scene);
    trials.Add(trial);
    Console.WriteLine($"  {trial.Acknowledged} acknowledged, {trial.Unknown} without an answer, {trial.Lost.Count} lost, "
        + $"{trial.Doubled.Count} doubled; answers after {Seconds(trial.Answers)} s, all known after {Seconds(trial.Settled)} s");
    if (!trial.IsWell)
        Console.WriteLine(trial);
}

int? Option(string name) => args.SkipWhile(each => each != name).Skip(1).FirstOrDefault() is { } value
    ? int.Parse(value, CultureInfo.InvariantCulture) : null;

static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
