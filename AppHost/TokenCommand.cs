using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.AppHost;

/// <summary>Prints a development token and nothing else, so that it can stand in a command substitution.</summary>
internal static class TokenCommand
{
    private static readonly Option<string[]> Role = new("--role")
    {
        Description = "A role the person has; may repeat",
        Required = true,
    };

    private static readonly Option<string[]> Team = new("--team") { Description = "A team the person belongs to; may repeat" };

    private static readonly Option<string> As = new("--as")
    {
        Description = "Who the person is (default: the first role)",
        HelpName = "PERSON",
    };

    private static readonly Option<string> Employee = new("--employee") { Description = "The person's employee number", HelpName = "E" };

    private static readonly Option<TimeSpan> Valid = new("--valid")
    {
        Description = "How long it is valid: 30m, 12h, 7d",
        DefaultValueFactory = _ => TimeSpan.FromHours(12),
        CustomParser = ParseDuration,
    };

    public static Command Create(Option<DirectoryInfo> data)
    {
        var command = new Command("token", "Print a signed development token") { Role, Team, As, Employee, Valid };
        command.SetAction(parsed =>
        {
            var roles = parsed.GetValue(Role)!;
            var identity = new DevelopmentIdentity(parsed.GetValue(As) ?? roles[0], roles)
            {
                Teams = parsed.GetValue(Team) ?? [],
                Employee = parsed.GetValue(Employee),
            };
            var keyFile = DataFolder.SigningKeyIn(parsed.GetValue(data)!.FullName);
            Console.WriteLine(new DevelopmentTokens(keyFile, TimeProvider.System).Mint(identity, parsed.GetValue(Valid)));
        });
        return command;
    }

    private static TimeSpan ParseDuration(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        TimeSpan? unit = text.LastOrDefault() switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        if (unit is { } one && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return one * number;
        result.AddError($"'{text}' is not a duration like 30m, 12h or 7d.");
        return default;
    }
}
