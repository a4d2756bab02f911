using System.Security.Cryptography;
using System.Text;

namespace SalesPlatform.EventStore.Personal;

/// <summary>AES-256-GCM with a random nonce, bound to the key it names. Whose it is stands with the key alone.</summary>
internal sealed record SealedText(Guid Key, string Content)
{
    private const string Prefix = "sealed:1:";
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static SealedText Of(string text, PersonalKey key)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var content = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key.Secret, TagSize);
        aes.Encrypt(content.AsSpan(0, NonceSize), plain, content.AsSpan(NonceSize + TagSize), content.AsSpan(NonceSize, TagSize),
            key.Id.ToByteArray());
        return new SealedText(key.Id, Convert.ToBase64String(content));
    }

    public static SealedText? Parse(string stored)
    {
        var parts = stored.StartsWith(Prefix, StringComparison.Ordinal) ? stored[Prefix.Length..].Split(':') : [];
        return parts.Length == 2 && Guid.TryParseExact(parts[0], "N", out var key) ? new SealedText(key, parts[1]) : null;
    }

    public string Open(PersonalKeys keys)
    {
        if (keys.Find(Key) is not { } secret)
            return PersonalText.Erased;
        var content = Convert.FromBase64String(Content);
        var plain = new byte[content.Length - NonceSize - TagSize];
        using var aes = new AesGcm(secret, TagSize);
        aes.Decrypt(content.AsSpan(0, NonceSize), content.AsSpan(NonceSize + TagSize), content.AsSpan(NonceSize, TagSize), plain,
            Key.ToByteArray());
        return Encoding.UTF8.GetString(plain);
    }

    public override string ToString() => $"{Prefix}{Key:N}:{Content}";
}
