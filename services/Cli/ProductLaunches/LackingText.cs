using SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.Cli.ProductLaunches;

/// <summary>What a launch lacks, by its code; of one that is not known here, the service's own sentence.</summary>
internal static class LackingText
{
    public static string Of(Unmet unmet) => unmet.Code switch
    {
        "no-delivery" => Say("No delivery is agreed with R&D or production."),
        "not-assessed" => Say($"{unmet.Delivery}: '{unmet.Requirement}' is not assessed."),
        "failed" => Say($"{unmet.Delivery}: '{unmet.Requirement}' is not met."),
        "not-committed" => Say($"{unmet.Delivery}: the department has not committed itself to a day."),
        "not-before-launch" => Say($"{unmet.Delivery}: due {Formats.Day(unmet.Date)}, which is not before the launch."),
        "milestone-after-launch" => Say($"'{unmet.Requirement}' is due {Formats.Day(unmet.Date)}, after the launch."),
        "not-approved" => Say("The promotion plan is not approved."),
        "not-briefed" => Say("The sales team has not been briefed."),
        _ => unmet.Reason,
    };
}
