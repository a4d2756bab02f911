using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.EventStore.Commands;

/// <summary>A key belongs to one caller and one method.</summary>
public sealed class IdempotencyKey
{
    public const string Header = Callers.IdempotencyHeader;

    private const int LongestKey = 200;

    private readonly string? _id;
    private readonly string _hash;

    private IdempotencyKey(string? id, string hash) => (_id, _hash) = (id, hash);

    public static IdempotencyKey Of(ServerCallContext call, CommandContext context, IMessage request)
    {
        var key = call.RequestHeaders.GetValue(Header);
        if (string.IsNullOrEmpty(key))
            return new IdempotencyKey(null, "");
        if (key.Length > LongestKey)
            throw DomainException.Invalid(Header, "too-long", $"An idempotency key has at most {LongestKey} characters.");
        return new IdempotencyKey($"{context.Actor}|{call.Method}|{key}", Convert.ToHexString(SHA256.HashData(request.ToByteArray())));
    }

    /// <exception cref="DomainException">The key was used with another request.</exception>
    public async Task<TReply?> FindReceiptAsync<TReply>(IQuerySession session, CancellationToken cancellation)
        where TReply : class, IMessage<TReply>, new()
    {
        if (_id is null || await session.LoadAsync<CommandReceipt>(_id, cancellation) is not { } receipt)
            return null;
        if (receipt.RequestHash != _hash)
            throw DomainException.Rule("idempotency-key-reused", "This idempotency key was used with another request.");
        return new MessageParser<TReply>(() => new TReply()).ParseFrom(receipt.Reply);
    }

    /// <summary>Two calls at once with one key: the second insert fails, the command is run again and finds the first one's
    /// receipt.</summary>
    public void KeepReceipt(UnitOfWork work, IMessage reply)
    {
        if (_id is not null && work.HasChanges)
            work.Write(session =>
                session.Insert(new CommandReceipt(_id, _hash, reply.ToByteArray(), work.Context.MigratedAt ?? work.Context.Now)));
    }
}
