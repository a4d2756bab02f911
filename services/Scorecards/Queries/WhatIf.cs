using Npgsql;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Suppositions;

namespace SalesPlatform.Scorecards.Queries;

internal sealed partial class ScorecardsEndpoint
{
    private const int MostSplits = 100;

    public override async Task<Wire.WhatIfReply> WhatIf(Wire.WhatIfRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var supposition = Read(errors, request);
        var (caller, asked) = Read(context, errors, request.Scorecard);
        // The answer would tell a rep what an order of others amounts to.
        if (supposition.Splits.Count > 0 && !caller.IsFor(asked.Team, [Roles.SalesManager, .. ScorecardAccess.SeeEveryTeam]))
            throw DomainException.NotPermitted("splits-not-for-reps", "Other splits can be supposed by managers and departments.");
        var (actual, supposed) = await SupposeAsync(asked, supposition, context.CancellationToken);
        return new Wire.WhatIfReply
        {
            Actual = KpiReplies.Of(ScorecardFigures.Of(actual).SeenBy(caller)),
            Supposed = KpiReplies.Of(ScorecardFigures.Of(supposed).SeenBy(caller)),
        };
    }

    private Task<(ScorecardFacts Actual, ScorecardFacts Supposed)> SupposeAsync(
        ScorecardRequest asked, Supposition supposition, CancellationToken cancellation) =>
        facts.InSnapshotAsync(async (session, connection) =>
        {
            // Who would gain or lose by a split counts by their team on that day, whomever the card is of.
            var scope = supposition.Splits.Count == 0 ? FactsScope.Of(asked) : FactsScope.Of(asked) with { Rep = null };
            var team = await TeamFactsReader.ReadAsync(session, connection, scope, cancellation);
            var actual = team.KnownFor(asked);
            var credits = await CreditsAsync(connection, actual, supposition, cancellation);
            foreach (var split in supposition.Splits)
            {
                if (!credits.Any(credit => credit.Order == split.Order && actual.Memberships.TeamOn(credit.Rep, credit.Day) == actual.Team))
                    throw DomainException.NotFound("order", split.Order);
            }

            return (actual, supposition.ApplyTo(actual, credits));
        }, cancellation);

    private static async Task<IReadOnlyList<OrderCredit>> CreditsAsync(
        NpgsqlConnection connection, ScorecardFacts facts, Supposition supposition, CancellationToken cancellation) =>
        supposition.Splits.Count == 0 ? [] : await connection.ReadAsync(
            $"""
            select order_number, event_id, rep, occurred_on, amount from {SalesFacts.Table}
            where order_number = any($1) and occurred_on >= $2 and occurred_on < $3 and recorded_at <= $4
            """,
            [supposition.Splits.Select(split => split.Order).ToArray(), facts.Window.Start, facts.Window.End, facts.AsOf.ToUniversalTime()],
            row => new OrderCredit(
                row.GetString(0), row.GetGuid(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetDecimal(4)), cancellation);

    private static Supposition Read(FieldErrors errors, Wire.WhatIfRequest request)
    {
        errors.Require(request.Thresholds.Count > 0 || request.Target is not null || request.Splits.Count > 0, "thresholds", "missing",
            "Suppose other thresholds, another target or another split.");
        errors.Require(request.Splits.Count <= MostSplits, "splits", "too-many", $"At most {MostSplits} orders can be split.");
        errors.Require(request.Splits.Select(split => split.Order).Distinct().Count() == request.Splits.Count, "splits", "twice",
            "An order is split twice.");
        errors.Require(request.Thresholds.Select(other => other.Kpi).Distinct().Count() == request.Thresholds.Count, "thresholds", "twice",
            "A KPI has two suppositions.");
        return new Supposition(
            [.. request.Thresholds.Select((other, i) => Thresholds(errors, $"thresholds[{i}]", other))], Target(errors, request.Target),
            [.. request.Splits.Take(MostSplits).Select((split, i) => Split(errors, $"splits[{i}]", split))]);
    }

    private static SupposedThresholds Thresholds(FieldErrors errors, string field, Wire.SupposedThresholds other)
    {
        var kpi = errors.Kpi($"{field}.kpi", other.Kpi);
        var qualified = errors.Threshold($"{field}.qualified_at", other.QualifiedAt) ?? 0;
        var excellent = other.ExcellentAt is null ? null : errors.Threshold($"{field}.excellent_at", other.ExcellentAt);
        if (kpi is not null)
            errors.RequireHarder($"{field}.", kpi, qualified, excellent);
        return new SupposedThresholds(other.Kpi, qualified, excellent);
    }

    private static decimal? Target(FieldErrors errors, Google.Type.Decimal? target)
    {
        if (target is null)
            return null;
        var read = target.TryToDecimal(out var amount);
        errors.Require(read && amount > 0, "target", "not-an-amount", "target is an amount above zero.");
        return amount;
    }

    private static SupposedSplit Split(FieldErrors errors, string field, Wire.SupposedSplit split)
    {
        var shares = split.Shares.Select(share =>
            (Rep: errors.Text($"{field}.shares.rep", share.Rep), Part: share.Share.TryToDecimal(out var part) ? part : -1)).ToList();
        errors.Require(shares.Count > 0 && shares.All(share => share.Part is > 0 and <= 1) && shares.Sum(share => share.Part) == 1,
            $"{field}.shares", "shares-not-one", $"The shares of {field} must each be above 0 and add up to 1.");
        errors.Require(shares.Select(share => share.Rep).Distinct().Count() == shares.Count, $"{field}.shares", "twice",
            $"A rep has two shares in {field}.");
        return new SupposedSplit(errors.Text($"{field}.order", split.Order), shares);
    }
}
