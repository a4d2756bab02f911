using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Auth;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations;

/// <summary>Who may call what.</summary>
public static class CustomerRelationsRoles
{
    private static readonly string[] Sales = [Roles.SalesManager, Roles.SalesRep];
    private static readonly string[] Service = [Roles.CustomerService, Roles.SalesManager];
    private static readonly string[] Everybody = [.. Sales, Roles.CustomerService, Roles.Executive];
    private static readonly string[] Figures = [Roles.SalesManager, Roles.CustomerService, Roles.Executive, Roles.DataAnalysis, Roles.Marketing, Roles.Rnd];

    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.AllowAll(Wire.KeyAccounts.Descriptor, "Add Change End", [Roles.SalesManager]);
        table.AllowAll(Wire.KeyAccounts.Descriptor, "PlanVisit CompleteVisit MissVisit", Sales);
        table.AllowAll(Wire.KeyAccounts.Descriptor, "Get List ListOverdue", Everybody);
        table.AllowAll(Wire.CustomerFeedback.Descriptor, "Record", [.. Sales, Roles.CustomerService]);
        table.AllowAll(Wire.CustomerFeedback.Descriptor, "List", Everybody);
        table.AllowAll(Wire.ServiceStandards.Descriptor, "SetBusinessHours", [.. Service, Roles.Executive]);
        table.AllowAll(Wire.ServiceStandards.Descriptor, "Propose Agree", Service);
        table.AllowAll(Wire.ServiceStandards.Descriptor, "GetBusinessHours Get", Everybody);
        table.AllowAll(Wire.Complaints.Descriptor, "Receive", [.. Sales, Roles.CustomerService]);
        table.AllowAll(Wire.Complaints.Descriptor, "Assign Respond Hold Resume Resolve Confirm Reopen", Service);
        table.AllowAll(Wire.Complaints.Descriptor, "Get List", Everybody);
        table.AllowAll(Wire.Surveys.Descriptor, "Create Invite Close", [Roles.SalesManager]);
        table.AllowAll(Wire.Surveys.Descriptor, "Respond Import", [.. Service, Roles.Service]);
        table.AllowAll(Wire.Surveys.Descriptor, "Get List", [.. Everybody, Roles.DataAnalysis]);
        table.AllowAll(Wire.ImprovementPlans.Descriptor, "Open ChooseIssue AgreeMeasures RecordTraining RecordFollowUp Conclude", [Roles.SalesManager]);
        table.AllowAll(Wire.ImprovementPlans.Descriptor, "Get List", [Roles.SalesManager, Roles.CustomerService, Roles.Executive]);
        table.AllowAll(Wire.CustomerReports.Descriptor, "GetFeedbackReport GetSurveyResults", Figures);
    }
}
