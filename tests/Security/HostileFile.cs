using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Security;

/// <summary>Files as senders would never mean them: columns of the right kind, cells of any, in any encoding and form, damaged on the
/// way.</summary>
internal sealed class HostileFile(Random random)
{
    private const int MostRows = 12;
    private const int MostDamages = 4;
    private const int LongestChunk = 200_000;

    private static readonly string[] Columns =
    [
        "order", "line", "date", "rep", "customer", "product", "region", "quantity", "net_amount", "currency", "rate", "product_line",
        "external_id", "revision", "return_id", "document", "category", "amount", "supplier", "commitment", "description", "employee",
        "name", "hired_on", "left_on", "period_start", "invitee", "rating", "recommend", "issues", "comment", "status", "notes",
    ];

    private static readonly string[] Cells =
    [
        "", " ", "north-1", "south-1", "north-1:0.5;south-1:0.5", "O-1", "1", "2", "-1", "0", "12,5", "1.250,00", "1'000.5", "1e308", "NaN",
        "99999999999999999999999999", "0.0000000001", "2026-05-04", "4.5.2026", "5/4/26", "2026年5月4日", "9999-12-31", "0001-01-01",
        "2026-02-30", "46146", "2.02603E+11", "#N/A", "NULL", "USD", "usd", "¥", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "总计",
        "\0", "\"", "\"unclosed", "a\"b\"c", "a,b;c\td|e", "line\nbreak", "\uFEFF", "\uD800", "\u202Egnp.exe", "🙂", "' or 1=1 --",
        "{\"a\":1}", "../../etc/passwd",
    ];

    private static readonly string[] Encodings = ["utf-8", "utf-16", "utf-16BE", "gb18030", "windows-1252"];

    static HostileFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether an operation takes files.</summary>
    public static bool IsFor(MethodDescriptor method) => method.InputType == FileChunk.Descriptor;

    public IReadOnlyList<byte[]> Of(MethodDescriptor method)
    {
        _ = method;
        // Most are of good form, so that what is in the file is read.
        var header = random.Next(4) > 0
            ? new FileHeader { FileName = "a.csv", Source = "erp", Team = "north", Target = "FY2027" }
            : new FileHeader
            {
                FileName = Any(Cells), Source = Any(Cells), Team = Any(Cells), Target = Any(Cells), Grain = Any(["", "month", "week"]),
                Decimal = Any(["", ".", ",", "x"]), DateFormat = Any(["", "dd.MM.yyyy", "%", "dddd 'unclosed"]),
                Encoding = Any(["", "klingon", .. Encodings]),
            };
        if (random.Next(4) == 0)
            header.Columns.Add(Any(Columns), Any(Cells));
        var content = Damaged(Text());
        return
        [
            new FileChunk { Header = header }.ToByteArray(),
            .. content.Chunk(Math.Clamp(content.Length / random.Next(1, 9), 1, LongestChunk))
                .Select(part => new FileChunk { Content = ByteString.CopyFrom(part) }.ToByteArray()),
        ];
    }

    private byte[] Text()
    {
        var (between, end) = (Any([",", ",", ";", "\t", "|"]), Any(["\n", "\r\n", "\r"]));
        var columns = Columns.Where(_ => random.Next(5) > 0).ToList();
        var rows = Enumerable.Range(0, random.Next(MostRows)).Select(_ => string.Join(between,
            columns.SkipLast(random.Next(12) / 11).Select(_ => random.Next(200) == 0 ? new string('x', 100_000) : Any(Cells))));
        var encoding = Encoding.GetEncoding(Any(Encodings), EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        var text = string.Join(end, [string.Join(between, columns), .. rows, .. random.Next(2) == 0 ? [""] : Array.Empty<string>()]);
        return [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private byte[] Damaged(byte[] content)
    {
        var bytes = new List<byte>(content);
        for (var damage = random.Next(MostDamages); damage > 0 && bytes.Count > 0; damage--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    private string Any(string[] choices) => choices[random.Next(choices.Length)];
}
