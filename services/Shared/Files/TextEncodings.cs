namespace SalesPlatform.Files;

/// <summary>UTF-8 and a marked UTF-16 are known by themselves; others must be named: the same bytes are other letters in each.</summary>
internal static class TextEncodings
{
    /// <summary>No text has it: Unicode keeps it for such uses.</summary>
    public const char Undecodable = '\uFFFF';

    private const int MarkBytes = 4;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = "utf-8", ["utf8"] = "utf-8", ["utf-16"] = "utf-16", ["utf-16le"] = "utf-16", ["utf-16be"] = "utf-16BE",
        ["gb18030"] = "gb18030", ["gbk"] = "gb18030", ["gb2312"] = "gb18030", ["cp936"] = "gb18030",
        ["windows-1252"] = "windows-1252", ["cp1252"] = "windows-1252", ["latin1"] = "windows-1252", ["iso-8859-1"] = "windows-1252",
    };

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Offer =>
        "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\"), or import it with its encoding: "
        + "--encoding gb18030 (Chinese Windows) or --encoding windows-1252.";

    public static Encoding? Find(string name) => Names.TryGetValue(name.Trim(), out var known)
        ? Encoding.GetEncoding(known, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback($"{Undecodable}")) : null;

    /// <summary>Its first bytes may say what it is; then a sender who says otherwise is mistaken.</summary>
    public static async Task<Stream> AsUtf8Async(Stream content, Encoding? said, CancellationToken cancellation)
    {
        var mark = new byte[MarkBytes];
        var length = await content.ReadAtLeastAsync(mark, MarkBytes, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        var marked = mark.AsSpan(0, length) switch
        {
            [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => throw Faults.NoText(),
            [0xFF, 0xFE, ..] => Find("utf-16"),
            [0xFE, 0xFF, ..] => Find("utf-16be"),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            _ => null,
        };
        if (marked is not null && said is not null && marked.WebName != said.WebName)
        {
            throw CsvFileException.At(1, "", "other-encoding",
                $"The file begins with the mark of {marked.WebName} and is not {said.WebName}: import it without --encoding.");
        }

        var encoding = marked ?? said ?? Encoding.UTF8;
        if (encoding.WebName == Encoding.UTF8.WebName)
            return content;
        var unmarked = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Encoding.CreateTranscodingStream(content, encoding, unmarked, leaveOpen: true);
    }
}
