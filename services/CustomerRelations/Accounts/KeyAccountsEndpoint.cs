using Google.Protobuf;

namespace SalesPlatform.CustomerRelations.Accounts;

internal sealed partial class KeyAccountsEndpoint(
    CommandRunner runner, CompanyReader company, AccountLists lists, VisitImporter visits)
    : Wire.KeyAccounts.KeyAccountsBase
{
    public override async Task<Wire.AccountReply> Get(Wire.GetAccountRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (customer, asOf) = (errors.Key("customer", request.Customer), errors.OptionalInstant("as_of", request.AsOf));
        errors.ThrowIfAny();
        var organisation = await company.OrganisationAsync(context.CancellationToken);
        return await runner.ReadAsync(context, AccountState.Of(customer), AccountState.StreamOf(customer), asOf, (state, version, caller) =>
            AccountReplies.Of(AccountDecisions.Own(state, caller), version, organisation.DayOf(asOf ?? caller.Now)));
    }

    public override Task<Wire.ListAccountsReply> List(Wire.ListAccountsRequest request, ServerCallContext context) =>
        lists.ListAsync(request, context);

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
