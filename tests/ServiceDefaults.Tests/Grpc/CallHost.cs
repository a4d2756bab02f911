using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.Files;
using SalesPlatform.ServiceDefaults.Auth;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Tests.ServiceDefaults.Grpc;

/// <summary>A service reduced to how it answers calls: tokens, roles, errors. It has no store; what a call does, a test says.</summary>
public sealed class CallHost : IAsyncLifetime
{
    public static readonly MethodDescriptors Methods = new();

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    /// <summary>What the next recording does with its caller.</summary>
    internal Action<CommandContext> OnRecord { get; set; } = _ => { };

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Auth:DevelopmentKeyFile"] = KeyFile });
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.AddBearerTokens();
        builder.Services.AddPlatformGrpc();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton(this);
        builder.Services.AddSingleton(RoleTable.OfContract());
        _app = builder.Build();
        _app.UsePlatformGrpc();
        _app.MapGrpcService<SalesProbe>();
        _app.MapGrpcService<ImportProbe>();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    public CallInvoker Calls => _channel.CreateCallInvoker();

    /// <summary>A valid token, unless changed.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = DevelopmentTokens.Issuer,
            Audience = DevelopmentTokens.Audience,
            IssuedAt = now.AddHours(-1),
            NotBefore = now.AddHours(-1),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "mo", ["role"] = Roles.SalesManager, ["team"] = "south" },
            SigningCredentials = new SigningCredentials(DevelopmentTokens.LoadOrCreateKey(KeyFile), SecurityAlgorithms.HmacSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public static Metadata Bearing(params IEnumerable<string> tokens)
    {
        var headers = new Metadata();
        foreach (var token in tokens)
            headers.Add("authorization", $"Bearer {token}");
        return headers;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private string KeyFile => Path.Combine(_folder.Path, "key");

    internal sealed class SalesProbe(CallHost host) : Sales.SalesBase
    {
        public override Task<SaleReply> Record(RecordSaleRequest request, ServerCallContext context)
        {
            host.OnRecord(Callers.ContextOf(context, TimeProvider.System));
            return Task.FromResult(new SaleReply());
        }

        public override Task<ListSalesReply> List(ListSalesRequest request, ServerCallContext context) =>
            Task.FromResult(new ListSalesReply());
    }

    internal sealed class ImportProbe : SalesImports.SalesImportsBase
    {
        public override async Task Import(
            IAsyncStreamReader<FileChunk> requestStream, IServerStreamWriter<ImportProgress> responseStream, ServerCallContext context)
        {
            var upload = await FileUpload.OpenAsync(requestStream, context.CancellationToken);
            await using var content = upload.Content;
            await content.DrainAsync(context.CancellationToken);
            await responseStream.WriteAsync(new ImportProgress { BytesRead = content.BytesRead }, context.CancellationToken);
        }
    }

    /// <summary>Operations as a caller sees them who sends whatever bytes they like.</summary>
    public sealed class MethodDescriptors
    {
        private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

        public Method<byte[], byte[]> Record { get; } = new(MethodType.Unary, Sales.Descriptor.FullName, "Record", Bytes, Bytes);

        public Method<byte[], byte[]> Import { get; } =
            new(MethodType.DuplexStreaming, SalesImports.Descriptor.FullName, "Import", Bytes, Bytes);

        public byte[] Nonsense { get; } = Encoding.ASCII.GetBytes("this is no protobuf");
    }
}
