using SalesPlatform.Portal.Language;

namespace SalesPlatform.Portal.Pages.Approvals;

/// <summary>What an approval changes; unset where there was, or will be, nothing.</summary>
public sealed record ItemChange(string What, string? Before, string? After);

/// <summary>Something that waits for a decision of the visitor.</summary>
/// <param name="Key">Tells it apart and keeps its draft.</param>
/// <param name="What">In one line.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="AskedBy">Who asks, and may not decide.</param>
/// <param name="Role">Who else may decide.</param>
/// <param name="Changes">Before and after.</param>
/// <param name="Approve">Says yes.</param>
/// <param name="Return">Says no, with a reason; null where there is no way back.</param>
/// <param name="Address">Where all of it can be read.</param>
public sealed record ApprovalItem(
    string Key, string What, string Team, string AskedBy, string Role, IReadOnlyList<ItemChange> Changes,
    Func<Task> Approve, Func<string, Task>? Return, string Address)
{
    /// <summary>Says yes; approval unless it is called otherwise.</summary>
    internal Wording Yes { get; init; } = new("Approve", "批准");

    internal Wording No { get; init; } = new("Return", "退回");
}
