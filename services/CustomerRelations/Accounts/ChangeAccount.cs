namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint
{
    public override async Task<Wire.AccountReply> Change(Wire.ChangeAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var team = request.Team.Length > 0 ? errors.Key("team", request.Team) : null;
        var owner = request.Owner.Length > 0 ? errors.Key("owner", request.Owner) : null;
        errors.ThrowIfAny();
        if (team is not null)
            await company.RequireTeamAsync(team, context.CancellationToken);
        if (owner is not null)
            await company.RequireEmployeeAsync(owner, context.CancellationToken);
        int? cadence = request.VisitEveryDays == 0 ? null : request.VisitEveryDays;
        return await DecideAsync(context, request, errors, request.Customer, request.ExpectedVersion,
            (state, caller, _) => AccountDecisions.Change(state, caller, team, owner, cadence));
    }
}

internal static partial class AccountDecisions
{
    /// <summary>What is null stays.</summary>
    public static IEnumerable<object> Change(AccountState state, CommandContext context, string? team, string? owner, int? visitEveryDays)
    {
        var account = Kept(state, context);
        var changed = new KeyAccountChanged(
            account.Customer, team ?? account.Team, owner ?? account.Owner, visitEveryDays ?? account.VisitEveryDays);
        context.RequireTeam(changed.Team);
        RequireCadence(changed.VisitEveryDays);
        return (changed.Team, changed.Owner, changed.VisitEveryDays) == (account.Team, account.Owner, account.VisitEveryDays)
            ? [] : [changed];
    }
}
