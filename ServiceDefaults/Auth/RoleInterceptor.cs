using Grpc.Core.Interceptors;

namespace SalesPlatform.ServiceDefaults.Auth;

public sealed class RoleInterceptor(RoleTable table) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check(context);
        return continuation(requestStream, responseStream, context);
    }

    private string WhoMay(string method) => table.Allowed.TryGetValue(method, out var allowed)
        ? string.Join(", ", allowed.Where(role => role != Roles.Service).Order(StringComparer.Ordinal)) : "nobody";

    private void Check(ServerCallContext context)
    {
        // The platform's health probe and reflection are open: they tell nothing about the business.
        if (context.Method.StartsWith("/grpc.", StringComparison.Ordinal))
            return;
        var user = context.GetHttpContext().User;
        if (user.Identity?.IsAuthenticated != true)
            throw new RpcException(
                new Status(StatusCode.Unauthenticated, "A bearer token is needed, and this call has none that is valid."));
        var roles = user.FindAll("role").Select(claim => claim.Value).ToList();
        if (!PermittingRoles.Grant(context, roles.Where(role => table.Allows(context.Method, [role]))))
        {
            throw new RpcException(new Status(StatusCode.PermissionDenied,
                $"{context.Method} is not for the role "
                + $"{(roles.Count == 0 ? "(none)" : string.Join(", ", roles))}. It is for: {WhoMay(context.Method)}."));
        }
    }
}
