namespace SalesPlatform.Files;

/// <summary>What the sender does not say the file itself decides.</summary>
public sealed record FileForm(char? Decimal, DayFormat? Days, Encoding? Encoding)
{
    public static FileForm Unsaid { get; } = new(null, null, null);

    public static FileForm Of(FieldErrors errors, FileHeader header)
    {
        var days = header.DateFormat.Length == 0 ? null : DayFormat.Parse(header.DateFormat);
        var encoding = header.Encoding.Length == 0 ? null : TextEncodings.Find(header.Encoding);
        errors.Require(header.Decimal is "" or "." or ",", "header.decimal", "not-a-sign", "The decimal sign is . or a comma.");
        errors.Require(header.DateFormat.Length == 0 || days is not null, "header.date_format", "not-a-form",
            $"'{header.DateFormat}' is not a form of dates: day, month and year once each, such as dd.MM.yyyy or M/d/yyyy.");
        errors.Require(header.Encoding.Length == 0 || encoding is not null, "header.encoding", "unknown-encoding",
            $"'{header.Encoding}' is not an encoding that files are read in: utf-8, utf-16, gb18030, windows-1252.");
        return new FileForm(header.Decimal.Length == 1 ? header.Decimal[0] : null, days, encoding);
    }
}
