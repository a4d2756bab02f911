using Grpc.Core;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>Which plan a command is about: what nearly all commands on plans have in common.</summary>
/// <param name="within">The period within the year, of a command that has one; the year follows from it.</param>
internal sealed class PlanChoice(Option<Period?>? within = null)
{
    private readonly Option<string> _team = Fields.Team();
    private readonly Option<string> _year = within is null ? Fields.FiscalYear() : Fields.YearOf(within);
    private readonly Option<long?> _expected = Fields.Count(
        "--expected-version", "Refuse when the plan is no longer at this version.", least: 1);

    public CliCommand AddTo(CliCommand command)
    {
        command.Add(_team);
        command.Add(_year);
        command.Add(_expected);
        return command;
    }

    public PlanRequest In(Call call) => new()
    {
        Team = call.Require(_team),
        FiscalYear = call.Get(_year) ?? $"{call.Require(within!).InYear}",
        ExpectedVersion = call.Get(_expected) ?? 0,
    };

    /// <summary>A command on one plan that takes nothing but the plan and what it adds itself.</summary>
    public static CliCommand Command(
        string name, string description, string example, IEnumerable<Option> options,
        Func<Call, PlanRequest, Func<AnnualPlans.AnnualPlansClient, CallOptions, AsyncUnaryCall<PlanReply>>> send) =>
        Command(name, description, example, options, platform => platform.Plans,
            (client, callOptions, call, plan) => send(call, plan)(client, callOptions),
            PlanView.Print);

    /// <summary>The same for what belongs to a plan and is told by a service of its own.</summary>
    /// <param name="example">A whole command line.</param>
    /// <param name="options">What it takes besides team and year.</param>
    /// <param name="service">Where it goes.</param>
    public static CliCommand Command<TClient, TReply>(
        string name, string description, string example, IEnumerable<Option> options, Func<Platform, Remote<TClient>> service,
        Func<TClient, CallOptions, Call, PlanRequest, AsyncUnaryCall<TReply>> send, Action<Call, TReply> print)
    {
        var plan = new PlanChoice(Fields.PeriodAmong(options));
        var command = plan.AddTo(new CliCommand(name, description, example));
        foreach (var option in options)
            command.Add(option);
        return command.Runs(async call => print(call,
            await service(call.Platform).CommandAsync((client, callOptions) => send(client, callOptions, call, plan.In(call)))));
    }
}
