using Microsoft.AspNetCore.Components;

namespace SalesPlatform.Portal.Pages;

/// <summary>A page or a part of one: it asks the services, as the visitor.</summary>
public abstract class PageComponent : SpokenComponent
{
    [Inject]
    private protected Platform Platform { get; set; } = null!;

    [Inject]
    private protected Visitor Visitor { get; set; } = null!;

    private protected bool May(string rpc) => Visitor.Is([.. Operation.Of(rpc).Roles]);
}
