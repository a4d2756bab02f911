using Google.Type;
using Grpc.Core;
using SalesPlatform.Contracts.Budget.V1;

namespace SalesPlatform.Cli.Budget;

/// <summary>Which budget a command is about: what all commands on one budget have in common.</summary>
/// <param name="within">The period within the year, of a command that has one; the year follows from it.</param>
internal sealed class BudgetChoice(Option<Period?>? within = null)
{
    private readonly Option<string> _team = Fields.Team();
    private readonly Option<string> _year = within is null ? Fields.FiscalYear() : Fields.YearOf(within);
    private readonly Option<long?> _expected = Fields.Count(
        "--expected-version", "Refuse when the budget is no longer at this version.", least: 1);

    /// <param name="example">A whole command line.</param>
    /// <param name="options">What it takes besides team and year.</param>
    /// <param name="service">Where it goes.</param>
    public static CliCommand Command<TClient, TReply>(
        string name, string description, string example, IEnumerable<Option> options, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, BudgetRequest, AsyncUnaryCall<TReply>> send, Action<Call, TReply> print)
    {
        var budget = new BudgetChoice(Fields.PeriodAmong(options));
        return budget.In(new CliCommand(name, description, example), options)
            .Runs(async call => print(
                call, await service(call.Platform)
                .CommandAsync((client, callOptions) => send(client, callOptions, call, budget.Of(call)))));
    }

    /// <summary>A command on one budget with an amount; without a currency it is in the company's.</summary>
    public static CliCommand Command<TClient, TReply>(
        string name, string description, string example, Option<decimal?> amount, IEnumerable<Option> options, Func<Platform,
            Remote<TClient>> service,
        Func<TClient, CallOptions, Call, BudgetRequest, Money?, AsyncUnaryCall<TReply>> send, Action<Call, TReply> print)
    {
        var (budget, currency) = (new BudgetChoice(Fields.PeriodAmong(options)), Fields.Currency());
        return budget.In(new CliCommand(name, description, example), [.. options, amount, currency]).Runs(async call =>
        {
            var money = call.Get(amount) is { } given ? given.ToMoney(call.Get(currency) ?? await call.Platform.CurrencyAsync()) : null;
            print(call, await service(call.Platform)
                .CommandAsync((client, callOptions) => send(client, callOptions, call, budget.Of(call), money)));
        });
    }

    private CliCommand In(CliCommand command, IEnumerable<Option> options)
    {
        foreach (var option in options.Prepend(_expected).Prepend(_year).Prepend(_team))
            command.Add(option);
        return command;
    }

    private BudgetRequest Of(Call call) => new()
    {
        Team = call.Require(_team),
        FiscalYear = call.Get(_year) ?? $"{call.Require(within!).InYear}",
        ExpectedVersion = call.Get(_expected) ?? 0,
    };
}
