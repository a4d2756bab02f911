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
    private const string Before = "ERP, closing of the year before (demonstration, told through ";

    private static readonly LoadedStory Nothing = new(LoadState.Absent, null);

    public static string Mark(DemoTime time) => string.Create(CultureInfo.InvariantCulture, $"{Before}{time.Through:yyyy-MM-dd})");

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
        return source.StartsWith(Before, StringComparison.Ordinal) && source.EndsWith(')')
            && DateOnly.TryParseExact(source.AsSpan(Before.Length, source.Length - Before.Length - 1), "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None, out through);
    }
}
