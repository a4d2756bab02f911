using System.Globalization;

namespace SalesPlatform.ServiceDefaults.Auth;

/// <summary>When the facts of a call were recorded, as a caller with the role <c>migration</c> states it.</summary>
public static class StatedTime
{
    public const string Header = "recorded-at";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public static DateTimeOffset? Of(ServerCallContext call, IReadOnlyCollection<string> roles, DateTimeOffset now)
    {
        var text = call.RequestHeaders.GetValue(Header);
        return text is null ? null
            : !roles.Contains(Roles.Migration)
            ? throw DomainException.NotPermitted("not-migration", $"Only the role {Roles.Migration} states when a fact was recorded.")
            : Parse(text) is not { } stated
                ? throw DomainException.Invalid(Header, "not-an-instant", $"'{text}' is no instant such as 2025-03-31T18:00:00+08:00.")
            : stated > now
                ? throw DomainException.Invalid(Header, "in-the-future",
                    $"No fact was recorded at {text}: it is {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.")
            : stated;
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant : null;
}
