using System.Text.Json.Nodes;

namespace SalesPlatform.Tests.Departments;

/// <summary>The samples of docs/integration, run as they are: they know docs/events.md, the schemas and an account.</summary>
public class ForeignProgramTests(DepartmentsFixture platform)
{
    private const string Types = "team-performance.#";
    private static readonly string CSharp = Path.Combine(Repository.Samples, "csharp", "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Subscriber.dll");

    [Fact]
    public async Task A_subscriber_in_Python_receives_validates_and_acknowledges()
    {
        var python = await PythonAsync();
        await HandlesAllAsync("python", queue =>
            [python, Sample("python", "subscriber.py"), "--queue", queue, "--schemas", Repository.Schemas, "--store", FileOf("python.db")],
            "--count");
    }

    [Fact]
    public async Task A_subscriber_in_JavaScript_receives_validates_and_acknowledges()
    {
        var project = await Tools.NodeProjectAsync(platform.Folder);
        await HandlesAllAsync("javascript", queue =>
            ["node", Path.Combine(project, "subscriber.mjs"), queue, Repository.Schemas, FileOf("javascript.jsonl")]);
        File.ReadLines(FileOf("javascript.jsonl")).Should().AllSatisfy(line => JsonNode.Parse(line)!["text"]!.GetValue<string>().Should()
            .StartWith("{"));
    }

    [Fact]
    public Task A_subscriber_in_CSharp_without_MassTransit_receives_validates_and_acknowledges() =>
        HandlesAllAsync("csharp", queue => ["dotnet", "exec", CSharp, queue, Repository.Schemas, FileOf("csharp.txt")]);

    [Fact]
    public async Task A_subscriber_that_is_killed_mid_way_loses_nothing()
    {
        var python = await PythonAsync();
        await platform.TeamAsync(people: 150);
        var account = await platform.AddAsync("mortal", "--bind", Types, "--from-start");
        var published = await platform.PublishedAsync(Types);
        string[] command = [python, Sample("python", "subscriber.py"), "--queue", account.Queue, "--schemas", Repository.Schemas, "--store",
            FileOf("mortal.db")];
        using (var first = RunningProgram.Start(command, Account(account)))
        {
            await Eventually.GetAsync("it has taken some in", () => Task.FromResult(first.Lines.Count), lines => lines >= 20);
            await first.KillAsync();
            first.Lines.Count.Should().BeLessThan(published.Count, "it was killed mid-way");
        }

        var second = await RunningProgram.RunAsync([.. command, "--count", $"{published.Count}"], Account(account));

        second.Exit.Should().Be(0, second.Error);
        second.Error.Should().BeEmpty();
        var stored = await RunningProgram.RunAsync([python, "-c",
            "import sqlite3, sys; print('\\n'.join(row[0] for row in sqlite3.connect(sys.argv[1]).execute('select id from event')))",
                FileOf("mortal.db")]);
        stored.Out.Split('\n').Should().BeEquivalentTo(published);
        await AcknowledgedAsync(account, command);
    }

    [Fact]
    public async Task Subscribers_come_back_after_a_lost_session_and_end_with_a_message_when_their_password_was_renewed()
    {
        var account = await platform.AddAsync("interrupted", "--bind", Types);
        var (python, project) = (await PythonAsync(), await Tools.NodeProjectAsync(platform.Folder));
        IReadOnlyList<string>[] commands =
        [
            [python, Sample("python", "subscriber.py"), "--queue", account.Queue, "--schemas", Repository.Schemas, "--store",
                FileOf("interrupted.db")],
            ["node", Path.Combine(project, "subscriber.mjs"), account.Queue, Repository.Schemas, FileOf("interrupted.jsonl")],
            ["dotnet", "exec", CSharp, account.Queue, Repository.Schemas, FileOf("interrupted.txt")],
        ];
        var programs = commands.Select(command => RunningProgram.Start(command, Account(account))).ToList();
        try
        {
            await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
            await AllReadAsync("all three read");
            await platform.Platform.ControlBrokerAsync(
                ["close_all_user_connections", "department.interrupted", "test"], TestContext.Current.CancellationToken);
            await Eventually.GetAsync("all three notice", () => Task.FromResult(programs.Select(program => program.Complaints)),
                complaints => complaints.All(lines => lines.Any(line => line.Contains("trying again", StringComparison.Ordinal))));
            await AllReadAsync("all three read again");
            await platform.TeamAsync(people: 30);
            await Eventually.GetAsync("they take in all of it", () => Task.FromResult(programs.Sum(program => program.Lines.Count)),
                lines => lines == 31);

            await Eventually.GetAsync("they end", async () =>
            {
                await platform.AskAsync("department", "rotate", "interrupted");
                return string.Join(", ", programs.Where(program => !program.HasEnded).Select(program => program.Name));
            }, running => running.Length == 0, TimeSpan.FromMinutes(1));

            foreach (var program in programs)
            {
                var end = await program.EndAsync();
                end.Exit.Should().Be(1, "{0} says it failed", end.Error);
                end.Error.Should().Contain("The broker does not accept the account: was its password renewed?");
            }

            async Task AllReadAsync(string what) => await Eventually.GetAsync(what,
                () => administrator.Channel.ConsumerCountAsync(account.Queue, TestContext.Current.CancellationToken),
                readers => readers == 3);
        }
        finally
        {
            programs.ForEach(program => program.Dispose());
        }
    }

    [Fact]
    public async Task What_does_not_fit_its_schema_is_rejected_and_the_next_event_is_handled()
    {
        var python = await PythonAsync();
        await platform.TeamAsync();
        var account = await platform.AddAsync("strict", "--bind", Types, "--from-start");
        await using var administrator = await DepartmentSystem.ConnectAsync(platform.Broker);
        var id = Guid.NewGuid().ToString();
        await administrator.PublishAsync($"{account.Queue}.replay", "team-performance.team-added.v1", """{ "team": 7 }""",
            new Dictionary<string, object?>
            {
                ["cloudEvents:id"] = id, ["cloudEvents:type"] = "salesplatform.team-performance.team-added.v1",
                ["cloudEvents:subject"] = "team/x",
                ["cloudEvents:time"] = "2026-09-15T06:30:00Z",
            }, id);
        await platform.TeamAsync();
        var published = await platform.PublishedAsync(Types);

        var run = await RunningProgram.RunAsync([python, Sample("python", "subscriber.py"), "--queue", account.Queue, "--schemas",
            Repository.Schemas,
            "--store", FileOf("strict.db"), "--count", $"{published.Count}"], Account(account));

        run.Exit.Should().Be(0, run.Error);
        run.Error.Should().StartWith($"rejected {id}: 7 is not of type 'string'");
        var dead = (await platform.AskAsync("deadletters", "list", "--department", "strict"))["deadLetters"]!.AsArray().Should()
            .ContainSingle().Subject!;
        dead["id"]!.GetValue<string>().Should().Be(id);
        dead["reason"]!.GetValue<string>().Should().Be("its reader rejected it");
    }

    private async Task HandlesAllAsync(
        string department, Func<string, IReadOnlyList<string>> reading, params IReadOnlyList<string> countOption)
    {
        await platform.TeamAsync(people: 10);
        var account = await platform.AddAsync(department, "--bind", Types, "--from-start");
        var published = await platform.PublishedAsync(Types);

        var command = reading(account.Queue);

        var run = await RunningProgram.RunAsync([.. command, .. countOption, $"{published.Count}"], Account(account));

        run.Exit.Should().Be(0, run.Error);
        run.Error.Should().BeEmpty("every event is as its schema says");
        run.Out.Split('\n').Where(line => line.StartsWith("took in ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2])
            .Should().Equal(published);
        await AcknowledgedAsync(account, command);
        (await platform.AskAsync("deadletters", "list", "--department", department))["deadLetters"]!.AsArray().Should().BeEmpty();
    }

    // The nodes of a replicated queue agree on an acknowledgement after the broker has read it, and one that a program sends last before it
    // ends may be lost. Its event comes again then, and the program knows it.
    private async Task AcknowledgedAsync(Account account, IReadOnlyList<string> command)
    {
        using var again = RunningProgram.Start(command, Account(account));
        await Eventually.GetAsync("everything is acknowledged", () => platform.HeldAsync(account.Queue), held => held == 0);
        again.Lines.Where(line => !line.StartsWith("knew ", StringComparison.Ordinal)).Should().BeEmpty();
        again.Complaints.Should().BeEmpty();
    }

    private Task<string> PythonAsync() => Tools.PythonAsync("pika, jsonschema", "python3-pika", "python3-jsonschema");

    private string FileOf(string name) => Path.Combine(platform.Folder, name);

    private static string Sample(string language, string file) => Path.Combine(Repository.Samples, language, file);

    private static Dictionary<string, string> Account(Account account) => new() { ["AMQP_URL"] = account.Connection.OriginalString };
}
