using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Documents.Docx;
using SalesPlatform.Documents.Html;
using SalesPlatform.Documents.Reading;
using SalesPlatform.Documents.Xlsx;

namespace SalesPlatform.Documents;

/// <summary>The languages a document can be read in.</summary>
public enum Language
{
    /// <summary>简体中文.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>The files a document can become.</summary>
public enum FileFormat
{
    /// <summary>Word.</summary>
    Docx,

    /// <summary>Excel: one sheet a table, with numbers as numbers.</summary>
    Xlsx,

    /// <summary>One self-contained page that prints well.</summary>
    Html,
}

/// <summary>
/// Turns the content of a deliverable into a file. A pure function: the same content gives the same bytes at any later time, so
/// that two people can compare what they hold. It reads no clock, no culture of the process and no font.
/// </summary>
public static class DocumentRenderer
{
    /// <summary>The file.</summary>
    /// <param name="content">What the document says.</param>
    /// <param name="version">Number, version and approval of an issued one; null for a look at the present state, which is marked as a
    /// draft.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="format">Kind of file.</param>
    public static byte[] Render(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format)
    {
        using var file = new MemoryStream();
        Render(content, version, language, format, file);
        return file.ToArray();
    }

    /// <summary>Writes the file to a stream.</summary>
    public static void Render(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format, Stream file)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(file);
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

    /// <summary>A name for the file: <c>budget-report-north-east-FY2027-Q1-v2.zh.docx</c>.</summary>
    public static string FileName(DocumentContent content, DeliverableVersion? version, Language language, FileFormat format)
    {
        ArgumentNullException.ThrowIfNull(content);
        var parts = new[]
        {
            content.Kind, content.Team, content.Period, content.Subject, version is null ? "draft" : $"v{version.Version}",
        };
        var name = string.Join('-', parts.Where(part => part.Length > 0));
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return $"{safe}.{(language == Language.Chinese ? "zh" : "en")}.{format.ToString().ToLowerInvariant()}";
    }
}
