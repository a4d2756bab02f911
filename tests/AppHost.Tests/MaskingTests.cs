using SalesPlatform.AppHost.Dashboard;

namespace SalesPlatform.AppHost.Tests;

public class MaskingTests
{
    [Theory]
    [InlineData("ConnectionStrings__planning", "Host=h;Password=s3cret;Database=d", "Host=h;Password=••••••••;Database=d")]
    [InlineData("ConnectionStrings__planning", "Host=h;Pwd=\"a;b\";Database=d", "Host=h;Pwd=••••••••;Database=d")]
    [InlineData("ConnectionStrings__rabbitmq", "amqp://user:pw@host:5672/", "amqp://user:••••••••@host:5672/")]
    [InlineData("RABBITMQ_DEFAULT_PASS", "pw", "••••••••")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "x-otlp-api-key=k", "••••••••")]
    [InlineData("DASHBOARD__FRONTEND__BROWSERTOKEN", "t", "••••••••")]
    [InlineData("Auth__DevelopmentKeyFile", "/data/key", "/data/key")]
    [InlineData("services__planning__grpc__0", "http://127.0.0.1:17101", "http://127.0.0.1:17101")]
    public void Secrets_are_masked_and_the_rest_is_not(string name, string value, string shown) =>
        Masking.Of(name, value).Should().Be(shown);
}
