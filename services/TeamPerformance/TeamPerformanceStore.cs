using SalesPlatform.EventStore.Declaration;
using SalesPlatform.TeamPerformance.Appraisals;
using SalesPlatform.TeamPerformance.Meetings;
using SalesPlatform.TeamPerformance.Teams;
using SalesPlatform.TeamPerformance.Trainings;

namespace SalesPlatform.TeamPerformance;

internal static class TeamPerformanceStore
{
    public static void Configure(StoreOptions options) => options
        .Keeping(TeamView.Fold).Keeping(RosterEntry.Fold)
        .Keeping<MeetingView>(MeetingContent.Fold.Events, MeetingView.After)
        .Keeping<TrainingView>(TrainingContent.Fold.Events, TrainingView.After)
        .Keeping<AppraisalView>(AppraisalContent.Fold.Events, AppraisalView.After);
}
