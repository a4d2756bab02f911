namespace SalesPlatform.Demo;

/// <param name="Name">In both languages.</param>
/// <param name="ListPrice">In company currency, for one.</param>
/// <param name="MostPerLine">Largest quantity of one order line.</param>
internal sealed record Product(string Number, string Name, string Line, decimal ListPrice, int MostPerLine);

internal sealed record Customer(string Number, string Name, string Region);

internal static class Catalogue
{
    public static IReadOnlyList<Product> Products { get; } =
    [
        new("HP-110", "离心泵 110 || Centrifugal pump 110", "pumps", 8_600m, 4),
        new("HP-220", "离心泵 220 || Centrifugal pump 220", "pumps", 14_900m, 3),
        new("HP-350", "多级泵 350 || Multistage pump 350", "pumps", 26_500m, 2),
        new("HP-500", "智能泵 500 || Smart pump 500", "pumps", 38_800m, 2),
        new("HV-020", "球阀 20 || Ball valve 20", "valves", 460m, 40),
        new("HV-050", "蝶阀 50 || Butterfly valve 50", "valves", 1_280m, 20),
        new("HV-090", "调节阀 90 || Control valve 90", "valves", 3_950m, 8),
        new("HC-010", "控制柜 10 || Control cabinet 10", "controls", 17_400m, 2),
        new("HC-030", "变频器 30 || Frequency drive 30", "controls", 6_750m, 5),
        new("HC-060", "可编程控制器 60 || Controller 60", "controls", 11_200m, 3),
        new("HS-005", "压力传感器 5 || Pressure sensor 5", "sensors", 720m, 30),
        new("HS-015", "流量计 15 || Flow meter 15", "sensors", 4_300m, 8),
        new("HX-900", "保养套餐 || Service package", "service", 5_600m, 4),
    ];

    public static IReadOnlyList<string> Lines { get; } = [.. Products.Select(product => product.Line).Distinct()];

    public static IReadOnlyList<Customer> Customers { get; } =
    [
        new("HK-001", "申江重工 Shenjiang Heavy Industry", "Shanghai"),
        new("HK-002", "浦东水务 Pudong Water", "Shanghai"),
        new("HK-003", "振华化工 Zhenhua Chemicals", "Shanghai"),
        new("HK-004", "东海造船 Donghai Shipbuilding", "Shanghai"),
        new("HK-005", "上海华信机电 Huaxin Electromechanical", "Shanghai"),
        new("HK-006", "虹桥冷链 Hongqiao Cold Chain", "Shanghai"),
        new("HK-007", "临港能源 Lingang Energy", "Shanghai"),
        new("HK-008", "嘉定汽车部件 Jiading Auto Parts", "Shanghai"),
        new("HK-009", "金陵石化设备 Jinling Petro Equipment", "Jiangsu"),
        new("HK-010", "苏州精工 Suzhou Precision", "Jiangsu"),
        new("HK-011", "无锡环保 Wuxi Environmental", "Jiangsu"),
        new("HK-012", "常州光伏 Changzhou Solar", "Jiangsu"),
        new("HK-013", "南通纺织 Nantong Textiles", "Jiangsu"),
        new("HK-014", "徐州矿机 Xuzhou Mining Machinery", "Jiangsu"),
        new("HK-015", "扬子制药 Yangtze Pharma", "Jiangsu"),
        new("HK-016", "昆山电子 Kunshan Electronics", "Jiangsu"),
        new("HK-017", "杭州自来水 Hangzhou Waterworks", "Zhejiang"),
        new("HK-018", "宁波港机 Ningbo Port Machinery", "Zhejiang"),
        new("HK-019", "绍兴印染 Shaoxing Dyeing", "Zhejiang"),
        new("HK-020", "温州阀业 Wenzhou Valves", "Zhejiang"),
        new("HK-021", "嘉兴造纸 Jiaxing Paper", "Zhejiang"),
        new("HK-022", "台州医化 Taizhou Chemicals", "Zhejiang"),
        new("HK-023", "金华食品 Jinhua Foods", "Zhejiang"),
        new("HK-024", "舟山海工 Zhoushan Offshore", "Zhejiang"),
        new("HK-025", "合肥新材 Hefei Materials", "Anhui"),
        new("HK-026", "芜湖汽车 Wuhu Automotive", "Anhui"),
        new("HK-027", "马鞍山钢铁 Ma'anshan Steel", "Anhui"),
        new("HK-028", "蚌埠玻璃 Bengbu Glass", "Anhui"),
        new("HK-029", "安庆石化 Anqing Petrochemical", "Anhui"),
        new("HK-030", "淮南煤电 Huainan Power", "Anhui"),
        new("HK-041", "广州水处理 Guangzhou Water Treatment", "Guangdong"),
        new("HK-042", "佛山陶瓷 Foshan Ceramics", "Guangdong"),
    ];

    public static IReadOnlyList<Customer> In(string region) => [.. Customers.Where(customer => customer.Region == region)];

    public static Product Of(string number) => Products.Single(product => product.Number == number);
}
