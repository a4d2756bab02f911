using Microsoft.AspNetCore.Components;

namespace SalesPlatform.Portal.Pages;

/// <summary>A part of a page about a team and a period.</summary>
public abstract class PeriodPart : PageComponent
{
    [Parameter, EditorRequired]
    public string Team { get; set; } = "";

    [Parameter, EditorRequired]
    public Period Period { get; set; }
}
