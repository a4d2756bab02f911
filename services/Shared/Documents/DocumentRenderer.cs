using SalesPlatform.Documents.Docx;
using SalesPlatform.Documents.Html;
using SalesPlatform.Documents.Xlsx;

namespace SalesPlatform.Documents;

public enum Language
{
    Chinese,

    English,
}

public enum FileFormat
{
    Docx,

    Xlsx,

    Html,
}

/// <summary>The same content gives the same bytes at any later time: no clock, no culture of the process and no font is read.</summary>
public static class DocumentRenderer
{
    /// <param name="version">Null for a look at the present state, which is marked as a draft.</param>
    public static byte[] Render(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format)
    {
        using var file = new MemoryStream();
        Render(content, version, language, format, file);
        return file.ToArray();
    }

    public static void Render(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format, Stream file)
    {
        var reader = new Reader(content, version, language);
        switch (format)
        {
            case FileFormat.Docx:
                DocxFile.Write(reader, file);
                break;
            case FileFormat.Xlsx:
                XlsxFile.Write(reader, file);
                break;
            case FileFormat.Html:
                HtmlFile.Write(reader, file);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary><c>budget-report-north-east-FY2027-Q1-v2.zh.docx</c>.</summary>
    public static string FileName(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format)
    {
        var parts = new[]
        {
            content.Kind, content.Team, content.Period, content.Subject, version is null ? "draft" : $"v{version.Version}",
        };
        var name = string.Join('-', parts.Where(part => part.Length > 0));
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return $"{safe}.{(language == Language.Chinese ? "zh" : "en")}.{format.ToString().ToLowerInvariant()}";
    }
}
