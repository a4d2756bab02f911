using Google.Protobuf.WellKnownTypes;
using SalesPlatform.Contracts;
using SalesPlatform.Domain;
using SalesPlatform.Scorecards.Known;
using SalesPlatform.Scorecards.Standards;
using SalesPlatform.Scorecards.Suppositions;
using SalesPlatform.ServiceDefaults.Grpc;
using Wire = SalesPlatform.Contracts.Scorecards.V1;

namespace SalesPlatform.Scorecards.Queries;

internal static class ScorecardRequests
{
    private const int MostPeriods = 36;
    private const int UsualPeriods = 6;
    private const int MostFacts = 500;
    private const int UsualFacts = 100;
    private const int MostSplits = 100;

    /// <param name="asOf">Unset, or later than now: now. Nothing is known of later instants.</param>
    public static ScorecardRequest Scorecard(
        this FieldErrors errors, string team, string period, string rep, Timestamp? asOf, DateTimeOffset now)
    {
        var instant = errors.OptionalInstant("as_of", asOf) ?? now;
        var key = errors.OptionalText("rep", rep);
        return new ScorecardRequest(
            errors.Text("team", team), key.Length == 0 ? null : key, errors.Period("period", period), instant < now ? instant : now);
    }

    public static int Periods(this FieldErrors errors, int count)
    {
        errors.Require(count is >= 0 and <= MostPeriods, "count", "out-of-range", $"A trend has 1 to {MostPeriods} periods.");
        return count == 0 ? UsualPeriods : count;
    }

    public static Paging FactsPage(this FieldErrors errors, int size, string token) =>
        Paging.Of(errors, size, token, UsualFacts, MostFacts);

    public static Supposition Supposition(this FieldErrors errors, Wire.WhatIfRequest request)
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
            StandardTerms.Check(errors, $"{field}.", kpi, qualified, excellent);
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
