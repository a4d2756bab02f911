using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Type;

namespace SalesPlatform.Portal.Parts;

/// <summary>What kind of field it becomes follows from the contract.</summary>
/// <param name="Path">Where it goes in the request: <c>plan.reason</c>, <c>measures.0.what</c>.</param>
public sealed record FormInput(string Path, string Label, string Value = "")
{
    /// <summary>Null: free.</summary>
    public IReadOnlyList<(string Key, string Name)>? Choices { get; init; }

    /// <summary>What is known already, offered while something else may be typed.</summary>
    public IReadOnlyList<(string Key, string Name)> Suggestions { get; init; } = [];

    public string? Help { get; init; }

    public bool IsLong { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Percent on the page, a share on the wire: 20 is 0.2.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Codes of broken rules that concern this field, such as <c>unknown-employee</c>: they are told here.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    internal string TypeIn(IMessage request) => FieldOf(request.Descriptor) switch
    {
        { IsRepeated: true } => "long",
        { FieldType: FieldType.Bool } => "checkbox",
        { FieldType: FieldType.Message } field when field.MessageType == Date.Descriptor => "date",
        { FieldType: FieldType.Message or FieldType.Int32 or FieldType.Int64 } => "number",
        _ => IsLong ? "long" : "text",
    };

    /// <summary>Nothing typed leaves the field unset. Answers what is wrong with it.</summary>
    internal string? Put(IMessage request, string typed, Localizer reader)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var (message, field) = Reach(request);
        if (!field.IsRepeated)
        {
            if (Parse(field, typed.Trim()) is not { } value)
                return Misunderstood(field, reader);
            field.Accessor.SetValue(message, value);
            return null;
        }

        var entries = (System.Collections.IList)field.Accessor.GetValue(message);
        foreach (var line in typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(field, line) is not { } entry)
                return $"{line}: {Misunderstood(field, reader)}";
            entries.Add(entry);
        }

        return null;
    }

    private static string Misunderstood(FieldDescriptor field, Localizer reader) =>
        field.FieldType == FieldType.Message && field.MessageType == Date.Descriptor
            ? reader["Give a day, such as 2026-03-02.", "请输入日期，例如 2026-03-02。"]
            : reader["Give a number, such as 1200.50.", "请输入数字，例如 1200.50。"];

    /// <summary>Whether a refusal that names a field of the contract is about this one.</summary>
    internal bool IsMeantBy(string field)
    {
        var named = field.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return named == Path || named.EndsWith("." + Path, StringComparison.Ordinal) || Path.EndsWith("." + named, StringComparison.Ordinal)
            // A number that is written as text within its message.
            || Path == named + ".value"
            // A list of lines is one field here, whichever of its entries is wrong.
            || named.StartsWith(Path + ".", StringComparison.Ordinal);
    }

    private object? Parse(FieldDescriptor field, string typed) => field.FieldType switch
    {
        FieldType.Bool => typed is "true" or "on",
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, int.Parse(typed, CultureInfo.InvariantCulture)),
        FieldType.Int32 => int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        FieldType.Int64 => long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : null,
        FieldType.Message when field.MessageType == Date.Descriptor =>
            DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToDate()
                : null,
        FieldType.Message when Number(typed) is not { } => null,
        FieldType.Message when field.MessageType == Money.Descriptor => Number(typed)!.Value.ToMoney(Currency),
        FieldType.Message => (IsPercent ? Number(typed)!.Value / 100 : Number(typed)!.Value).ToExact(),
        _ => typed,
    };

    private static decimal? Number(string typed) => decimal.TryParse(
        typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out var number)
        ? number : null;

    private FieldDescriptor FieldOf(MessageDescriptor type)
    {
        var (at, found) = (type, (FieldDescriptor?)null);
        foreach (var name in Path.Split('.').Where(name => !char.IsDigit(name[0])))
        {
            found = at.FindFieldByName(name) ?? throw new ArgumentException($"{type.FullName} has no field {Path}.", nameof(type));
            at = found.FieldType == FieldType.Message ? found.MessageType : at;
        }

        return found!;
    }

    private (IMessage Message, FieldDescriptor Field) Reach(IMessage request)
    {
        var (at, names) = (request, Path.Split('.'));
        for (var place = 0; place < names.Length - 1; place++)
        {
            var field = at.Descriptor.FindFieldByName(names[place]);
            if (field.IsRepeated)
            {
                var list = (System.Collections.IList)field.Accessor.GetValue(at);
                var wanted = int.Parse(names[++place], CultureInfo.InvariantCulture);
                while (list.Count <= wanted)
                    list.Add(field.MessageType.Parser.ParseFrom(ByteString.Empty));
                at = (IMessage)list[wanted]!;
                continue;
            }

            if (field.Accessor.GetValue(at) is not IMessage inner)
                field.Accessor.SetValue(at, inner = field.MessageType.Parser.ParseFrom(ByteString.Empty));
            at = inner;
        }

        return (at, at.Descriptor.FindFieldByName(names[^1]));
    }
}

public sealed record FormSpec(string Title, string Service, string Rpc, params IReadOnlyList<FormInput> Inputs)
{
    /// <summary>What the button says; null: the title.</summary>
    public string? Send { get; init; }

    public string? Done { get; init; }

    /// <summary>What the page knows of the request already.</summary>
    public IMessage? Given { get; init; }

    /// <summary>Tells drafts of the same form about different things apart.</summary>
    public string About { get; init; } = "";

    /// <summary>Reads what the form changes, as it is now; null for what is new.</summary>
    public Func<Task<FormState>>? Present { get; init; }

    public OfferedEntries? Offers { get; init; }

    /// <summary>Where the version goes that was seen.</summary>
    public string VersionPath { get; init; } = "expected_version";
}

/// <summary>By the paths of the fields.</summary>
public sealed record FormState(long Version, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What else the request says, as it is now: takes the place of <see cref="FormSpec.Given"/>.</summary>
    public IMessage? Given { get; init; }
}
