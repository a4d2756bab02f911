namespace SalesPlatform.Cli.Access;

/// <summary><c>token</c>: prints a development token for other clients of a local platform.</summary>
internal static class TokenCommand
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public static CliCommand Create()
    {
        var teams = new Option<string[]>("--team") { Description = "A team the person belongs to or runs. Repeatable. Default: all (*)." };
        var employee = Fields.Text("--employee", "The person's employee number. Default for a sales-rep: the name given with --as.");
        return new CliCommand("token", "Prints a token of a local platform, good for 12 hours.",
            "salesctl token --role sales-manager --team north-east", "salesctl token --role executive --as chief.executive")
        {
            teams, employee,
        }.Runs(call =>
        {
            var endpoints = EndpointsDiscovery.Find(call.Host, call.Options.Endpoints);
            var identity = Credentials.Identity(call.Options.Person, call.Options.Role,
                call.Get(teams) is { Length: > 0 } named ? named : [Credentials.AllTeams], call.Get(employee));
            var token = Credentials.Development(call.Host, endpoints, identity, WorkingDay);
            var shape = new
            {
                Token = token,
                identity.Person,
                Role = identity.Roles[0],
                identity.Teams,
                identity.Employee,
                ExpiresAt = (call.Host.Clock.GetUtcNow() + WorkingDay)
                    .ToString("yyyy-MM-ddTHH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            };
            // Not through a console that wraps lines: a token is copied or piped.
            call.Output.ShowRaw(shape, token);
            return Task.CompletedTask;
        });
    }
}
