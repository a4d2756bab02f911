using Microsoft.AspNetCore.Components;

namespace SalesPlatform.Portal.Pages;

/// <summary>Shows one thing with what may be done to it: whatever was done, it is read again, and the page is told.</summary>
public abstract class Panel : PageComponent
{
    /// <summary>Told when what it shows has changed, so that the page reads again what rests on it.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private protected IReloads? Shown { get; set; }

    public Task ReloadAsync() => Shown!.ReloadAsync();

    private protected async Task ChangedAsync()
    {
        await ReloadAsync();
        await OnChanged.InvokeAsync();
    }
}

/// <summary>Of a team.</summary>
public abstract class TeamPanel : Panel
{
    [Parameter, EditorRequired]
    public string Team { get; set; } = "";
}
