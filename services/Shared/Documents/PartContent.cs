using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesPlatform.Documents;

internal static class PartContent
{
    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static void Fill(this OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream, Plain);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(writer);
    }

    /// <summary>The dates are those of the content and not of the rendering.</summary>
    public static XElement CoreProperties(Reader reader)
    {
        var at = reader.Content.AsOf.ToDateTimeOffset().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return new XElement(Cp + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", Cp.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms.NamespaceName), new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            new XElement(Dc + "title", $"{reader.Title} {reader.TeamName} {reader.Content.Period}".Trim()),
            new XElement(Dc + "creator", Reader.Clean(reader.Version?.Author ?? reader.Content.Author)),
            new XElement(Dc + "subject", Reader.Clean(reader.Version?.Number ?? "")),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), at),
            new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), at));
    }
}
