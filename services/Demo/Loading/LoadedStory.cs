using System.Globalization;
using SalesPlatform.Contracts.Planning.V1;

namespace SalesPlatform.Demo.Loading;

internal enum LoadState
{
    Absent,

    /// <summary>The load was broken off.</summary>
    Begun,

    Complete,
}

/// <summary>Read from the platform itself, so that no state is kept beside it: the oldest plan of the team names the day in the source of
/// its baseline, and is closed by the last chapter.</summary>
internal sealed record LoadedStory(LoadState State, DateOnly? Through)
{
    // A data folder may hold what an earlier version wrote in front of it.
    private const string Before = "ERP, closing of the year before (demonstration, told through ";

    private static readonly LoadedStory Nothing = new(LoadState.Absent, null);

    public static string Mark(DemoTime time) => string.Create(CultureInfo.InvariantCulture,
        $"ERP 上年结账{TwoLanguages.Between}{Before}{time.Through:yyyy-MM-dd})");

    /// <exception cref="InvalidOperationException">There is a team of that name that is not the story's.</exception>
    public static async Task<LoadedStory> ReadAsync(AnnualPlans.AnnualPlansClient plans, CancellationToken cancellation)
    {
        var listed = await plans.ListAsync(new ListPlansRequest { Team = Cast.Team }, cancellationToken: cancellation);
        if (listed.Plans.MinBy(plan => plan.FiscalYear, StringComparer.Ordinal) is not { } oldest)
            return Nothing;
        var plan = await plans.GetAsync(new GetPlanRequest { Team = Cast.Team, FiscalYear = oldest.FiscalYear },
            cancellationToken: cancellation);
        return TryRead(plan.BaselineSource, out var through)
            ? new LoadedStory(plan.Status == "closed" ? LoadState.Complete : LoadState.Begun, through)
            : throw new InvalidOperationException(
                $"There is a team '{Cast.Team}' with a plan of its own: the demonstration cannot be told beside it.");
    }

    internal static bool TryRead(string source, out DateOnly through)
    {
        through = default;
        var at = source.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return at >= Before.Length && source.EndsWith(')') && DateOnly.TryParseExact(source.AsSpan(at, source.Length - at - 1),
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out through);
    }
}
