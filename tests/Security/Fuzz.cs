using System.Collections.Concurrent;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace SalesPlatform.Security;

/// <summary>Hostile content to every operation, from somebody who may call it everywhere: each is answered, and none with a
/// fault.</summary>
/// <param name="Answers">How often each service answered with what.</param>
/// <param name="Wrong">Requests that were answered with a fault or not at all: the operation, what it said, and the bytes.</param>
internal sealed record Fuzz(IReadOnlyDictionary<(string Service, StatusCode Code), int> Answers, IReadOnlyList<string> Wrong)
{
    private const int Callers = 6;
    private const int ShownBytes = 400;

    private static readonly StatusCode[] Faults =
    [
        StatusCode.Unknown, StatusCode.Internal, StatusCode.DataLoss, StatusCode.Unavailable, StatusCode.DeadlineExceeded,
        StatusCode.Cancelled, StatusCode.ResourceExhausted,
    ];

    /// <param name="attacker">Who calls.</param>
    /// <param name="each">Requests for each operation.</param>
    /// <param name="seed">The same seed makes the same requests.</param>
    public static Task<Fuzz> TryAsync(Attacker attacker, int each, int seed) =>
        TryAsync(attacker, Operation.All, each, seed, random => new HostileRequest(random).Of);

    /// <summary>The operations that take files, with files that no sender means.</summary>
    public static Task<Fuzz> TryFilesAsync(Attacker attacker, int each, int seed) =>
        TryAsync(attacker, Operation.OfFiles, each, seed, random => new HostileFile(random).Of);

    private static async Task<Fuzz> TryAsync(
        Attacker attacker, IEnumerable<Operation> all, int each, int seed,
        Func<Random, Func<MethodDescriptor, IReadOnlyList<byte[]>>> requestsBy)
    {
        var (answers, wrong) = (new ConcurrentDictionary<(string, StatusCode), int>(), new ConcurrentQueue<string>());
        var operations = all.Where(operation => operation.Roles.Count > 0).Select((operation, i) => (operation, i));
        await Parallel.ForEachAsync(operations, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (numbered, _) =>
        {
            var (operation, number) = numbered;
            var random = new Random(unchecked(seed * 1_000_003 + number));
            var requestOf = requestsBy(random);
            for (var i = 0; i < each; i++)
            {
                var role = operation.Roles[random.Next(operation.Roles.Count)];
                var messages = requestOf(operation.Method);
                var answer = await attacker.CallAsync(operation, new Person($"{role}.one", [role], ["*"], "north-1"), messages);
                if (answer.Code == StatusCode.Unimplemented && operation.IsShared)
                    return;
                answers.AddOrUpdate((operation.Service, answer.Code), 1, (_, count) => count + 1);
                if (Faults.Contains(answer.Code))
                {
                    wrong.Enqueue($"{operation}: {answer.Code} {answer.Detail}: {string.Join(" | ", messages.Select(Shown))}");
                }
            }
        });
        return new Fuzz(answers, [.. wrong.Order(StringComparer.Ordinal)]);
    }

    private static string Shown(byte[] message) => Convert.ToHexString(message.AsSpan(0, Math.Min(ShownBytes, message.Length)));
}
