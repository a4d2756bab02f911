using System.Net;
using System.Net.Sockets;
using SalesPlatform.LocalServers;

namespace SalesPlatform.AppHost.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_AppHost_on_the_same_folder_is_refused_and_told_who_has_it()
    {
        using var first = DataFolder.Open(_folder.Path);
        var second = () => DataFolder.Open(_folder.Path);
        second.Should().Throw<PlatformException>().WithMessage($"*{Environment.ProcessId}*{_folder.Path}*");
    }

    [Fact]
    public void A_secret_is_kept_and_readable_by_its_owner_only()
    {
        using var data = DataFolder.Open(_folder.Path);
        var secret = data.Secret("postgres");
        data.Secret("postgres").Should().Be(secret).And.HaveLength(32);
        File.GetUnixFileMode(data.In("secrets/postgres")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Data_whose_password_is_lost_is_not_started()
    {
        using var data = DataFolder.Open(_folder.Path);
        var check = () => data.RequireSecretOf("postgres", Directory.CreateDirectory(data.In("postgres")).FullName);
        check.Should().Throw<PlatformException>().WithMessage("*secrets/postgres*");
    }

    [Fact]
    public void A_taken_port_is_named_with_its_holder()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        var ports = new PortPlan(PortChoice.Fixed);
        ports.Of("planning", port);
        var check = ports.RequireFree;
        check.Should().Throw<PlatformException>().WithMessage($"*{port} (for planning)*process {Environment.ProcessId}*--ports auto*");
    }
}
