using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.LaunchCoordination.Due;

internal sealed class LaunchesDue : IDueSource
{
    private static readonly string[] Over = ["reviewed", "cancelled"];

    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var views = (await reading.InTeams<LaunchOverview>().ToListAsync(cancellation)).Where(view => !Over.Contains(view.Status)).ToList();
        var found = new List<DueItem>();
        foreach (var view in views)
        {
            var events = await reading.Queries.Events.FetchStreamAsync(view.Id, token: cancellation);
            var times = new LaunchTimes(events);
            var state = UnitOfWork.Fold(Launch.Of(view.Launch), view.Id, events).State;
            found.AddRange(Of(state, reading, times));
            if (state is Launch.Preparing { File: var file } and not Launch.Held)
                found.AddRange([.. Milestones(file, reading), .. DeliveriesDue.Of(file, reading, times), .. PromotionDue.Of(file, times)]);
        }

        return found;
    }

    private static IEnumerable<DueItem> Of(Launch state, DueReading reading, LaunchTimes times)
    {
        switch (state)
        {
            case Launch.Planned { File: var file } when times.Newest is GoDecided { IsGo: false } no:
                if (!reading.Caller.Is(Roles.SalesManager))
                    break;
                yield return Item("launch-no-go", file, $"未获放行（{no.Reason}）：请调整方案，或取消上市。",
                        $"It was a no-go ({no.Reason}): change the plan, or cancel the launch.")
                    .Since(times.Last<GoDecided>()).By(file.LaunchDate)
                    .Do("change-date", ("调整上市日", "Move the launch"), $"launch change-date {file.Id} --on <day> --reason <reason>",
                        Wire.Launches.Descriptor, "ChangeDate")
                    .Do("cancel", ("取消上市", "Cancel the launch"), $"launch cancel {file.Id} --reason <reason>",
                        Wire.Launches.Descriptor, "Cancel", new Wire.ReasonRequest { Launch = Request(file) }, "reason");
                break;
            case Launch.Planned { File: var file } when LaunchReadiness.IsReady(file):
                yield return Item("launch-go", file, "上市已就绪，等待放行决定。", "The launch is ready and waits for go or no-go.")
                    .Since(times.Last<ReadinessReached>()).By(file.LaunchDate).Asked(file.Drafted.Author, file.Drafted.Author)
                    .Do("approve", ("放行", "Go"), $"launch go {file.Id}", Wire.Launches.Descriptor, "Decide",
                        new Wire.DecideRequest { Launch = Request(file), Go = true })
                    .Do("return", ("不放行", "No-go"), $"launch no-go {file.Id} --reason <reason>", Wire.Launches.Descriptor, "Decide",
                        new Wire.DecideRequest { Launch = Request(file) }, "reason")
                    .Changing("状态", "Status", DueList.Text("ready"), DueList.Text("go-decided"));
                break;
            case Launch.GoAhead { File: var file } when file.LaunchDate <= reading.Today:
                yield return Item("launch-to-mark", file, "上市日已到，等待登记上市。", "Its day has come: is the product on the market?")
                    .By(file.LaunchDate)
                    .Do("mark-launched", ("登记上市", "Record the launch"), $"launch mark-launched {file.Id} --on <day>",
                        Wire.Launches.Descriptor, "MarkLaunched");
                break;
            case Launch.Launched { File: var file, LaunchedOn: var day }:
                yield return Item("launch-to-review", file, $"已于 {day:yyyy-MM-dd} 上市，等待回顾。",
                    $"On the market since {day:yyyy-MM-dd}: look back upon it.")
                    .Since(times.Last<ProductLaunched>())
                    .Do("review", ("回顾", "Look back"), $"launch review {file.Id} --results <results> --lessons <lessons>",
                        Wire.Launches.Descriptor, "Review");
                break;
        }
    }

    private static IEnumerable<DueItem> Milestones(LaunchFile file, DueReading reading) =>
        from milestone in file.Milestones
        let caller = reading.Caller
        where milestone.Value.DoneOn is null && milestone.Value.DueOn <= reading.Today.AddDays(DueOrder.SoonDays)
        where caller.Is(Roles.SalesManager) || milestone.Value.Owner == caller.Employee || milestone.Value.Owner == caller.Actor
            || caller.Is(milestone.Value.Owner)
        select Item("launch-milestone", file, $"里程碑「{milestone.Key}」等待完成，负责人 {milestone.Value.Owner}。",
                $"The milestone '{milestone.Key}' is not reached yet; {milestone.Value.Owner} sees to it.", milestone.Key)
            .By(milestone.Value.DueOn)
            .Do("complete", ("完成", "Complete"),
                $"launch complete-milestone {file.Id} --milestone {ShellWords.Quoted(milestone.Key)} --on <day>",
                Wire.Launches.Descriptor, "CompleteMilestone");

    internal static DueItem Item(string kind, LaunchFile file, ChineseSentence zh, EnglishSentence en, string part = "") => DueList.Item(
        kind, part.Length == 0 ? $"{file.Id}" : $"{file.Id}/{part}", file.Team, file.Product, file.Drafted.Name,
        $"{file.Drafted.Name}：{zh}", $"{file.Drafted.Name}: {en}");

    internal static Wire.LaunchRequest Request(LaunchFile file) => new() { Launch = $"{file.Id}" };
}
