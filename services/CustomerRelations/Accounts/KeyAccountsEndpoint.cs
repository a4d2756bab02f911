using Google.Protobuf;
using Grpc.Core;
using SalesPlatform.Company;
using SalesPlatform.Contracts.CustomerRelations;
using SalesPlatform.Domain;
using SalesPlatform.EventStore.Commands;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.CustomerRelations.Accounts;

/// <summary>gRPC: key accounts and visits.</summary>
public sealed class KeyAccountsEndpoint(CommandRunner runner, CompanyReader company, AccountLists lists) : Wire.KeyAccounts.KeyAccountsBase
{
    /// <inheritdoc />
    public override async Task<Wire.AccountReply> Add(Wire.AddAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var account = new KeyAccountAdded(errors.Key("customer", request.Customer), errors.Text("name", request.Name), errors.Key("team", request.Team),
            errors.Key("owner", request.Owner), request.VisitEveryDays, errors.OptionalDay("since", request.Since) ?? default);
        errors.ThrowIfAny();
        await company.RequireTeamAsync(account.Team, context.CancellationToken);
        await company.RequireEmployeeAsync(account.Owner, context.CancellationToken);
        return await DecideAsync(context, request, errors, account.Customer, 0,
            (state, caller, today) => AccountDecisions.Add(state, caller, request.Since is null ? account with { Since = today } : account));
    }

    /// <inheritdoc />
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

    /// <inheritdoc />
    public override Task<Wire.AccountReply> End(Wire.EndAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var on = errors.OptionalDay("ended_on", request.EndedOn);
        return DecideAsync(context, request, errors, request.Customer, request.ExpectedVersion,
            (state, caller, today) => AccountDecisions.End(state, caller, on ?? today));
    }

    /// <inheritdoc />
    public override async Task<Wire.AccountReply> PlanVisit(Wire.PlanVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (on, rep) = (errors.Day("planned_on", request.PlannedOn), errors.OptionalText("rep", request.Rep));
        errors.ThrowIfAny();
        if (rep.Length > 0)
            await company.RequireEmployeeAsync(rep, context.CancellationToken);
        return await DecideAsync(context, request, errors, request.Customer, 0, (state, caller, _) => VisitDecisions.Plan(state, caller, on, rep));
    }

    /// <inheritdoc />
    public override async Task<Wire.AccountReply> CompleteVisit(Wire.CompleteVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        Guid? visit = request.Visit.Length > 0 ? errors.Id("visit", request.Visit) : null;
        var (on, rep) = (errors.Day("visited_on", request.VisitedOn), errors.OptionalText("rep", request.Rep));
        var notes = errors.OptionalText("notes", request.Notes, RequestFields.LongestText);
        errors.Require(visit is null || rep.Length == 0, "rep", "not-allowed", "Who went to a planned visit is who it was planned for.");
        errors.ThrowIfAny();
        if (rep.Length > 0)
            await company.RequireEmployeeAsync(rep, context.CancellationToken);
        return await DecideAsync(context, request, errors, request.Customer, 0, (state, caller, today) => visit is { } id
            ? VisitDecisions.Complete(state, caller, id, on, notes, today)
            : VisitDecisions.CompleteOn(state, caller, rep, on, notes, today));
    }

    /// <inheritdoc />
    public override Task<Wire.AccountReply> MissVisit(Wire.MissVisitRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var visit = errors.Id("visit", request.Visit);
        var reason = errors.OptionalText("reason", request.Reason, RequestFields.LongestText);
        return DecideAsync(context, request, errors, request.Customer, 0,
            (state, caller, today) => VisitDecisions.Miss(state, caller, visit, reason, today));
    }

    /// <inheritdoc />
    public override async Task<Wire.AccountReply> Get(Wire.GetAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, asOf) = (errors.Key("customer", request.Customer), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.ReadAsync(context, AccountState.Of(customer), AccountState.StreamOf(customer), asOf, (state, version, caller) =>
            AccountReplies.Of(AccountDecisions.Own(state, caller), version, organisation.DayOf(asOf ?? caller.Now)));
    }

    /// <inheritdoc />
    public override Task<Wire.ListAccountsReply> List(Wire.ListAccountsRequest request, ServerCallContext context) =>
        lists.ListAsync(request, context);

    /// <inheritdoc />
    public override Task<Wire.ListOverdueReply> ListOverdue(Wire.ListOverdueRequest request, ServerCallContext context) =>
        lists.OverdueAsync(request, context);

    private async Task<Wire.AccountReply> DecideAsync(
        ServerCallContext call, IMessage request, FieldErrors errors, string customer, long expectedVersion,
        Func<AccountState, CommandContext, DateOnly, IEnumerable<object>> decide)
    {
        var key = errors.Key("customer", customer);
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(call.CancellationToken);
        var today = default(DateOnly);
        return await runner.RunAsync(call, request, AccountState.Of(key), AccountState.StreamOf(key), expectedVersion,
            (state, caller) => decide(state, caller, today = organisation.DayOf(caller.Now)),
            (state, version) => AccountReplies.Of(state.Existing, version, today));
    }
}
