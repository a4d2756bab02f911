using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Cli.Due;

/// <summary>Does what an item says can be done, by the RPC that does it: found by its name in the contract, so that a new kind of approval
/// needs nothing here.</summary>
internal static class Decision
{
    /// <summary>Sends the request of an action.</summary>
    /// <exception cref="CliException">A person must add more than a reason, the reason is missing, or the service refuses.</exception>
    public static async Task TakeAsync(Platform platform, string service, DueAction action, string? reason)
    {
        if (action.Request is null)
            throw new CliException($"This needs more than a reason: salesctl {action.Command}") { Exit = ExitCodes.Usage };
        if (action.ReasonField.Length > 0 && reason is null)
            throw new CliException("--reason is missing: say why.") { Exit = ExitCodes.Usage };
        var method = MethodOf(action.Rpc);
        var request = method.InputType.Parser.ParseJson(JsonFormatter.Default.Format(action.Request));
        if (action.ReasonField.Length > 0)
        {
            var field = method.InputType.Fields.InDeclarationOrder().FirstOrDefault(each => each.JsonName == action.ReasonField)
                ?? throw new CliException($"{action.Rpc} has no field '{action.ReasonField}': is the platform another version?");
            field.Accessor.SetValue(request, reason);
        }

        var rpc = new Method<IMessage, IMessage>(MethodType.Unary, method.Service.FullName, method.Name,
            Marshallers.Create<IMessage>(message => message.ToByteArray(), method.InputType.Parser.ParseFrom),
            Marshallers.Create<IMessage>(message => message.ToByteArray(), method.OutputType.Parser.ParseFrom));
        await platform.Any(service).CommandAsync((invoker, options) => invoker.AsyncUnaryCall(rpc, null, options, request));
    }

    private static MethodDescriptor MethodOf(string rpc) => typeof(DueAction).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<ServiceDescriptor>()
        .Where(service => rpc.StartsWith($"{service.FullName}/", StringComparison.Ordinal))
        .Select(service => service.FindMethodByName(rpc[(service.FullName.Length + 1)..])).FirstOrDefault(method => method is not null)
        ?? throw new CliException($"This salesctl does not know {rpc}: is the platform a newer version?");
}
