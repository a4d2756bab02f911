using Microsoft.Extensions.Configuration;
using SalesPlatform.Portal.Connection;

namespace SalesPlatform.Tests.Portal;

public sealed class PlatformAddressesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Addresses_of_the_environment_go_first_and_a_service_without_one_is_known_to_be_missing()
    {
        var read = PlatformAddresses.Read(Of(("services:planning:grpc:0", "http://127.0.0.1:1"), ("Auth:DevelopmentKeyFile", "/key")),
            _folder.Path);
        read.GrpcOf("planning").Should().Be(new Uri("http://127.0.0.1:1"));
        read.GrpcOf("budget").Should().BeNull();
        read.DevelopmentKeyFile.Should().Be("/key");
    }

    [Fact]
    public void Else_the_platform_that_was_started_here_or_above_is_found_with_its_key_beside_the_file()
    {
        var local = Directory.CreateDirectory(Path.Combine(_folder.Path, ".local")).FullName;
        File.WriteAllText(Path.Combine(local, "endpoints.json"),
            """
            {"version":1,"services":{"budget":{"grpc":"http://127.0.0.1:2"}},
            "token":{"kind":"development","keyFile":"development-signing-key"}}
            """);
        var read = PlatformAddresses.Read(Of(), Directory.CreateDirectory(Path.Combine(_folder.Path, "deep", "down")).FullName);
        read.GrpcOf("budget").Should().Be(new Uri("http://127.0.0.1:2"));
        read.DevelopmentKeyFile.Should().Be(Path.Combine(local, "development-signing-key"));
    }

    [Fact]
    public void Without_either_it_is_said_how_a_platform_is_started() =>
        FluentActions.Invoking(() => PlatformAddresses.Read(Of(("endpoints", Path.Combine(_folder.Path, "none.json"))), _folder.Path))
            .Should().Throw<PlatformNotFoundException>().WithMessage("*none.json*dotnet run --project AppHost*");

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
