using System.Text.RegularExpressions;

namespace SalesPlatform.Cli.Departments;

/// <summary>Options and arguments of commands about departments.</summary>
internal static partial class DepartmentFields
{
    public static Argument<string> Name()
    {
        var name = Fields.Argument("department", "The department's name, such as finance.");
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !Department.IsName(text))
                result.Complain($"'{text}' is not a department's name: lower case letters, digits and dashes, a letter first, at most 41.");
        });
        return name;
    }

    public static Option<string[]> Patterns(string name, string description, bool required)
    {
        var patterns = new Option<string[]>(name) { Description = description, Required = required, HelpName = "PATTERN" };
        patterns.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Pattern().IsMatch(token.Value)))
                result.Complain($"{name}: '{token.Value}' is not a pattern, such as budget.# or planning.plan-approved.v1.");
        });
        return patterns;
    }

    /// <summary>Says which patterns let nothing through. They are kept: a later version may publish what they mean.</summary>
    public static void WarnOfIdle(this Call call, IEnumerable<string> patterns)
    {
        foreach (var pattern in patterns.Where(pattern => EventTypes.Matching(pattern).Count == 0))
        {
            call.Host.Error.WriteLine(Say($"warning: '{pattern}' matches no event that this platform publishes (see docs/events.md; "
                + $"services: {string.Join(", ", EventTypes.Services)})."));
        }
    }

    [GeneratedRegex(@"^([a-z0-9-]+|\*|#)(\.([a-z0-9-]+|\*|#))*$")]
    private static partial Regex Pattern();
}
