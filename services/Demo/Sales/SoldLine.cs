namespace SalesPlatform.Demo.Sales;

internal sealed record SoldLine(
    string Order, int Line, DateOnly Day, string Rep, Customer Customer, Product Product, int Quantity, decimal UnitPrice, string Currency,
    decimal Rate)
{
    public string ExternalId => $"{Order}/{Line}";

    /// <summary>In the sale's currency.</summary>
    public decimal Net => Quantity * UnitPrice;

    /// <summary>Unit prices are such that it is exact to the cent.</summary>
    public decimal CompanyNet => Net * Rate;

    /// <summary>A faulty row waits in the quarantine until it is mended.</summary>
    public RowFault Fault { get; init; }
}

internal enum RowFault
{
    None,

    /// <summary>The day is written the American way.</summary>
    WrongDay,

    /// <summary>A letter in the employee number.</summary>
    WrongRep,

    /// <summary>What a spreadsheet left of it, in the newest file: it still waits.</summary>
    WrongAmount,
}

internal sealed record ReturnedGoods(SoldLine Of, string Id, DateOnly Day, int Quantity)
{
    public decimal CompanyNet => Quantity * Of.UnitPrice * Of.Rate;
}

/// <param name="Quantity">As it should be.</param>
/// <param name="IsLate">It was found after its period was closed.</param>
internal sealed record Correction(SoldLine Of, int Quantity, string Reason, bool IsLate)
{
    public decimal CompanyNet => Quantity * Of.UnitPrice * Of.Rate;
}

internal sealed record SharedSale(string Order, DateOnly Day, string First, string Second, decimal FirstShare, Customer Customer,
    Product Product, int Quantity, decimal Net);
