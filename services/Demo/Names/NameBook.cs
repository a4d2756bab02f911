using System.Text;

namespace SalesPlatform.Demo.Names;

/// <param name="Kind">Its key, as files have it.</param>
internal sealed record NameTold(string Kind, string Code, string Zh, string En);

/// <summary>What the company of the story calls everything that it names itself.</summary>
internal static class NameBook
{
    public const string FileName = "names.csv";

    public static IReadOnlyList<NameTold> All { get; } =
    [
        new("team", Cast.Team, "华东", "East China"),
        new("team", Cast.Neighbour, "华南", "South China"),
        new("region", "Shanghai", "上海", "Shanghai"),
        new("region", "Jiangsu", "江苏", "Jiangsu"),
        new("region", "Zhejiang", "浙江", "Zhejiang"),
        new("region", "Anhui", "安徽", "Anhui"),
        new("region", "Guangdong", "广东", "Guangdong"),
        new("product-line", "pumps", "泵", "Pumps"),
        new("product-line", "valves", "阀门", "Valves"),
        new("product-line", "controls", "控制", "Controls"),
        new("product-line", "sensors", "传感器", "Sensors"),
        new("product-line", "service", "服务", "Service"),
        .. Catalogue.Products.Select(product =>
            TwoLanguages.TryParse(product.Name, out var zh, out var en) ? new NameTold("product", product.Number, zh, en)
                : throw new InvalidOperationException($"'{product.Name}' is not in both languages.")),
        new("cost-category", "commission", "销售提成", "Commission"),
        new("cost-category", "travel", "差旅", "Travel"),
        new("cost-category", "promotion", "推广", "Promotion"),
        new("cost-category", "exhibition", "展会", "Exhibitions"),
        new("cost-category", "entertainment", "业务招待", "Entertainment"),
        new("cost-category", "tools", "软件工具", "Tools"),
        new("cost-category", "training", "培训", "Training"),
        new("theme", "after-sales-response", "售后响应", "After-sales response"),
        new("theme", "delivery", "交付", "Delivery"),
        new("theme", "price", "价格", "Price"),
        new("theme", "product-quality", "产品质量", "Product quality"),
    ];

    public static byte[] File => Encoding.UTF8.GetBytes(string.Join('\n',
        All.Select(name => $"{name.Kind},{name.Code},{name.Zh},{name.En}").Prepend("kind,code,zh,en")));
}
