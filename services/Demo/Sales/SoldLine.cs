namespace SalesPlatform.Demo.Sales;

/// <summary>One line of an order, as the ERP knows it.</summary>
internal sealed record SoldLine(
    string Order, int Line, DateOnly Day, string Rep, Customer Customer, Product Product, int Quantity, decimal UnitPrice, string Currency,
    decimal Rate)
{
    public string ExternalId => $"{Order}/{Line}";

    /// <summary>In the sale's currency.</summary>
    public decimal Net => Quantity * UnitPrice;

    /// <summary>In the company's currency; unit prices are such that it is exact to the cent.</summary>
    public decimal CompanyNet => Net * Rate;

    /// <summary>The row has a fault in the file, and waits in the quarantine until it is mended.</summary>
    public RowFault Fault { get; init; }
}

/// <summary>What is wrong with a row of a file.</summary>
internal enum RowFault
{
    None,

    /// <summary>The day is written the American way.</summary>
    WrongDay,

    /// <summary>A letter in the employee number.</summary>
    WrongRep,

    /// <summary>The amount with grouping, in the newest file: it still waits.</summary>
    WrongAmount,
}

/// <summary>Goods of a line that came back.</summary>
internal sealed record ReturnedGoods(SoldLine Of, string Id, DateOnly Day, int Quantity)
{
    public decimal CompanyNet => Quantity * Of.UnitPrice * Of.Rate;
}

/// <summary>A line that was booked with a wrong quantity.</summary>
/// <param name="Of">As it was booked.</param>
/// <param name="Quantity">As it should be.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsLate">It was found after its period was closed.</param>
internal sealed record Correction(SoldLine Of, int Quantity, string Reason, bool IsLate)
{
    public decimal CompanyNet => Quantity * Of.UnitPrice * Of.Rate;
}

/// <summary>A contract that two reps won together.</summary>
internal sealed record SharedSale(string Order, DateOnly Day, string First, string Second, decimal FirstShare, Customer Customer,
    Product Product, int Quantity, decimal Net);
