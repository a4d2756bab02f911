using SalesPlatform.CustomerRelations.Reports;
using Value = SalesPlatform.Contracts.Deliverables.V1.Value;

namespace SalesPlatform.CustomerRelations.Deliverables;

/// <summary>Writes what customers spoke about, what it does to satisfaction, and the words of those who agreed. Pure.</summary>
internal sealed class FeedbackThemesText(DocumentBuilder document, FeedbackFacts facts)
{
    private const int MostWordsOfTheme = 3;

    public void Write()
    {
        var section = document.Section("themes", document.Say("themes.title", "客户说了什么", "What customers said"));
        if (facts.Themes.Count == 0)
        {
            section.Missing(document.Say("themes.none", "本期没有记录。", "Nothing was recorded in this period."));
            return;
        }

        Themes(section);
        Effects(section);
        Words(section);
        Months(section);
    }

    /// <summary>A mean rating to one digit, as people compare them.</summary>
    public static Value Mean(decimal? rating) => Values.Number(rating is { } known ? decimal.Round(known, 1) : null);

    private void Themes(SectionBuilder section)
    {
        var table = section.Table("themes", document.Say("themes.table", "按对满意度的影响排列", "By their effect on satisfaction"))
            .Column(document.Say("column.theme", "主题", "Theme"), Columns.Text, 4)
            .Column(document.Say("column.complaints", "投诉", "Complaints"), Columns.Count, 2)
            .Column(document.Say("column.feedback", "反馈", "Feedback"), Columns.Count, 2)
            .Column(document.Say("column.severe", "其中高与严重", "High and critical"), Columns.Count, 2);
        foreach (var theme in facts.Themes)
            table.Row(Theme(theme.Category), Values.Count(theme.Complaints), Values.Count(theme.Feedback), Values.Count(theme.Severe));
        table.Total(Values.Of(document.Say("total", "合计", "Total")), Values.Count(facts.Complaints.Count),
            Values.Count(facts.Feedback.Count), Values.Count(facts.Themes.Sum(theme => theme.Severe)));
        var most = facts.Themes.Where(theme => theme.Total > 0).OrderByDescending(theme => theme.Total).Take(10).ToList();
        section.Chart("themes", "bars", document.Say("themes.chart", "主题（投诉与反馈合计）", "Themes (complaints and feedback)"), "count",
            most.Select(theme => Theme(theme.Category)),
            (document.Say("column.number", "件数", "Number"), most.Select(theme => (decimal?)theme.Total)));
    }

    private void Effects(SectionBuilder section)
    {
        if (facts.Effects.Count == 0)
        {
            section.Missing(document.Say("effects.none", "本期没有已结束且有人提及主题的满意度调查：主题对满意度的影响无从得知。",
                "No survey in which a theme was named closed in the period: what the themes do to satisfaction is not known."));
            return;
        }

        var table = section.Table("effects", document.Say("effects.table", "主题与满意度（评分 1–5）", "Themes and satisfaction (of 5)"))
            .Column(document.Say("column.theme", "主题", "Theme"), Columns.Text, 4)
            .Column(document.Say("column.named", "提及人数", "Named by"), Columns.Count, 2)
            .Column(document.Say("column.mean-named", "提及者平均", "Mean with it"), Columns.Number, 2)
            .Column(document.Say("column.others", "其他人数", "Others"), Columns.Count, 2)
            .Column(document.Say("column.mean-others", "其他人平均", "Mean without"), Columns.Number, 2)
            .Column(document.Say("column.difference", "相差", "Difference"), Columns.Number, 2);
        foreach (var effect in facts.Effects)
        {
            table.Row(Theme(effect.Category), Values.Count(effect.Named), Mean(effect.MeanNamed), Values.Count(effect.Others),
                Mean(effect.MeanOthers), Values.AsChange(Mean(effect.Difference)));
        }

        table.Note(document.Say("effects.note", "本期结束的调查。任何一方少于 5 人时不列平均分。相差说明二者同时出现，并不证明因果。",
            "Surveys that closed in the period. No mean where one side has fewer than 5 people. A difference shows what goes together, and "
            + "does not prove a cause."));
    }

    private void Words(SectionBuilder section)
    {
        if (facts.Words.Count > 0)
        {
            var table = section.Table("words", document.Say("words.table", "客户原话（经客户同意引用）", "In their words, quoted with consent"))
                .Column(document.Say("column.theme", "主题", "Theme"), Columns.Text, 2)
                .Column(document.Say("column.words", "原话", "Words"), Columns.Text, 7)
                .Column(document.Say("column.customer", "客户", "Customer"), Columns.Text, 3)
                .Column(document.Say("column.day", "日期", "Day"), Columns.Date, 2);
            foreach (var words in facts.Themes.SelectMany(theme => facts.Words.Where(words => words.Category == theme.Category)
                .OrderByDescending(words => words.Severity is "high" or "critical").Take(MostWordsOfTheme)))
            {
                table.Row(Theme(words.Category), Values.Name(words.Text), Values.Name(facts.NameOf(words.Customer)), Values.Day(words.On));
            }
        }

        if (facts.Withheld > 0)
        {
            section.Paragraph(document.Say("words.withheld", "另有 {0} 条原话未经客户同意引用，仅供有权人员在系统中查阅。",
                "The words of {0} {0|entry|entries} are not quoted, since the customer was not asked or did not agree; those entitled "
                + "read them on the platform.", Values.Count(facts.Withheld)));
        }
    }

    private void Months(SectionBuilder section)
    {
        var months = FeedbackFigures.Count(
            facts.Complaints.Select(item => (item.Received.ReceivedOn, item.Received.Category, item.Received.Severity)))
            .GroupBy(count => count.Month)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
        if (facts.Period.MonthCount > 1)
        {
            var firsts = Enumerable.Range(0, facts.Period.MonthCount).Select(facts.From.AddMonths).ToList();
            section.Chart("months", "columns", document.Say("months.chart", "各月投诉", "Complaints by month"), "count",
                firsts.Select(Values.Month),
                (document.Say("column.complaints", "投诉", "Complaints"), firsts.Select(first => (decimal?)months.GetValueOrDefault(first))));
        }
    }

    private Value Theme(string category) => Values.Of(CustomerTexts.Theme(document, category));
}
