using SalesPlatform.Contracts.LaunchCoordination.V1;
using static SalesPlatform.Cli.ProductLaunches.LaunchChoice;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary><c>delivery</c>: what R&amp;D and production deliver for a launch.</summary>
internal static class DeliveryCommands
{
    private const string Lot = $"{Id} --delivery 'first lot'";
    private const string AsProduction = "--as production.one --role production";

    public static Command Create() => new("delivery", "Deliveries of R&D and production for a launch: dates and quality.")
    {
        Request(), Commit(), Slip(), Meet(), Assess(),
    };

    private static CliCommand Request()
    {
        var (delivery, on) = (Delivery(), Fields.Day("--on", "The day it is wanted on.", required: true));
        var department = Fields.Text("--department", "rnd or production.", required: true).AcceptOnlyFromAmong("rnd", "production");
        var quality = Fields.Texts("--quality", "What it must fulfil.", required: true);
        return Change("request", "Asks a department for a delivery.",
            $"salesctl delivery request {Lot} --department production --on 2026-09-15 --quality 'tight at 10 bar'",
            [delivery, department, on, quality],
            platform => platform.Deliveries, (client, options, call, launch) => client.RequestAsync(new RequestDeliveryRequest
            {
                Launch = launch,
                Delivery = call.Require(delivery),
                Department = call.Require(department),
                WantedOn = call.Require(on).ToDate(),
                QualityRequirements = { call.Get(quality)! },
            }, options), LaunchView.Print);
    }

    private static CliCommand Commit()
    {
        var (delivery, on) = (Delivery(), Fields.Day("--on", "The day.", required: true));
        return Change("commit", "The department commits itself to a day, or to an earlier one.",
            $"salesctl delivery commit {Lot} --on 2026-09-20 {AsProduction}",
            [delivery, on], platform => platform.Deliveries, (client, options, call, launch) => client.CommitAsync(
                new CommitDeliveryRequest { Launch = launch, Delivery = call.Require(delivery), DueOn = call.Require(on).ToDate() },
                options),
            LaunchView.Print);
    }

    private static CliCommand Slip()
    {
        var (delivery, on,
            reason) = (Delivery(), Fields.Day("--on", "The later day.", required: true), Fields.Text("--reason", "Why.", required: true));
        return Change("slip", "The department says that it will be later.",
            $"salesctl delivery slip {Lot} --on 2026-10-05 --reason 'steel is late' {AsProduction}",
            [delivery, on, reason], platform => platform.Deliveries,
            (client, options, call, launch) => client.SlipAsync(new SlipDeliveryRequest
            {
                Launch = launch,
                Delivery = call.Require(delivery),
                DueOn = call.Require(on).ToDate(),
                Reason = call.Require(reason),
            }, options), LaunchView.Print);
    }

    private static CliCommand Meet()
    {
        var (delivery, on) = (Delivery(), Fields.Day("--on", "The day it came.", required: true));
        return Change("meet", "The department reports that it is there.", $"salesctl delivery meet {Lot} --on 2026-09-19 {AsProduction}",
            [delivery, on], platform => platform.Deliveries, (client, options, call, launch) => client.MeetAsync(
                new MeetDeliveryRequest { Launch = launch, Delivery = call.Require(delivery), MetOn = call.Require(on).ToDate() }, options),
                LaunchView.Print);
    }

    private static CliCommand Assess()
    {
        var (delivery, requirement) = (Delivery(), Fields.Text("--quality", "The requirement.", required: true));
        var failed = new Option<bool>("--failed") { Description = "It is not met. Default: it is." };
        var evidence = Fields.Text("--evidence", "A test report, a certificate, a measurement.", required: true);
        return Change("assess", "The department assesses a quality requirement.",
            $"salesctl delivery assess {Lot} --quality 'tight at 10 bar' --evidence 'report 7' {AsProduction}",
            [delivery, requirement, failed, evidence],
            platform => platform.Deliveries, (client, options, call, launch) => client.AssessQualityAsync(new AssessQualityRequest
            {
                Launch = launch,
                Delivery = call.Require(delivery),
                Requirement = call.Require(requirement),
                Met = !call.Get(failed),
                Evidence = call.Require(evidence),
            }, options), LaunchView.Print);
    }

    private static Option<string> Delivery() => Fields.Text("--delivery", "Its key within the launch.", required: true);
}
