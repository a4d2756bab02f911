namespace SalesPlatform.Planning.TeamYears;

/// <summary>A team has one plan for a fiscal year, because both are the name of its stream.</summary>
internal sealed record PlanId(string Team, Period FiscalYear)
{
    public static PlanId Read(FieldErrors errors, string prefix, string team, string fiscalYear) =>
        new(errors.Key($"{prefix}team", team), errors.FiscalYear($"{prefix}fiscal_year", fiscalYear));

    public static PlanId Read(string team, string fiscalYear) => PlanFields.Read(errors => Read(errors, "", team, fiscalYear));

    public override string ToString() => $"{Team}/{FiscalYear}";
}
