namespace SalesPlatform.Portal.Parts;

/// <summary>Asks the services again for what it shows.</summary>
public interface IReloads
{
    Task ReloadAsync();
}
