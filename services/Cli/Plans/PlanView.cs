using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Display;
using SalesPlatform.Contracts;
using SalesPlatform.Contracts.Planning.V1;
using Spectre.Console;

namespace SalesPlatform.Cli.Plans;

/// <summary>A plan as people read it: what it is, its quarters, and who carries which part of them.</summary>
internal static class PlanView
{
    private const int MonthsInQuarter = 3;

    public static void Print(Call call, PlanReply plan) => call.Output.Show(PlanShape.Of(plan), console => Write(console, plan));

    public static void Write(IAnsiConsole console, PlanReply plan)
    {
        console.Pairs(
        [
            ("Plan", $"{plan.Team} {plan.FiscalYear}, revision {plan.Revision}"),
            ("Status", plan.Status),
            ("In force", plan.RevisionInForce == 0 ? "none yet" : $"revision {plan.RevisionInForce}, from {Formats.Day(plan.EffectiveFrom)}"),
            ("Baseline", plan.Baseline is null ? Formats.Unknown : $"{Formats.Money(plan.Baseline)} ({Formats.Text(plan.BaselineSource)})"),
            ("Growth", Formats.Percent(Wire.Exact(plan.Growth))),
            ("Annual target", Formats.Money(plan.AnnualTarget)),
            ("Written by", Formats.Text(plan.Author)),
            ("Decided by", Formats.Text(plan.DecidedBy)),
            .. plan.RejectionReason.Length == 0 ? [] : new[] { ("Rejected because", plan.RejectionReason) },
            .. plan.Preparation.Select(made => (PreparationKinds.NameOf(made.Kind), made.Received.Length > 0 ? made.Received : $"waived: {made.WaivedBecause}")),
        ]);
        console.Write(Targets(plan));
    }

    private static Table Targets(PlanReply plan)
    {
        var table = Tables.Of($"Target in {plan.AnnualTarget?.CurrencyCode}", ">Q1", ">Q2", ">Q3", ">Q4", ">Year");
        if (plan.Quarters.Count > 0)
            table.Row(["All", .. plan.Quarters.Select(Formats.Amount), Formats.Amount(plan.AnnualTarget)]);
        foreach (var holder in plan.Lines.GroupBy(line => (line.Dimension, line.Key)))
        {
            var quarters = new decimal[4];
            foreach (var line in holder.Where(line => Period.TryParse(line.Month, out _)))
                quarters[(Period.Parse(line.Month).FirstMonth - 1) / MonthsInQuarter] += line.Amount.ToAmount();
            table.Row([$"{holder.Key.Dimension} {holder.Key.Key}", .. quarters.Select(amount => Formats.Amount(amount)), Formats.Amount(quarters.Sum())]);
        }

        return table;
    }
}
