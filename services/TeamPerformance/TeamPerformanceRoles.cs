using SalesPlatform.ServiceDefaults.Auth;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;
using Wire = SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.TeamPerformance;

/// <summary>Who may call what in Team performance.</summary>
public static class TeamPerformanceRoles
{
    /// <summary>Fills the table.</summary>
    public static void Declare(RoleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Allow(Wire.Teams.Descriptor, "Add", Roles.Executive, Roles.SalesManager, Roles.Hr);
        Allow(table, Wire.Teams.Descriptor, ["Get", "List"], [.. Roles.All]);
        Allow(table, Wire.Roster.Descriptor, ["Hire", "Transfer", "Leave", "Import"], [Roles.Hr, Roles.SalesManager]);
        Allow(table, Wire.Roster.Descriptor, ["GetEmployee", "ListMembers", "ListDays"], [Roles.Hr, Roles.SalesManager, Roles.Executive, Roles.Operator]);
        Allow(table, Wire.Meetings.Descriptor, ["Plan", "Hold", "Cancel", "AddAction"], [Roles.SalesManager]);
        Allow(table, Wire.Meetings.Descriptor, ["CompleteAction"], [Roles.SalesManager, Roles.SalesRep]);
        Allow(table, Wire.Meetings.Descriptor, ["Get", "List", "ListActions"], [Roles.SalesManager, Roles.SalesRep, Roles.Hr, Roles.Executive]);
        DeclareTraining(table, Wire.Training.Descriptor);
        DeclareAppraisals(table, Wire.AppraisalCriteria.Descriptor, Wire.Appraisals.Descriptor);
    }

    // The role lets a call in; whether this person may touch this plan or appraisal, PersonalAccess decides.
    private static void DeclareTraining(RoleTable table, ServiceDescriptor training)
    {
        Allow(table, training, ["Propose"], [Roles.SalesManager]);
        Allow(table, training, ["Agree", "Decline"], [Roles.Hr]);
        Allow(table, training, ["Schedule", "RecordAttendance", "Assess", "ReviewEffect", "GetTeamPlan"], [Roles.Hr, Roles.SalesManager]);
        Allow(table, training, ["Get", "ListOf"], [Roles.Hr, Roles.SalesManager, Roles.SalesRep]);
    }

    private static void DeclareAppraisals(RoleTable table, ServiceDescriptor criteria, ServiceDescriptor appraisals)
    {
        Allow(table, criteria, ["Propose"], [Roles.SalesManager]);
        Allow(table, criteria, ["Agree", "Return"], [Roles.Hr]);
        Allow(table, criteria, ["Get"], [Roles.SalesManager, Roles.SalesRep, Roles.Hr, Roles.Executive]);
        Allow(table, appraisals, ["Plan", "Review", "Share"], [Roles.SalesManager]);
        Allow(table, appraisals, ["SubmitSelfReview", "Acknowledge", "Dispute"], [Roles.SalesRep, Roles.SalesManager]);
        Allow(table, appraisals, ["ResolveDispute"], [Roles.Hr]);
        Allow(table, appraisals, ["Finalise", "List"], [Roles.SalesManager, Roles.Hr]);
        Allow(table, appraisals, ["Get"], [Roles.SalesManager, Roles.SalesRep, Roles.Hr]);
        Allow(table, appraisals, ["Summarise"], [Roles.SalesManager, Roles.Hr, Roles.Executive]);
    }

    private static void Allow(RoleTable table, ServiceDescriptor service, string[] methods, string[] roles)
    {
        foreach (var method in methods)
            table.Allow(service, method, roles);
    }
}
