using System.Text.Json;

namespace SalesPlatform.AppHost;

/// <summary>What a service that is not ready says of itself at <c>/ready</c>.</summary>
internal sealed record Readiness(IReadOnlyList<Readiness.Lack> Reasons)
{
    /// <summary>For people; an answer of another kind is told as it came.</summary>
    public static string WhyNot(string answer)
    {
        try
        {
            return JsonSerializer.Deserialize<Readiness>(answer, JsonSerializerOptions.Web) is { Reasons: { Count: > 0 } reasons }
                ? string.Join(" ", reasons.Select(lack => lack.Reason ?? lack.Check)) : answer;
        }
        catch (JsonException)
        {
            return answer;
        }
    }

    internal sealed record Lack(string Check, string? Reason);
}
