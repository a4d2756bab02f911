using SalesPlatform.SalesMonitoring.Figures;

namespace SalesPlatform.SalesMonitoring.FigureQueries;

internal static class Dimensions
{
    public static Dimension? Of(Wire.SalesDimension dimension) => dimension switch
    {
        Wire.SalesDimension.Rep => Dimension.Rep,
        Wire.SalesDimension.Region => Dimension.Region,
        Wire.SalesDimension.Product => Dimension.Product,
        Wire.SalesDimension.ProductLine => Dimension.ProductLine,
        Wire.SalesDimension.Customer => Dimension.Customer,
        _ => null,
    };

    public static Wire.SalesDimension ToWire(Dimension dimension) => dimension switch
    {
        Dimension.Rep => Wire.SalesDimension.Rep,
        Dimension.Region => Wire.SalesDimension.Region,
        Dimension.ProductLine => Wire.SalesDimension.ProductLine,
        Dimension.Product => Wire.SalesDimension.Product,
        Dimension.Customer => Wire.SalesDimension.Customer,
        _ => throw Unexpected.Status(dimension, "figures"),
    };
}
