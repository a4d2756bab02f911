using System.Globalization;

namespace SalesPlatform.Demo.People;

/// <summary>Another of each every quarter.</summary>
internal sealed record Traits(IReadOnlyList<string> Does, IReadOnlyList<string> Advice, IReadOnlyList<string> OwnView);

/// <summary>The figures are those of the appraisal.</summary>
internal static class AppraisalTexts
{
    public static string FeedbackOf(DemoTime time, AppraisalTold told)
    {
        var goal = told.Scores.Single(part => part.Component == AppraisalBook.GoalAchievement).Score;
        var (zh, en) = goal switch
        {
            >= 90 => ("超出预期", "beyond what was expected"),
            >= 75 => ("稳", "steady"),
            >= 65 => ("还可提高", "with room above"),
            _ => ("未达预期", "below what was expected"),
        };
        return Wording.Both(Pick(Of(told.Rep).Does, time, told.Quarter),
            does => string.Create(CultureInfo.InvariantCulture, $"目标达成 {goal} 分，{zh}；{does}"),
            does => string.Create(CultureInfo.InvariantCulture, $"{does}; goals {goal}, {en}"));
    }

    public static string AdviceOf(DemoTime time, AppraisalTold told) => Pick(Of(told.Rep).Advice, time, told.Quarter);

    public static string OwnViewOf(DemoTime time, AppraisalTold told) => Wording.Both(
        Pick(Of(told.Rep).OwnView, time, told.Quarter),
        view => string.Create(CultureInfo.InvariantCulture, $"自评 {told.SelfScore} 分；{view}"),
        view => string.Create(CultureInfo.InvariantCulture, $"{view}; my score {told.SelfScore}"));

    public static string AcknowledgementOf(DemoTime time, AppraisalTold told) => Pick<string>(
        ["同意，已列入下季计划 || Agreed, it is in my plan for the next quarter", "确认，请安排一次陪访 || Acknowledged; please come along on a visit",
            "确认，改进项月底前汇报 || Acknowledged; I report on the advice by the month's end"], time, told.Quarter, told.Rep.Share);

    private static Traits Of(Rep rep) => PeopleTexts.Of(rep.Employee);

    private static T Pick<T>(IReadOnlyList<T> from, DemoTime time, Period quarter, int shift = 0) =>
        from[(4 * (quarter.FiscalYear - time.Before.FiscalYear) + quarter.Number - 1 + shift) % from.Count];
}
