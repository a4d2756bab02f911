using SalesPlatform.Domain;
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
        table.AllowAll(Wire.Teams.Descriptor, "Get List", Roles.All);
        table.AllowAll(Wire.Roster.Descriptor, "Hire Transfer Leave Import", Roles.Hr, Roles.SalesManager);
        table.AllowAll(Wire.Roster.Descriptor, "GetEmployee ListMembers ListDays", Roles.Hr, Roles.SalesManager, Roles.Executive, Roles.Operator);
        table.AllowAll(Wire.Meetings.Descriptor, "Plan Hold Cancel AddAction", Roles.SalesManager);
        table.AllowAll(Wire.Meetings.Descriptor, "CompleteAction", Roles.SalesManager, Roles.SalesRep);
        table.AllowAll(Wire.Meetings.Descriptor, "Get List ListActions", Roles.SalesManager, Roles.SalesRep, Roles.Hr, Roles.Executive);
        DeclareTraining(table, Wire.Training.Descriptor);
        DeclareAppraisals(table, Wire.AppraisalCriteria.Descriptor, Wire.Appraisals.Descriptor);
    }

    // The role lets a call in; whether this person may touch this plan or appraisal, PersonalAccess decides.
    private static void DeclareTraining(RoleTable table, ServiceDescriptor training)
    {
        table.AllowAll(training, "Propose", Roles.SalesManager);
        table.AllowAll(training, "Agree Decline", Roles.Hr);
        table.AllowAll(training, "Schedule RecordAttendance Assess ReviewEffect GetTeamPlan", Roles.Hr, Roles.SalesManager);
        table.AllowAll(training, "Get ListOf", Roles.Hr, Roles.SalesManager, Roles.SalesRep);
    }

    private static void DeclareAppraisals(RoleTable table, ServiceDescriptor criteria, ServiceDescriptor appraisals)
    {
        table.AllowAll(criteria, "Propose", Roles.SalesManager);
        table.AllowAll(criteria, "Agree Return", Roles.Hr);
        table.AllowAll(criteria, "Get", Roles.SalesManager, Roles.SalesRep, Roles.Hr, Roles.Executive);
        table.AllowAll(appraisals, "Plan Review Share", Roles.SalesManager);
        table.AllowAll(appraisals, "SubmitSelfReview Acknowledge Dispute", Roles.SalesRep, Roles.SalesManager);
        table.AllowAll(appraisals, "ResolveDispute", Roles.Hr);
        table.AllowAll(appraisals, "Finalise List", Roles.SalesManager, Roles.Hr);
        table.AllowAll(appraisals, "Get", Roles.SalesManager, Roles.SalesRep, Roles.Hr);
        table.AllowAll(appraisals, "Summarise", Roles.SalesManager, Roles.Hr, Roles.Executive);
    }
}
