namespace SalesPlatform.Tests.Catalogue;

/// <summary>Fields that mean the same in every event, for records that do not repeat it.</summary>
internal static class Glossary
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Team"] = "Team key.",
        ["FiscalYear"] = "Label of the fiscal year, `FY2027`.",
        ["Revision"] = "1 for the first of the year, one more for each that follows.",
        ["Currency"] = "ISO 4217.",
        ["Reason"] = "Why.",
        ["Customer"] = "Outside id of the customer.",
        ["Product"] = "Outside id of the product.",
        ["Launch"] = "Id of the launch.",
        ["Complaint"] = "Id of the complaint.",
        ["Visit"] = "Id of the visit.",
        ["Survey"] = "Id of the survey.",
        ["Rep"] = "Employee id of the rep.",
        ["Owner"] = "Employee id of the rep who looks after it.",
        ["Category"] = "Lower case with dashes.",
        ["Severity"] = "`low`, `medium`, `high` or `critical`.",
    };

    /// <summary>The meaning of a field by its name; null for one that needs a comment of its own.</summary>
    public static string? Of(string field) => Fields.GetValueOrDefault(field)
        ?? (field.EndsWith("By", StringComparison.Ordinal) && field.Length > 2 ? "Who did it." : null);
}
