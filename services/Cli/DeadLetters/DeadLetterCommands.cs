namespace SalesPlatform.Cli.DeadLetters;

/// <summary><c>deadletters</c>: messages that services and departments could not handle, until an operator decides.</summary>
internal static class DeadLetterCommands
{
    public static Command Create() =>
        new("deadletters", "Messages that services and departments could not handle. For operators.") { List(), Show(), Requeue(),
            Discard() };

    private static CliCommand List()
    {
        var places = new DeadPlaces();
        return new CliCommand("list", "Lists what waits, with the reason.", "salesctl deadletters list",
            "salesctl deadletters list --department finance")
        {
            places.Service, places.Department,
        }.Runs(async call => DeadLetterView.Print(call, await AllAsync(await places.OpenAsync(call))));
    }

    private static CliCommand Show()
    {
        var (id, places) = (Id(), new DeadPlaces());
        return new CliCommand("show", "Shows a message whole, with all that happened to it.",
            "salesctl deadletters show 01980a3e-0000-7000-8000-000000000001")
        {
            id, places.Service, places.Department,
        }.Runs(async call => DeadLetterView.PrintOne(call, (await FindAsync(await places.OpenAsync(call), call.Get(id))).Letter));
    }

    private static CliCommand Requeue()
    {
        var places = new DeadPlaces();
        var ids = new Argument<string[]>("id") { HelpName = "ID", Description = "Ids of the messages.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All that wait." };
        return new CliCommand("requeue", "Has messages tried again, such as after a fault was mended.",
            "salesctl deadletters requeue 01980a3e-0000-7000-8000-000000000001", "salesctl deadletters requeue --all --department finance")
        {
            ids, all, places.Service, places.Department,
        }.Checks(values => values.GetValue(all) == values.GetValue(ids) is { Length: > 0 } ? "Name messages, or all of them with --all."
            : null)
            .Runs(async call =>
        {
            var open = await places.OpenAsync(call);
            var chosen = call.Get(all) ? await EachAsync(open) : [];
            foreach (var id in call.Get(ids).Distinct())
                chosen.Add(await FindAsync(open, id));
            var still = new List<DeadLetter>();
            foreach (var place in chosen.GroupBy(each => each.Place, each => each.Letter.Id))
                still.AddRange(await place.Key.RequeueAsync(place.ToHashSet()));
            DeadLetterView.PrintRequeued(call, chosen.Count, still);
            return still.Count > 0 ? ExitCodes.RowsLeftOut : ExitCodes.Success;
        });
    }

    private static CliCommand Discard()
    {
        var (id, places) = (Id(), new DeadPlaces());
        var reason = Fields.Text("--reason", "Why it is given up.", required: true);
        return new CliCommand("discard", "Gives a message up, with a reason, and shows it a last time.",
            "salesctl deadletters discard 01980a3e-0000-7000-8000-000000000001 --reason 'test message'")
        {
            id, reason, places.Service, places.Department,
        }.Runs(async call =>
        {
            var (place, letter) = await FindAsync(await places.OpenAsync(call), call.Get(id));
            await place.DiscardAsync(new HashSet<string> { letter.Id }, call.Require(reason));
            // The broker keeps no trace of what was in a department's queue: this print is it.
            DeadLetterView.PrintOne(call, letter with
            {
                History = [.. letter.History,
                new DeadStep(call.Host.Clock.GetUtcNow(), "discarded", call.Require(reason))]
            });
        });
    }

    private static Argument<string> Id() => Fields.Argument("id", "Id of the message, as the list shows it.");

    private static async Task<IReadOnlyList<DeadLetter>> AllAsync(IReadOnlyList<IDeadPlace> places) =>
        [.. (await EachAsync(places)).Select(each => each.Letter)];

    private static async Task<List<(IDeadPlace Place, DeadLetter Letter)>> EachAsync(IReadOnlyList<IDeadPlace> places)
    {
        var all = new List<(IDeadPlace, DeadLetter)>();
        foreach (var place in places)
            all.AddRange((await place.ListAsync()).Select(letter => (place, letter)));
        return all;
    }

    private static async Task<(IDeadPlace Place, DeadLetter Letter)> FindAsync(IReadOnlyList<IDeadPlace> places, string id) =>
        (await EachAsync(places)).Where(each => each.Letter.Id == id).ToList() switch
        {
            [var only] => only,
            [] => throw new CliException($"No message '{id}' waits: see 'salesctl deadletters list'."),
            var several => throw new CliException($"'{id}' waits at {string.Join(", ", several.Select(each => each.Letter.Owner))}: "
                + $"choose with --service or --department."),
        };
}
