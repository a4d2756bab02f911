namespace SalesPlatform.Planning.Consultations;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class ConsultationDecisions
{
    private static void RequireDepartment(this FieldErrors errors, string field, string department) =>
        errors.Require(Departments.All.Contains(department), field, "unknown-department",
            $"'{department}' is none of {string.Join(", ", Departments.All)}.");

    private static void RequireOpen(DepartmentInput input)
    {
        if (input.Status != DepartmentInput.Requested)
        {
            throw DomainException.Rule("input-settled", $"The input '{input.Request.Subject}' is {input.Status}; ask for another one.",
                ("status", input.Status));
        }
    }
}
