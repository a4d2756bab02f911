using Microsoft.AspNetCore.Components;

namespace SalesPlatform.Portal.Pages;

/// <summary>The address names team and period, so that a link opens what somebody else saw.</summary>
public abstract class TeamPage : PageComponent
{
    private Trouble? _trouble;

    [Inject]
    private protected Company Company { get; set; } = null!;

    [Inject]
    private protected NavigationManager Address { get; set; } = null!;

    /// <summary>Without it, the visitor's own.</summary>
    [SupplyParameterFromQuery(Name = "team")]
    public string? TeamAsked { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodAsked { get; set; }

    private protected CompanyFacts? Facts { get; private set; }

    private protected Trouble? Trouble => _trouble ?? Misread;

    // Said beside what is shown instead: a link that was cut off must not pass for another period.
    private Trouble? Misread => PeriodAsked is { Length: > 0 } asked && Facts is not null && !Contracts.Period.TryParse(asked, out _)
        ? new Trouble(TroubleKind.Rule, "", Reader[
            $"'{asked}' is no period; FY2026, FY2026-Q1 and FY2026-M03 are. Shown is {Reader.Name(Period)}.",
            $"“{asked}”不是有效期间（例如 FY2026、FY2026-Q1、FY2026-M03），当前显示 {Reader.Name(Period)}。"])
        : null;

    private protected string Team => TeamAsked is { Length: > 0 } ? TeamAsked : Facts?.Teams.Count > 0 ? Facts.Teams[0].Key : "";

    private protected Period Period => Contracts.Period.TryParse(PeriodAsked, out var asked) ? asked : DefaultPeriod;

    /// <summary>The running quarter, which all four KPIs are measured by.</summary>
    private protected virtual Period DefaultPeriod => Facts?.Quarter ?? default;

    private protected string Scope => $"{Team} {Period}";

    protected override async Task OnInitializedAsync()
    {
        try
        {
            Facts = await Company.GetAsync();
        }
        catch (PlatformException failed)
        {
            _trouble = failed.Trouble;
        }
    }

    /// <summary>Null takes a parameter away.</summary>
    private protected string With(IReadOnlyDictionary<string, object?> changes) => Address.GetUriWithQueryParameters(changes);

    /// <summary>A link into another page that keeps team and period.</summary>
    private protected string To(string page, string? more = null) =>
        $"{page}?team={Uri.EscapeDataString(Team)}&period={Period}{(more is null ? "" : "&" + more)}";
}
