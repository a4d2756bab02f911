using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.LaunchCoordination.V1;

namespace SalesPlatform.LaunchCoordination;

/// <summary>Who may call what in Launch coordination.</summary>
public static class LaunchCoordinationRoles
{
    private static readonly string[] Deciding = [Roles.SalesManager, Roles.Executive];
    private static readonly string[] Promoting = [Roles.Marketing, Roles.SalesManager];
    private static readonly string[] Delivering = [Roles.Rnd, Roles.Production];

    private static readonly string[] PlanReaders =
        [Roles.SalesManager, Roles.Executive, Roles.Marketing, Roles.Rnd, Roles.Production, Roles.Finance, Roles.Operator];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Allow("Draft Plan ChangeDate SetMilestone RecordBriefing Review", Roles.SalesManager);
        Allow("CompleteMilestone", [.. Promoting, .. Delivering]);
        Allow("RecordMeeting", Promoting);
        Allow("Waive MarkLaunched Hold Resume Cancel", Deciding);
        Allow("Decide", Roles.Executive);
        Allow("Get List", [.. PlanReaders, Roles.SalesRep, Roles.CustomerService]);
        Allow("GetLaunchPlan", PlanReaders);
        table.Allow(Wire.Deliveries.Descriptor, "Request", [Roles.SalesManager, .. Delivering]);
        foreach (var method in new[] { "Commit", "Slip", "Meet", "AssessQuality" })
            table.Allow(Wire.Deliveries.Descriptor, method, Delivering);
        foreach (var method in new[] { "SetTerms", "WriteMessage", "ApproveMessage", "PutAsset", "RemoveAsset", "ApproveAsset" })
            table.Allow(Wire.Promotions.Descriptor, method, Promoting);
        table.Allow(Wire.Promotions.Descriptor, "ApproveBudget", Roles.Finance, Roles.Executive)
            .Allow(Wire.Promotions.Descriptor, "ApprovePlan", [.. Promoting, Roles.Executive])
            .Allow(Wire.Promotions.Descriptor, "GetPromotionPlan", PlanReaders);

        void Allow(string methods, params IReadOnlyList<string> roles)
        {
            foreach (var method in methods.Split(' '))
                table.Allow(Wire.Launches.Descriptor, method, roles);
        }
    }
}
