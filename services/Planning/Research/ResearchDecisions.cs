namespace SalesPlatform.Planning.Research;

/// <summary>Each beside its operation; here is what they share.</summary>
internal static partial class ResearchDecisions
{
    // Records compare lists by reference.
    private static bool IsSame(CompetitorProfiled a, CompetitorProfiled b) =>
        a.Strengths.SequenceEqual(b.Strengths) && a.Weaknesses.SequenceEqual(b.Weaknesses) && a.Estimates.SequenceEqual(b.Estimates)
        && a with { Revision = b.Revision, Strengths = b.Strengths, Weaknesses = b.Weaknesses, Estimates = b.Estimates } == b;
}
