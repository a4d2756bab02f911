namespace SalesPlatform.Planning.Names;

/// <summary>The closed list of what the company names, between contract and events.</summary>
internal static class WireKinds
{
    /// <summary>Empty for a kind that there is not.</summary>
    public static string KeyOf(Wire.NameKind kind) => kind switch
    {
        Wire.NameKind.Team => NameKinds.Team,
        Wire.NameKind.Region => NameKinds.Region,
        Wire.NameKind.ProductLine => NameKinds.ProductLine,
        Wire.NameKind.Product => NameKinds.Product,
        Wire.NameKind.CostCategory => NameKinds.CostCategory,
        Wire.NameKind.Theme => NameKinds.Theme,
        _ => "",
    };

    public static Wire.NameKind Of(string key) =>
        Enum.GetValues<Wire.NameKind>().FirstOrDefault(kind => key.Length > 0 && KeyOf(kind) == key);
}
