using System.CommandLine.Parsing;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>An instant, or a day of the company's time zone: what was known at its end.</summary>
internal sealed class AsOfOption : Option<DateTimeOffset?>
{
    private const string Expected = "an instant with its offset, such as 2026-07-01T12:00:00Z, or a day, such as 2026-07-01 for its end";

    public AsOfOption(string description) : base("--as-of")
    {
        (Description, HelpName) = (description, "INSTANT|DAY");
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!Texts.TryInstant(text, out var instant) && !Texts.TryDay(text, out _))
                result.Complain($"{Name}: '{text}' is not {Fields.Expected(Expected)}.");
            return instant;
        };
    }

    /// <summary>Null for today, of which now is the end.</summary>
    public static async Task<DateTimeOffset?> ResolveAsync(Call call, string given)
    {
        if (!Texts.TryDay(given, out var day))
            return Texts.TryInstant(given, out var instant) ? instant : null;
        var organisation = await call.Platform.Organisation.ReadAsync(
            (client, options) => client.GetAsync(new GetOrganisationRequest(), options));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        if (day == DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(call.Host.Clock.GetUtcNow(), zone).DateTime))
            return null;
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, zone.GetUtcOffset(end));
    }
}
