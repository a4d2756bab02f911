namespace SalesPlatform.Planning.TeamYears;

internal static class PlanFields
{
    /// <summary>At once: also for what only the state tells how to read, such as an amount in the plan's currency.</summary>
    public static T Read<T>(Func<FieldErrors, T> read)
    {
        var errors = new FieldErrors();
        var value = read(errors);
        errors.ThrowIfAny();
        return value;
    }
}
