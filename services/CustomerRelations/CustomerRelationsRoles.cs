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
        Allow(table, Wire.KeyAccounts.Descriptor, [Roles.SalesManager], "Add", "Change", "End");
        Allow(table, Wire.KeyAccounts.Descriptor, Sales, "PlanVisit", "CompleteVisit", "MissVisit");
        Allow(table, Wire.KeyAccounts.Descriptor, Everybody, "Get", "List", "ListOverdue");
        Allow(table, Wire.CustomerFeedback.Descriptor, [.. Sales, Roles.CustomerService], "Record");
        Allow(table, Wire.CustomerFeedback.Descriptor, Everybody, "List");
        Allow(table, Wire.ServiceStandards.Descriptor, [.. Service, Roles.Executive], "SetBusinessHours");
        Allow(table, Wire.ServiceStandards.Descriptor, Service, "Propose", "Agree");
        Allow(table, Wire.ServiceStandards.Descriptor, Everybody, "GetBusinessHours", "Get");
        Allow(table, Wire.Complaints.Descriptor, [.. Sales, Roles.CustomerService], "Receive");
        Allow(table, Wire.Complaints.Descriptor, Service, "Assign", "Respond", "Hold", "Resume", "Resolve", "Confirm", "Reopen");
        Allow(table, Wire.Complaints.Descriptor, Everybody, "Get", "List");
        Allow(table, Wire.Surveys.Descriptor, [Roles.SalesManager], "Create", "Invite", "Close");
        Allow(table, Wire.Surveys.Descriptor, [.. Service, Roles.Service], "Respond");
        Allow(table, Wire.Surveys.Descriptor, [.. Everybody, Roles.DataAnalysis], "Get", "List");
        Allow(table, Wire.ImprovementPlans.Descriptor, [Roles.SalesManager],
            "Open", "ChooseIssue", "AgreeMeasures", "RecordTraining", "RecordFollowUp", "Conclude");
        Allow(table, Wire.ImprovementPlans.Descriptor, [Roles.SalesManager, Roles.CustomerService, Roles.Executive], "Get", "List");
        Allow(table, Wire.CustomerReports.Descriptor, Figures, "GetFeedbackReport", "GetSurveyResults");
    }

    private static void Allow(RoleTable table, ServiceDescriptor service, string[] roles, params string[] methods)
    {
        foreach (var method in methods)
            table.Allow(service, method, roles);
    }
}
