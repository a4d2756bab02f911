using System.CommandLine;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Cli.Plans;

/// <summary>Which plan a command is about: what nearly all commands on plans have in common.</summary>
internal sealed class PlanChoice
{
    private readonly Option<string> _team = Fields.Team();
    private readonly Option<string> _year = Fields.FiscalYear();
    private readonly Option<long?> _expected = Fields.Count("--expected-version", "Refuse when the plan is no longer at this version.", least: 1);

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
        FiscalYear = call.Require(_year),
        ExpectedVersion = call.Get(_expected) ?? 0,
    };

    /// <summary>A command on one plan that takes nothing but the plan and what it adds itself.</summary>
    public static CliCommand Command(
        string name, string description, string example, IEnumerable<Option> options,
        Func<Call, PlanRequest, Func<AnnualPlans.AnnualPlansClient, Grpc.Core.CallOptions, Grpc.Core.AsyncUnaryCall<PlanReply>>> send)
    {
        var plan = new PlanChoice();
        var command = plan.AddTo(new CliCommand(name, description, example));
        foreach (var option in options)
            command.Add(option);
        return command.Runs(async call => PlanView.Print(call, await call.Platform.Plans.CommandAsync(send(call, plan.In(call)))));
    }
}
