using System.Diagnostics.CodeAnalysis;

namespace SalesPlatform.EventStore.Personal;

/// <summary>What is said of a person in free words. In the store it is sealed under a key of theirs, in events and in views alike: with
/// the key destroyed, all that is read is <see cref="Erased"/>. It is sealed once, so that views made anew equal the ones before.</summary>
public sealed class PersonalText : IEquatable<PersonalText>
{
    /// <summary>In both languages of the platform, for it stands among people's own words.</summary>
    public const string Erased = "（已删除）(erased)";

    // Null where it was read sealed.
    private readonly string? _plain;
    private readonly bool _isOfBefore;
    private readonly PersonalKeys? _keys;
    private SealedText? _sealed;

    private PersonalText(string? plain, bool isOfBefore, SealedText? text, PersonalKeys? keys) =>
        (_plain, _isOfBefore, _sealed, _keys) = (plain, isOfBefore, text, keys);

    private string? Person { get; init; }

    public string Text => _plain is null ? _sealed!.Open(_keys!)
        : _isOfBefore && _plain.Length > 0 && Person is not null && _keys?.IsErased(Person) == true ? Erased
        : _plain;

    /// <summary>New: it cannot be stored before it is said <see cref="Of"/> whom it is.</summary>
    public static PersonalText FromString(string text) => new(text, false, null, null);

    /// <summary>As it was stored before there were keys: it stays as it is in its row.</summary>
    public static PersonalText OfBefore(string text) => new(text, true, null, null);

    internal static PersonalText Read(string stored, PersonalKeys keys) =>
        SealedText.Parse(stored) is { } text ? new(null, false, text, keys) : new(stored, true, null, keys);

    /// <summary>What was stored before there were keys does not say whose it is; who reads it does, so that erasure covers it.</summary>
    public PersonalText Of(string person) =>
        _sealed is not null || Person is not null ? this : new PersonalText(_plain, _isOfBefore, null, _keys) { Person = person };

    internal string Written(PersonalKeys keys)
    {
        if (_isOfBefore || _plain is "")
            return _plain!;
        _sealed ??= SealedText.Of(_plain!, keys.For(Person ?? throw new InvalidOperationException("Nobody said whose words these are.")));
        return $"{_sealed}";
    }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(PersonalText? text) => text?.Text;

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator PersonalText?(string? text) => text is null ? null : FromString(text);

    public bool Equals(PersonalText? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as PersonalText);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
