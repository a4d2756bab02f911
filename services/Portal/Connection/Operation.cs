using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace SalesPlatform.Portal.Connection;

/// <summary>An RPC found by its name in the contracts, such as <c>salesplatform.planning.v1.AnnualPlans/Approve</c>. Whose it is stands
/// in the
/// contract too, so that what a page offers and what a service allows cannot disagree.</summary>
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

    /// <summary>Roles that may call it, by the contract.</summary>
    public IReadOnlyList<string> Roles => _method.GetOptions()?.GetExtension(RolesExtensions.MayCall)?.Roles ?? [];

    /// <summary>An empty request.</summary>
    public IMessage NewRequest() => _method.InputType.Parser.ParseFrom(ByteString.Empty);

    /// <exception cref="ArgumentException">No contract has it: the platform is newer than this portal, or the name is wrong.</exception>
    public static Operation Of(string name) => Known.GetOrAdd(name, static wanted => new Operation(Find(wanted)
        ?? throw new ArgumentException($"No contract of this portal has {wanted}.", nameof(name))));

    /// <summary>A request that another service composed, with what the person adds.</summary>
    /// <param name="composed">The request as JSON.</param>
    /// <param name="field">Where the person's words go, in JSON's spelling; empty: nowhere.</param>
    /// <param name="words">What the person said.</param>
    public IMessage RequestOf(Struct composed, string field, string words)
    {
        var request = _method.InputType.Parser.ParseJson(JsonFormatter.Default.Format(composed));
        if (field.Length > 0)
            _method.InputType.Fields.InDeclarationOrder().First(each => each.JsonName == field).Accessor.SetValue(request, words);
        return request;
    }

    /// <summary>Sends it as a command.</summary>
    /// <exception cref="PlatformException">The service refuses, or does not answer.</exception>
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
