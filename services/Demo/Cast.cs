namespace SalesPlatform.Demo;

/// <param name="Login">Who they act as: <c>salesctl --as</c>.</param>
/// <param name="Name">In both scripts.</param>
internal sealed record Person(string Login, string Name, string Role, string Does)
{
    /// <summary>Null for those the roster does not hold.</summary>
    public string? Employee { get; init; }

    /// <summary>Teams they act for; <c>*</c> for a department that serves all.</summary>
    public string Team { get; init; } = "*";
}

/// <param name="Share">Their part of the team's target, in percent of a full team.</param>
/// <param name="Form">How well they sell for each quarter of both years, 100 as planned.</param>
internal sealed record Rep(string Employee, string Name, string Login, string Region, int Share, IReadOnlyList<int> Form)
{
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>As planned in any other year.</summary>
    public int FormIn(DemoTime time, Period quarter)
    {
        var at = quarter.Number - 1 + 4 * (quarter.FiscalYear - time.Year.FiscalYear);
        return at >= 0 && at < Form.Count ? Form[at] : 100;
    }

    public Person AsPerson => new(Login, Name, "sales-rep", $"Sells in {Region}") { Employee = Employee, Team = Memberships[^1].Team };

    public string? TeamOn(DateOnly day) =>
        Memberships.FirstOrDefault(stay => day >= stay.From && (stay.Until is null || day < stay.Until))?.Team;
}

/// <param name="Until">First day no longer; null while it lasts.</param>
internal sealed record Membership(string Team, DateOnly From, DateOnly? Until = null);

internal sealed class Cast
{
    public const string TeamName = "East China";
    public const string Team = "east-china";
    public const string NeighbourName = "South China";
    public const string Neighbour = "south-china";

    public static readonly Person Manager = new("lin.jing", "林静 Lin Jing", "sales-manager", "Manages the team East China") { Team = Team };
    public static readonly Person NeighbourManager =
        new("luo.bin", "罗斌 Luo Bin", "sales-manager", "Manages the team South China") { Team = Neighbour };
    public static readonly Person Executive = new("gao.jianguo", "高建国 Gao Jianguo", "executive", "Approves plans, decides on launches");
    public static readonly Person Finance = new("fang.mei", "方梅 Fang Mei", "finance",
        "Approves the budget, posts costs, checks compliance");
    public static readonly Person Hr = new("song.jia", "宋佳 Song Jia", "hr", "Keeps the roster, agrees criteria and training");
    public static readonly Person Marketing = new("bai.lu", "白露 Bai Lu", "marketing", "Market input and promotion plans");
    public static readonly Person Rnd = new("han.bing", "韩冰 Han Bing", "rnd", "Product input and deliveries of R&D");
    public static readonly Person Production = new("shi.lei", "石磊 Shi Lei", "production", "Deliveries of production");
    public static readonly Person Service = new("tang.ning", "唐宁 Tang Ning", "customer-service",
        "Works on complaints, agrees service standards");
    public static readonly Person Analyst = new("cui.ke", "崔可 Cui Ke", "data-analysis", "Reconciles imported sales");

    public Cast(DemoTime time)
    {
        var (year, running) = (time.Year, time.Running);
        Membership always = new(Team, new DateOnly(time.Calendar.Start(year).Year - 6, 3, 1));
        Rep In(int number, string name, string login, string region, int share, int[] form, params Membership[] stays) =>
            new($"HD{100 + number}", name, login, region, share, form) { Memberships = stays.Length > 0 ? stays : [always] };

        Reps =
        [
            In(1, "陈浩 Chen Hao", "chen.hao", "Shanghai", 12, [99, 93, 104, 110, 104, 101, 106, 103]),
            In(2, "王丽 Wang Li", "wang.li", "Shanghai", 11, [102, 90, 107, 114, 108, 104, 103, 109]),
            In(3, "张伟 Zhang Wei", "zhang.wei", "Jiangsu", 10, [91, 82, 98, 105, 99, 96, 101, 98]),
            In(4, "刘洋 Liu Yang", "liu.yang", "Jiangsu", 9, [97, 88, 101, 108, 101, 103, 99, 104]),
            In(5, "孙悦 Sun Yue", "sun.yue", "Zhejiang", 9, [104, 95, 110, 116, 109, 107, 111, 108]),
            In(6, "周杰 Zhou Jie", "zhou.jie", "Zhejiang", 8, [88, 77, 90, 96, 92, 88, 94, 91]),
            In(7, "吴昊 Wu Hao", "wu.hao", "Jiangsu", 8, [95, 89, 99, 103, 98, 100, 97, 102]),
            In(8, "徐婷 Xu Ting", "xu.ting", "Shanghai", 8, [100, 92, 106, 112, 105, 102, 108, 104]),
            // Leaves at the end of the eighth month.
            In(9, "马超 Ma Chao", "ma.chao", "Anhui", 7, [86, 75, 82, 100, 100, 100, 100, 100],
                always with { Until = time.Calendar.Start(Period.Month(year.FiscalYear, 9)) }),
            In(10, "胡军 Hu Jun", "hu.jun", "Anhui", 6, [94, 83, 96, 102, 96, 94, 99, 97]),
            // Joins in the fourth month.
            In(11, "高翔 Gao Xiang", "gao.xiang", "Anhui", 6, [100, 70, 93, 107, 101, 105, 102, 106],
                new Membership(Team, time.On(year, 4, 8))),
            // Comes over from the neighbours with the second half of the year.
            In(12, "郑舒 Zheng Shu", "zheng.shu", "Zhejiang", 6, [98, 94, 97, 109, 103, 99, 105, 100],
                new Membership(Neighbour, always.From, time.Calendar.Start(Period.Month(year.FiscalYear, 7))),
                new Membership(Team, time.Calendar.Start(Period.Month(year.FiscalYear, 7)))),
            // Joins in the second month of the running year.
            .. time.HasCome(time.On(running, 2, 10))
                ? [In(13, "丁一 Ding Yi", "ding.yi", "Jiangsu", 6, [100, 100, 100, 100, 80, 90, 98, 101],
                    new Membership(Team, time.On(running, 2, 10)))]
                : Array.Empty<Rep>(),
        ];
    }

    /// <summary>Also who has left.</summary>
    public IReadOnlyList<Rep> Reps { get; }

    public static IReadOnlyList<Person> Office { get; } =
        [Manager, NeighbourManager, Executive, Finance, Hr, Marketing, Rnd, Production, Service, Analyst];

    public IEnumerable<Rep> MembersOn(DateOnly day) => Reps.Where(rep => rep.TeamOn(day) == Team);

    public IEnumerable<Rep> MembersIn(DateOnly from, DateOnly until) => Reps.Where(rep =>
        rep.Memberships.Any(stay => stay.Team == Team && stay.From < until && (stay.Until is null || stay.Until > from)));

    public Rep this[string employee] => Reps.Single(rep => rep.Employee == employee);
}
