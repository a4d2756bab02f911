namespace SalesPlatform.Scorecards.Figures;

internal sealed record ScorecardRequest(string Team, string? Rep, Period Period, DateTimeOffset AsOf);
