using System.Text.RegularExpressions;
using Google.Protobuf;
using Grpc.Core;

namespace SalesPlatform.Files;

public sealed partial class FileUpload
{
    public const long DefaultLargestFile = 1L << 30;

    public const string DefaultSource = "csv";

    public const string SourceForm = "A source has 1 to 50 letters, digits, dots, dashes or underscores.";

    private const int LongestName = 200;

    private FileUpload(FileHeader header, FileForm form, UploadStream content) => (Header, Form, Content) = (header, form, content);

    public FileHeader Header { get; }

    public FileForm Form { get; }

    public UploadStream Content { get; }

    /// <summary>What an idempotency key is held against: a repeat brings the same header and the same bytes.</summary>
    public FileChunk AsRequest() => new() { Content = ByteString.CopyFromUtf8($"{Header}{Content.Sha256}") };

    /// <summary>Part of stream keys, where a slash separates.</summary>
    public static bool IsSource(string name) => SourceName().IsMatch(name);

    public static async Task<FileUpload> OpenAsync(
        IAsyncStreamReader<FileChunk> chunks, CancellationToken cancellation, long largestFile = DefaultLargestFile)
    {
        if (!await chunks.MoveNext(cancellation) || chunks.Current.PartCase != FileChunk.PartOneofCase.Header)
            throw DomainException.Invalid("header", "header-missing", "The first message of an upload carries the file's header.");
        var (header, form) = Checked(chunks.Current.Header);
        return new FileUpload(header, form, new UploadStream(chunks, largestFile));
    }

    private static (FileHeader, FileForm) Checked(FileHeader given)
    {
        var header = given.Clone();
        header.FileName = LeafName(given.FileName);
        header.Source = given.Source.Length == 0 ? DefaultSource : given.Source;
        var errors = new FieldErrors();
        errors.Require(header.FileName.Length > 0, "header.file_name", "required", "The file's name is missing.");
        errors.Require(IsSource(header.Source), "header.source", "not-a-source", SourceForm);
        var form = FileForm.Of(errors, header);
        errors.ThrowIfAny();
        return (header, form);
    }

    private static string LeafName(string name)
    {
        var leaf = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(leaf.Where(letter => !char.IsControl(letter))).Trim();
        return clean.ShortenedTo(LongestName);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,49}\z")]
    private static partial Regex SourceName();
}
