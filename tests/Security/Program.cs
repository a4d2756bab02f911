using System.Globalization;
using Grpc.Core;
using SalesPlatform.Security;
using SalesPlatform.Tests.Hosting;
using Spectre.Console;

// Attacks the running platform: every operation in every role and pair of roles, then hostile content made from the contract, and hostile
// files. Run with: dotnet run --project tests/Security [-- --requests N] [--files N] [--seed N]
// It prints how each service answered, and ends with an error when a role came too far, a fault was answered, or a process died.
var (requests, uploads, seed) = (Option("--requests") ?? 100_000, Option("--files") ?? 100_000, Option("--seed") ?? 1);
using var folder = new TemporaryFolder();
var wrong = new List<string>();
await using (var platform = await RunningPlatform.StartAsync(folder.Path))
{
    using var attacker = new Attacker(platform);
    var victims = new Victims(platform);
    await victims.FoundAsync();
    var before = Operation.Services.ToDictionary(name => name, platform.PidOf);

    var pairs = await RolePairs.TryAsync(attacker);
    Console.WriteLine($"roles and pairs: {pairs.Calls} calls of {Operation.All.Count} operations, "
        + $"{pairs.Restricted.Count} kept to their own, {pairs.Wrong.Count} wrong");
    var fuzz = await Fuzz.TryAsync(attacker, Math.Max(1, requests / Operation.All.Count), seed);
    var files = await Fuzz.TryFilesAsync(attacker, Math.Max(1, uploads / Operation.OfFiles.Count), seed);
    wrong.AddRange([.. pairs.Wrong, .. fuzz.Wrong, .. files.Wrong,
        .. before.Where(each => platform.PidOf(each.Key) != each.Value).Select(each => $"{each.Key} died")]);

    Show("requests", fuzz);
    Show("files", files);

    void Show(string what, Fuzz tried)
    {
        var codes = tried.Answers.Keys.Select(key => key.Code).Distinct().Order().ToList();
        var table = new Table().AddColumns([what, .. codes.Select(code => $"{code}"), "memory, MB"]);
        foreach (var service in Operation.Services)
        {
            table.AddRow([service, .. codes.Select(code => Number(tried.Answers.GetValueOrDefault((service, code)))),
                Number(Victims.MemoryOf(platform.PidOf(service)))]);
        }

        AnsiConsole.Write(table);
    }
}

wrong.ForEach(Console.WriteLine);
return wrong.Count == 0 ? 0 : 1;

int? Option(string name) => args.SkipWhile(each => each != name).Skip(1).FirstOrDefault() is { } value
    ? int.Parse(value, CultureInfo.InvariantCulture) : null;

static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
