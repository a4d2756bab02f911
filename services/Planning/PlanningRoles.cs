using SalesPlatform.Domain;
using SalesPlatform.Planning.Consultations;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Planning;

/// <summary>Who may call what in Planning. A sales manager acts for their own teams (checked with the request).</summary>
public static class PlanningRoles
{
    private static readonly string[] Readers =
    [
        Roles.SalesManager, Roles.Executive, Roles.Finance, Roles.Marketing, Roles.Rnd, Roles.DataAnalysis, Roles.Hr, Roles.Operator,
    ];

    // What competitors do and what a plan is argued with is not for every reader of figures.
    private static readonly string[] ResearchReaders =
        [Roles.SalesManager, Roles.Executive, Roles.Finance, Roles.Marketing, Roles.Rnd, Roles.DataAnalysis, Roles.Operator];

    private static readonly string[] Negotiators = [Roles.SalesManager, Roles.Executive];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Allow(Wire.Organisation.Descriptor, "Set", Roles.Executive, Roles.SalesManager)
            .Allow(Wire.Organisation.Descriptor, "Get", Roles.All);

        table.AllowAll(Wire.AnnualPlans.Descriptor, "Create Assign ImportTargets Phase Submit Revise", Roles.SalesManager)
            .AllowAll(Wire.AnnualPlans.Descriptor, "Approve Reject", Roles.Executive)
            .AllowAll(Wire.AnnualPlans.Descriptor, "Present Activate Close", Roles.SalesManager, Roles.Executive)
            .AllowAll(Wire.AnnualPlans.Descriptor, "Get List", Readers);

        table.AllowAll(Wire.MarketResearch.Descriptor, "ProfileCompetitor ReviseCompetitor", Roles.SalesManager, Roles.Marketing)
            .Allow(Wire.MarketResearch.Descriptor, "RecordFinding", Roles.SalesManager, Roles.Marketing, Roles.Rnd, Roles.DataAnalysis)
            .AllowAll(Wire.MarketResearch.Descriptor, "GetCompetitor ListCompetitors ListFindings", ResearchReaders);

        table.AllowAll(Wire.Consultations.Descriptor, "RequestInput WaiveInput RecordMeeting", Roles.SalesManager)
            .Allow(Wire.Consultations.Descriptor, "HandIn", Departments.All)
            .Allow(Wire.Consultations.Descriptor, "ListInputs", [Roles.SalesManager, Roles.Executive, Roles.Operator, .. Departments.All])
            .Allow(Wire.Consultations.Descriptor, "ListMeetings", ResearchReaders);

        table.AllowAll(Wire.PlanStrategies.Descriptor, "Position SetItem DropItem", Roles.SalesManager)
            .Allow(Wire.PlanStrategies.Descriptor, "Get", Readers);

        table.AllowAll(Wire.TargetDiscussions.Descriptor, "Propose Comment Agree Get", Negotiators);

        table.Allow(Wire.PlanDocuments.Descriptor, "Get", ResearchReaders);
    }
}
