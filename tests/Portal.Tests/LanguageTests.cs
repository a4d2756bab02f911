using SalesPlatform.Contracts;
using SalesPlatform.Portal.Language;

namespace SalesPlatform.Tests.Portal;

public sealed class LanguageTests
{
    private static readonly Localizer Chinese = new() { IsChinese = true };
    private static readonly Localizer English = new();

    [Theory]
    [InlineData(950, "950", "950")]
    [InlineData(12_600, "13 k", "1.3 万")]
    [InlineData(12_600_000, "12.60 M", "1,260 万")]
    [InlineData(594_320_666, "594.32 M", "5.94 亿")]
    [InlineData(-1_500_000, "−1.50 M", "−150.0 万")]
    public void Amounts_are_told_in_the_units_of_the_readers_language(int amount, string english, string chinese)
    {
        English.Short(amount).Should().Be(english);
        Chinese.Short(amount).Should().Be(chinese);
    }

    [Fact]
    public void An_amount_has_the_digits_of_its_currency()
    {
        English.Amount(1234.5m, "CNY").Should().Be("CNY 1,234.50");
        English.Amount(1234m, "JPY").Should().Be("JPY 1,234");
        English.Amount(1.5m, "KWD").Should().Be("KWD 1.500");
        English.Amount(1234m, "CLP").Should().Be("CLP 1,234");
        English.Amount(1.5m, "IQD").Should().Be("IQD 1.500");
    }

    [Fact]
    public void A_signed_figure_prints_its_sign_and_zero_has_none()
    {
        English.SignedPercent(0.0257m).Should().Be("+2.57 %");
        English.SignedPercent(-0.0436m).Should().Be("−4.36 %");
        English.SignedPercent(0).Should().Be("0.00 %");
    }

    [Fact]
    public void A_name_in_both_scripts_is_shown_in_the_readers()
    {
        Chinese.Person("陈浩 Chen Hao").Should().Be("陈浩");
        English.Person("陈浩 Chen Hao").Should().Be("Chen Hao");
        English.Person("Anna Schmidt").Should().Be("Anna Schmidt");
        Chinese.Person("华东 A 组").Should().Be("华东 A 组");
    }

    [Fact]
    public void A_text_with_a_mark_between_its_languages_is_split_there()
    {
        Chinese.Person("省电 28%，用十年 || 28 % less power, for ten years").Should().Be("省电 28%，用十年");
        English.Person("Offers won, % || 成交率").Should().Be("Offers won, %");
        English.Told("Answer the finding: 两次宴请无客人名单 || Two dinners without a list of guests").Should()
            .Be("Answer the finding: Two dinners without a list of guests");
    }

    [Fact]
    public void A_code_is_shown_by_the_name_the_company_gave_it()
    {
        var reader = new Localizer
        {
            IsChinese = true, CompanyNames = new Dictionary<string, Wording> { ["valves"] = new("Valves and fittings", "阀门与管件") },
        };
        reader.Category("valves").Should().Be("阀门与管件");
        reader.Category("pumps").Should().Be("泵");
        reader.Category("cranes").Should().Be("cranes");
    }

    [Fact]
    public void A_text_that_somebody_wrote_in_both_languages_is_split_after_its_last_chinese_word()
    {
        const string Written = "热线双班，7:00 至 22:00，等待 2 分钟内 Two shifts, waits below 2 minutes";
        Chinese.Person(Written).Should().Be("热线双班，7:00 至 22:00，等待 2 分钟内");
        English.Person(Written).Should().Be("Two shifts, waits below 2 minutes");
    }

    [Theory]
    [InlineData("The visit to 扬子制药 Yangtze Pharma (HK-015) is late; 吴昊 Wu Hao looks after it.",
        "The visit to Yangtze Pharma (HK-015) is late; Wu Hao looks after it.")]
    [InlineData("Action of 吴昊 Wu Hao from the meeting: 三份打包报价样本 Three sample offers",
        "Action of Wu Hao from the meeting: Three sample offers")]
    [InlineData("智能泵 500 Smart pump 500: '首批 60 台 First lot of 60' slipped.", "Smart pump 500: 'First lot of 60' slipped.")]
    [InlineData("FY2026-Q3 is over: 升级 Windows 系统", "FY2026 Q3 is over: 升级 Windows 系统")]
    public void A_sentence_with_such_names_in_it_is_told_with_the_readers(string sentence, string told) =>
        English.Told(sentence).Should().Be(told);

    [Theory]
    [InlineData("扬子制药 Yangtze Pharma（HK-015）的拜访已逾期 62 天，负责人 吴昊 Wu Hao。", "扬子制药（HK-015）的拜访已逾期 62 天，负责人 吴昊。")]
    [InlineData("吴昊 Wu Hao 的会议行动：三份打包报价样本 Three sample offers of the bundle", "吴昊的会议行动：三份打包报价样本")]
    [InlineData("智能泵 500 Smart pump 500：关键信息「口号 Slogan」等待批准。", "智能泵 500：关键信息「口号」等待批准。")]
    [InlineData("客户 HK-001 的投诉，升级 Windows 系统", "客户 HK-001 的投诉，升级 Windows 系统")]
    public void So_is_a_chinese_one(string sentence, string told) => Chinese.Told(sentence).Should().Be(told);

    [Fact]
    public void A_number_behind_the_last_chinese_word_belongs_to_the_language_it_counts_in()
    {
        Chinese.Person("智能泵 500 Smart pump 500").Should().Be("智能泵 500");
        English.Person("智能泵 500 Smart pump 500").Should().Be("Smart pump 500");
        Chinese.Person("嘉兴场 38 人用餐，签到 21 人 38 meals at Jiaxing, 21 signatures").Should().Be("嘉兴场 38 人用餐，签到 21 人");
    }

    [Fact]
    public void Who_is_known_is_called_by_name_and_anybody_else_by_login()
    {
        var reader = new Localizer { NameOf = login => login == "lin.jing" ? "林静 Lin Jing" : null };
        reader.Called("lin.jing").Should().Be("Lin Jing");
        reader.Called("anna.schmidt").Should().Be("anna.schmidt");
        English.Number(-0.004m).Should().Be("0");
    }

    [Fact]
    public void Periods_and_days_are_told_as_each_language_tells_them()
    {
        Chinese.Name(Period.Quarter(2026, 4)).Should().Be("2026财年第4季度");
        English.Name(Period.Quarter(2026, 4)).Should().Be("FY2026 Q4");
        Chinese.Day(new DateOnly(2026, 3, 2)).Should().Be("2026年3月2日");
        English.Day(new DateOnly(2026, 3, 2)).Should().Be("2 Mar 2026");
    }

    [Fact]
    public void A_code_nobody_gave_words_for_is_shown_as_it_is() => English.Status("brand-new").Should().Be("brand-new");
}
