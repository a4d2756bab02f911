using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Organisations;

/// <summary><c>org</c>: calendar, currency and time zone of the company.</summary>
internal static class OrganisationCommands
{
    public static Command Create() => new("org", "The organisation: fiscal calendar, currency, time zone.") { Set(), Show() };

    private static CliCommand Set()
    {
        var start = Fields.Whole("--fiscal-start", "Calendar month the fiscal year starts in.", 1, 12, required: true);
        var currency = Fields.Currency(required: true);
        var zone = Fields.Text("--time-zone", "IANA name, such as Asia/Shanghai.", required: true);
        return new CliCommand("set", "Sets calendar, currency and time zone.",
            "salesctl org set --fiscal-start 7 --currency USD --time-zone America/Los_Angeles")
        {
            start, currency, zone,
        }.Runs(async call =>
        {
            var request = new SetOrganisationRequest
            {
                FiscalStartMonth = call.Require(start),
                Currency = call.Require(currency),
                TimeZone = call.Require(zone),
            };
            Print(call, await call.Platform.Organisation.CommandAsync((client, options) => client.SetAsync(request, options)));
        });
    }

    private static CliCommand Show() =>
        new CliCommand("show", "Shows the settings in force.", "salesctl org show", "salesctl org show --json").Runs(async call =>
            Print(call, await call.Platform.Organisation.ReadAsync(
                (client, options) => client.GetAsync(new GetOrganisationRequest(), options))));

    private static void Print(Call call, OrganisationReply reply) => call.Output.Show(
        new { reply.FiscalStartMonth, reply.Currency, reply.TimeZone, reply.Configured, reply.Version },
        console => console.Pairs(
            ("Fiscal year starts", Formats.MonthName(reply.FiscalStartMonth)),
            ("Currency", reply.Currency),
            ("Time zone", reply.TimeZone),
            ("Set", reply.Configured ? "yes" : Say("no: these are the defaults"))));
}
