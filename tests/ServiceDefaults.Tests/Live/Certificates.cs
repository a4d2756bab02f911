using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SalesPlatform.ServiceDefaults.Tests.Live;

/// <summary>An authority of the test's own and a certificate of it for 127.0.0.1, as files.</summary>
internal sealed class Certificates
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    private Certificates(string folder, X509Certificate2 root, string certificate, string key)
    {
        (Authority, Certificate) = (Path.Combine(folder, "ca.pem"), Path.Combine(folder, "server.pem"));
        Key = Path.Combine(folder, "server.key");
        File.WriteAllText(Authority, root.ExportCertificatePem());
        File.WriteAllText(Certificate, certificate);
        File.WriteAllText(Key, key);
    }

    public string Authority { get; }

    public string Certificate { get; }

    public string Key { get; }

    public static Certificates MakeIn(string folder)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Authority of a test", rootKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        authority.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authority.PublicKey, false));
        using var root = authority.CreateSelfSigned(From, From.AddDays(9));

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var server = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        server.CertificateExtensions.Add(names.Build());
        server.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        server.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        using var certificate = server.Create(root, From, From.AddDays(8), RandomNumberGenerator.GetBytes(8));
        return new Certificates(folder, root, certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
