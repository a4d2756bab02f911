using Microsoft.AspNetCore.Components;

namespace SalesPlatform.Portal.Language;

/// <summary>Speaks the reader's language: what every component derives from that names no other base.</summary>
public abstract class SpokenComponent : ComponentBase
{
    [Inject]
    private protected Localizer Reader { get; set; } = null!;
}
