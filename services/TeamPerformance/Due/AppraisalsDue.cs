using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.TeamPerformance.Appraisals;

namespace SalesPlatform.TeamPerformance.Due;

/// <summary>For whoever takes it: the person, the manager of the team, or HR.</summary>
internal sealed class AppraisalsDue : IDueSource
{
    public async Task<IEnumerable<DueItem>> FindAsync(DueReading reading, CancellationToken cancellation)
    {
        var open = (await reading.Queries.Query<AppraisalView>().Where(view => view.Status != "final").ToListAsync(cancellation))
            .Where(view => reading.Concerns(view.Team) && reading.Caller.IsReader(view.Employee, view.Team)).ToList();
        var since = await reading.LastAsync(open.Select(view => view.Id), cancellation);
        var names = await reading.EmployeeNamesAsync(cancellation);
        var shared = open.Where(view => view.Status == "shared").Select(view => RosterEntry.Fold.Stream(view.Employee)).Distinct();
        var left = (await reading.Queries.LoadManyAsync<RosterEntry>(cancellation, [.. shared]))
            .Where(entry => entry.HasLeftBy(reading.Today)).Select(entry => entry.Employee).ToHashSet();
        return open.Select(view => Step(view, reading, left)?.Since(since, view.Id).About(view.Employee) is { } item
            ? Named(item, names, view) : null).OfType<DueItem>();
    }

    private static DueItem? Step(AppraisalView view, DueReading reading, HashSet<string> left)
    {
        var (caller, quarter) = (reading.Caller, Period.Parse(view.Quarter));
        var lastDay = reading.Company.Calendar.End(quarter).AddDays(-1);
        var (isPerson, isManager) = (caller.IsPerson(view.Employee), caller.IsManagerFor(view.Employee, view.Team));
        var request = new Wire.AppraisalRequest { Employee = view.Employee, Quarter = view.Quarter };
        var of = $"{view.Employee} --period {view.Quarter}";
        return view.Status switch
        {
            "planned" when isPerson => Item("appraisal-self-review", view, "等待您的自评。", "Your own review is awaited.").By(lastDay)
                .Do("self-review", ("提交自评", "Hand in your review"), $"appraisal self-review {of} --score <score> --comment <comment>",
                    Wire.Appraisals.Descriptor, "SubmitSelfReview"),
            "planned" or "self-review" when isManager && lastDay < reading.Today =>
                Item("appraisal-review", view, "季度已结束，等待经理评估。", "The quarter is over and the manager's review is awaited.")
                    .Do("review", ("评估", "Review"),
                        $"appraisal review {of} --score <component=score> --feedback <feedback> --improvement <advice>",
                        Wire.Appraisals.Descriptor, "Review"),
            "manager-review" when isManager =>
                Item("appraisal-to-share", view, "评估草稿尚未与本人分享。", "The draft of the review is not shared with the person yet.")
                .Do("share", ("分享", "Share"), $"appraisal share {of}", Wire.Appraisals.Descriptor, "Share", request),
            "shared" when isPerson =>
                Item("appraisal-to-acknowledge", view, "请确认评估，或提出异议。", "Take note of your appraisal, or say why you do not agree.")
                .Do("acknowledge", ("确认", "Acknowledge"), $"appraisal acknowledge {of}", Wire.Appraisals.Descriptor, "Acknowledge",
                    new Wire.AcknowledgeAppraisalRequest { Appraisal = request })
                .Do("dispute", ("提出异议", "Dispute"), $"appraisal dispute {of} --reason <reason>", Wire.Appraisals.Descriptor, "Dispute",
                    new Wire.DisputeAppraisalRequest { Appraisal = request }, "reason"),
            "shared" when caller.Is(Roles.Hr) && left.Contains(view.Employee) =>
                Item("appraisal-to-finalise", view, "本人已离职，无法确认；由人力资源定稿。",
                        "The person has left and cannot take note any more: HR makes the appraisal final.")
                    .Do("finalise", ("定稿", "Make final"), $"appraisal finalise {of}", Wire.Appraisals.Descriptor, "Finalise", request),
            "acknowledged" when caller.IsStaffFor(view.Employee, view.Team) =>
                Item("appraisal-to-finalise", view, "本人已确认，等待定稿。", "The person has taken note; the appraisal waits to be made final.")
                    .Do("finalise", ("定稿", "Make final"), $"appraisal finalise {of}", Wire.Appraisals.Descriptor, "Finalise", request),
            "disputed" when !isPerson =>
                Item("appraisal-dispute", view, "本人有异议，等待人力资源处理。", "The person does not agree: HR settles it with a manager.")
                .Do("resolve", ("处理异议", "Resolve"), $"appraisal resolve {of} --with <manager> --resolution <resolution>",
                    Wire.Appraisals.Descriptor, "ResolveDispute"),
            _ => null,
        };
    }

    private static DueItem Item(string kind, AppraisalView view, ChineseSentence zh, EnglishSentence en) =>
        DueList.Item(kind, $"{view.Employee}/{view.Quarter}", view.Team, $"{view.Employee} {view.Quarter}", "", zh, en);

    private static DueItem Named(DueItem item, IReadOnlyDictionary<string, string> names, AppraisalView view)
    {
        item.SubjectName = names.GetValueOrDefault(view.Employee) ?? "";
        return item;
    }
}
