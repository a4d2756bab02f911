using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace SalesPlatform.Portal.Access;

internal static class KeySealing
{
    /// <summary><c>Portal:Keys</c> names the folder, <c>Portal:KeysSecret</c> what keys are sealed with. A local platform has both already:
    /// its signing key and the folder of it. Keys held in memory need no seal.</summary>
    /// <exception cref="InvalidOperationException">There is a folder, and no secret.</exception>
    public static void AddSealedKeys(this WebApplicationBuilder builder, PlatformAddresses addresses)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("salesplatform-portal");
        var local = addresses.DevelopmentKeyFile is { } file ? Path.GetFullPath(file) : null;
        var beside = local is null ? null : Path.Combine(Path.GetDirectoryName(local)!, "portal-keys");
        if ((builder.Configuration["Portal:Keys"] ?? beside) is not { } folder)
            return;

        var secret = builder.Configuration["Portal:KeysSecret"] is { Length: > 0 } configured ? Encoding.UTF8.GetBytes(configured)
            : local is not null ? ServiceDefaults.Auth.DevelopmentTokens.LoadOrCreateKey(local).Key
            : throw new InvalidOperationException("Portal:Keys names a folder and Portal:KeysSecret is not set: keys lie sealed with it.");
        protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        builder.Services.AddSingleton(new KeySeal(secret));
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlEncryptor = services.GetRequiredService<KeySeal>()));
    }
}

/// <summary>AES-GCM under a key derived from the secret.</summary>
internal sealed class KeySeal(byte[] secret) : IXmlEncryptor
{
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "salesplatform-portal keys"u8.ToArray());

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, hidden) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize],
            new byte[plain.Length]);
        using var aes = new AesGcm(_key, tag.Length);
        aes.Encrypt(nonce, plain, hidden, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. hidden])), typeof(KeyOpener));
    }

    public XElement Open(XElement element)
    {
        var whole = Convert.FromBase64String(element.Value).AsSpan();
        var nonce = whole[..AesGcm.NonceByteSizes.MaxSize];
        var tag = whole.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var content = whole[(nonce.Length + tag.Length)..];
        var plain = new byte[content.Length];
        using var aes = new AesGcm(_key, tag.Length);
        aes.Decrypt(nonce, content, tag, plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Its name stands in the key file.</summary>
internal sealed class KeyOpener : IXmlDecryptor
{
    private readonly KeySeal _seal;

    public KeyOpener(IServiceProvider services) => _seal = services.GetRequiredService<KeySeal>();

    public XElement Decrypt(XElement encryptedElement) => _seal.Open(encryptedElement);
}
