namespace SalesPlatform.Cli.Display;

/// <summary>The platform's stable codes in the words of the reader's language.</summary>
internal static class Words
{
    public static string Rating(string rating) => rating switch
    {
        "excellent" => Say("Excellent"),
        "qualified" => Say("Qualified"),
        "below" => Say("Below"),
        "not-applicable" => Say("Not applicable"),
        "insufficient-data" => Say("Insufficient data"),
        _ => rating,
    };

    public static string Kpi(string kpi) => kpi switch
    {
        "sales-attainment" => Say("Sales attainment"),
        "team-uplift" => Say("Team uplift"),
        "customer-satisfaction" => Say("Customer satisfaction"),
        "cost-deviation" => Say("Cost deviation"),
        _ => kpi,
    };

    /// <summary>What changed a published figure.</summary>
    public static string Cause(string cause) => cause switch
    {
        "facts" => Say("facts"),
        "roster" => Say("roster"),
        "plan" => Say("plan"),
        "budget" => Say("budget"),
        "standard" => Say("standard"),
        "calendar" => Say("calendar"),
        "computation" => Say("came in while it was closed"),
        _ => cause,
    };

    /// <summary>Why a KPI is rated so, or not.</summary>
    public static string Reason(string reason) => reason switch
    {
        "no-target" => Say("there is no target above zero"),
        "target-incomplete" => Say("some months have no plan in force"),
        "target-currency-differs" => Say("the plan is in another currency"),
        "period-running" => Say("the period still runs"),
        "period-not-started" => Say("the period has not begun"),
        "nothing-due-yet" => Say("nothing of it is due by today"),
        "no-sales" => Say("there are no sales"),
        "sales-outside-membership" => Say("some sales fall on days outside any team"),
        "no-standard" => Say("no standard is in force"),
        "measured-by-quarter" => Say("appraisals are quarterly"),
        "no-appraisals" => Say("no appraisal is final"),
        "no-earlier-score" => Say("nothing to compare with: no appraisal of the period before is final"),
        "earlier-score-not-positive" => Say("the mean score before is not above zero"),
        "appraisals-missing" => Say("some people have no final appraisal yet"),
        "team-only" => Say("measured for teams only"),
        "no-survey" => Say("no survey closed in the period"),
        "too-few-responses" => Say("fewer than 5 responses: not rated"),
        "small-sample" => Say("fewer than 30 responses: read it with its interval"),
        "no-budget" => Say("no budget is approved"),
        "budget-currency-differs" => Say("the budget is in another currency"),
        "unbudgeted" => Say("costs where nothing is budgeted"),
        "budget-not-positive" => Say("the budget is not above zero"),
        _ => reason,
    };
}
