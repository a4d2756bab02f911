namespace SalesPlatform.Documents.Reading;

/// <summary>Fonts that come with Office; elsewhere a reader's program takes the nearest it has.</summary>
internal static class Fonts
{
    public const string Latin = "Calibri";
    public const string Chinese = "Microsoft YaHei";
}
