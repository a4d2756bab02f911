using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SalesPlatform.ServiceDefaults.Auth;

internal sealed record DevelopmentIdentity(string Person, IReadOnlyList<string> Roles)
{
    public string? Name { get; init; }

    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>For people who see their own figures only.</summary>
    public string? Employee { get; init; }
}

/// <summary>Made at first start and accepted in Development only. Internal, as each program that signs compiles this file: a test that
/// references two of them must not find two public types of one name.</summary>
internal sealed class DevelopmentTokens(string keyFile, TimeProvider clock)
{
    public const string Issuer = "salesplatform-development";
    public const string Audience = "salesplatform";
    private const int KeyBytes = 32;
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(2);

    public string Mint(DevelopmentIdentity identity, TimeSpan valid)
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["sub"] = identity.Person,
            ["name"] = identity.Name ?? identity.Person,
            ["role"] = OneOrMany(identity.Roles),
        };
        if (identity.Teams.Count > 0)
            claims["team"] = OneOrMany(identity.Teams);
        if (identity.Employee is { } employee)
            claims["employee"] = employee;

        // The handler adds its own, wall-clock times unless told not to; ours come from the clock given.
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + valid).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(LoadOrCreateKey(keyFile), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Several processes may ask first at the same moment: all of them get the same key.</summary>
    public static SymmetricSecurityKey LoadOrCreateKey(string keyFile)
    {
        if (!File.Exists(keyFile))
            Create(Path.GetFullPath(keyFile));
        // Who created it a moment ago may not have written it yet.
        SpinWait.SpinUntil(() => new FileInfo(keyFile).Length > 0, WrittenWithin);
        var key = Convert.FromBase64String(File.ReadAllText(keyFile).Trim());
        if (key.Length != KeyBytes)
            throw new InvalidDataException($"{keyFile} does not hold a {KeyBytes * 8}-bit key; remove it and a new one is made.");
        return new SymmetricSecurityKey(key) { KeyId = "development" };
    }

    // Only one of those who try can create the file. Not a rename of a draft: what stands there by then would be replaced.
    private static void Create(string keyFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(keyFile)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(keyFile, options);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
        }
        catch (IOException) when (File.Exists(keyFile))
        {
            // Somebody else was first.
        }
    }

    private static object OneOrMany(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : values.ToArray();
}
