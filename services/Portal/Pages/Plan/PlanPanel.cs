using Microsoft.AspNetCore.Components;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Portal.Pages.Plan;

/// <summary>Of the plan of a team and a fiscal year.</summary>
public abstract class PlanPanel : TeamPanel
{
    [Parameter, EditorRequired]
    public Period Year { get; set; }

    [Parameter, EditorRequired]
    public string Currency { get; set; } = "";

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    private protected PlanForms Forms => new(Reader, Team, Year, Currency, Today);

    private protected PlanRequest Named => new() { Team = Team, FiscalYear = $"{Year}" };
}
