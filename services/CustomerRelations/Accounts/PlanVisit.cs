namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override async Task<Wire.AccountReply> PlanVisit(Wire.PlanVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (on, rep) = (errors.Day("planned_on", request.PlannedOn), errors.OptionalText("rep", request.Rep));
        errors.ThrowIfAny();
        if (rep.Length > 0)
            await company.RequireEmployeeAsync(rep, context.CancellationToken);
        return await DecideAsync(context, request, errors, request.Customer, 0,
            (state, caller, _) => VisitDecisions.Plan(state, caller, on, rep));
    }
}

internal static partial class VisitDecisions
{
    /// <param name="rep">Who goes; empty for the owner.</param>
    public static IEnumerable<object> Plan(AccountState state, CommandContext context, DateOnly on, string rep)
    {
        var account = AccountDecisions.Kept(state, context);
        var who = rep.Length > 0 ? rep : account.Owner;
        if (on < account.Since)
            throw DomainException.Invalid("planned_on", "before-it-began", $"The account began on {account.Since:yyyy-MM-dd}.");
        var sameDay = account.Visits.FirstOrDefault(visit => visit.Status == VisitStatus.Planned && visit.PlannedOn == on);
        if (sameDay is not null)
        {
            return sameDay.Rep == who ? [] : throw DomainException.Rule("visit-planned-already",
                $"{sameDay.Rep} has a visit planned on {on:yyyy-MM-dd}.", ("visit", $"{sameDay.Id}"));
        }

        return [new VisitPlanned(context.NewId(), account.Customer, account.Team, who, on)];
    }
}
