using Google.Protobuf;

namespace SalesPlatform.Deliverables;

/// <summary>Makes the next version of a deliverable from what it says now. Pure.</summary>
public static class Freezing
{
    /// <summary>The next version: it says what differs from the one in force.</summary>
    public static DeliverableFrozen Of(DeliverableScope scope, DeliverableState state, DocumentContent content, string cause)
    {
        var before = state.InForce?.Frozen;
        var compared = before is null ? content
            : ContentChanges.With(content, DocumentContent.Parser.ParseFrom(Convert.FromBase64String(before.Content)), before.Version);
        var bytes = compared.ToByteArray();
        return new DeliverableFrozen(
            scope.Number, scope.Kind, scope.Team, scope.PeriodLabel, scope.Subject,
            state.Editions.Count == 0 ? 1 : state.Editions[^1].Frozen.Version + 1, before?.Version ?? 0, content.Author, content.Position,
            ContentHash.Of(bytes), ContentHash.OfFigures(content), Convert.ToBase64String(bytes), cause);
    }
}
