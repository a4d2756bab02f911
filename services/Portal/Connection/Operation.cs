using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace SalesPlatform.Portal.Connection;

/// <summary>Found by its name in the contracts, such as <c>salesplatform.planning.v1.AnnualPlans/Approve</c>, and so are its roles: what a
/// page offers and what a service allows cannot disagree.</summary>
internal sealed class Operation
{
    private static readonly ConcurrentDictionary<string, Operation> Known = new();
    private readonly MethodDescriptor _method;
    private readonly Method<IMessage, IMessage> _rpc;

    private Operation(MethodDescriptor method)
    {
        _method = method;
        _rpc = new Method<IMessage, IMessage>(MethodType.Unary, method.Service.FullName, method.Name, Plain(method.InputType),
            Plain(method.OutputType));
    }

    public IReadOnlyList<string> Roles => _method.GetOptions()?.GetExtension(RolesExtensions.MayCall)?.Roles ?? [];

    public IMessage NewRequest() => _method.InputType.Parser.ParseFrom(ByteString.Empty);

    /// <exception cref="ArgumentException">The platform is newer than this portal, or the name is wrong.</exception>
    public static Operation Of(string name) => Known.GetOrAdd(name, static wanted => new Operation(Find(wanted)
        ?? throw new ArgumentException($"No contract of this portal has {wanted}.", nameof(name))));

    /// <summary>Composed as JSON by another service.</summary>
    /// <param name="field">Where the person's words go, in JSON's spelling; empty: nowhere.</param>
    public IMessage RequestOf(Struct composed, string field, string words)
    {
        var request = _method.InputType.Parser.ParseJson(JsonFormatter.Default.Format(composed));
        if (field.Length > 0)
            _method.InputType.Fields.InDeclarationOrder().First(each => each.JsonName == field).Accessor.SetValue(request, words);
        return request;
    }

    public Task<IMessage> SendAsync(Platform platform, string service, IMessage request) =>
        platform.Any(service).CommandAsync((invoker, options) => invoker.AsyncUnaryCall(_rpc, null, options, request));

    private static MethodDescriptor? Find(string name) => typeof(MayCall).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>()
        .Where(service => name.StartsWith($"{service.FullName}/", StringComparison.Ordinal))
        .Select(service => service.FindMethodByName(name[(service.FullName.Length + 1)..])).FirstOrDefault(method => method is not null);

    private static Marshaller<IMessage> Plain(MessageDescriptor type) =>
        Marshallers.Create<IMessage>(message => message.ToByteArray(), type.Parser.ParseFrom);
}
