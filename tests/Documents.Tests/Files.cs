using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SalesPlatform.Documents;

namespace SalesPlatform.Tests.Documents;

/// <summary>Looks into files.</summary>
internal static class Files
{
    public static TheoryData<Language, FileFormat> All =>
        new(from language in Enum.GetValues<Language>() from format in Enum.GetValues<FileFormat>() select (language, format));

    /// <summary>What the Open XML SDK's validator finds wrong; nothing for a file of another kind.</summary>
    public static IReadOnlyList<string> Faults(byte[] file, FileFormat format)
    {
        if (format == FileFormat.Html)
            return [];
        using var stream = new MemoryStream(file);
        using OpenXmlPackage package = format == FileFormat.Docx
            ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019);
        return [.. validator.Validate(package).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").Take(20)];
    }
}
