using SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Cli.Scores;

/// <summary><c>scorecard what-if</c>: the real history with other thresholds, another target or other credit splits.</summary>
internal static class WhatIfCommand
{
    public static CliCommand Create()
    {
        var choice = new CardChoice();
        var thresholds = Repeatable("--threshold", "KPI=QUALIFIED[,EXCELLENT]",
            "Other thresholds, such as sales-attainment=0.95,1.1 or team-uplift=5%. Repeatable.", text => ReadThresholds(text) is not null);
        var splits = Repeatable("--split", "ORDER:REP=SHARE,REP=SHARE",
            "Another credit split of an order, such as SO-1:285=0.5,286=0.5. Repeatable.", text => ReadSplit(text) is not null);
        var target = Fields.Amount("--target", "Another sales target of the whole period, in the company's currency.");
        var command = new CliCommand("what-if", "Shows a scorecard as it is and as it would be. Nothing of it is kept.",
            "salesctl scorecard what-if --team north-east --period FY2018-Q1 --threshold sales-attainment=0.95,1.1",
            "salesctl scorecard what-if --team north-east --period FY2018-Q1 --rep 285 --target 120000 --split SO-1:285=0.5,286=0.5")
        {
            thresholds, target, splits,
        };
        choice.AddTo(command);
        command.Checks(values =>
            values.GetValue(thresholds) is { Length: > 0 } || values.GetValue(splits) is { Length: > 0 }
                || values.GetValue(target) is not null
                ? null : "One of --threshold, --target and --split is needed.");
        return command.Runs(async call =>
        {
            var request = new WhatIfRequest
            {
                Scorecard = choice.In(call),
                Thresholds = { (call.Get(thresholds) ?? []).Select(text => ReadThresholds(text)!) },
                Target = call.Get(target)?.ToExact(),
                Splits = { (call.Get(splits) ?? []).Select(text => ReadSplit(text)!) },
            };
            var reply = await call.Platform.Scorecards.ReadAsync((client, options) => client.WhatIfAsync(request, options));
            call.Output.Show(new { Actual = ScorecardShape.Of(reply.Actual), Supposed = ScorecardShape.Of(reply.Supposed) }, console =>
            {
                console.Line(Say("As it is:"));
                ScorecardView.Write(console, reply.Actual);
                console.Line(Say("As it would be:"));
                ScorecardView.WriteKpis(console, reply.Supposed.Kpis, reply.Supposed.Currency);
            });
        });
    }

    private static Option<string[]> Repeatable(string name, string form, string description, Func<string, bool> reads)
    {
        var option = new Option<string[]>(name) { HelpName = form, Description = description };
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !reads(text)))
                result.Complain($"{name}: '{text}' is not {form}.");
        });
        return option;
    }

    private static SupposedThresholds? ReadThresholds(string text)
    {
        if (!Texts.TryPair(text, out var kpi, out var values))
            return null;
        var shares = values.Split(',').Select(part => Texts.TryShare(part.Trim(), out var share) ? share : (decimal?)null).ToList();
        return shares.Count > 2 || shares.Contains(null) ? null : new SupposedThresholds
        {
            Kpi = kpi,
            QualifiedAt = shares[0]!.Value.ToExact(),
            ExcellentAt = shares.Count == 2 ? shares[1]!.Value.ToExact() : null,
        };
    }

    private static SupposedSplit? ReadSplit(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        if (at <= 0)
            return null;
        var shares = text[(at + 1)..].Split(',').Select(part =>
            Texts.TryPair(part, out var rep, out var share) && Texts.TryShare(share, out var value)
                ? new SupposedShare { Rep = rep, Share = value.ToExact() } : null).ToList();
        return shares.Contains(null) ? null : new SupposedSplit { Order = text[..at], Shares = { shares! } };
    }
}
