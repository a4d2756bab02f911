namespace SalesPlatform.Planning.Research;

internal sealed partial class MarketResearchEndpoint
{
    public override Task<Wire.MarketFindingReply> RecordFinding(Wire.RecordFindingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var finding = Read(errors, request);
        return commands.RunAsync(context, request, request.Plan, errors, ResearchFile.Of,
            (file, around) => ResearchDecisions.RecordFinding(file, finding with { Finding = around.Caller.NewId() }, around.Today),
            (file, version) => ResearchReplies.Of(file, finding, version));
    }

    private static ResearchFindingRecorded Read(FieldErrors errors, Wire.RecordFindingRequest request)
    {
        var kind = ResearchReplies.KindOf(request.Kind);
        errors.Require(kind.Length > 0, "kind", "missing", "Say what the finding is about.");
        var product = errors.OptionalText("product", request.Product);
        return new ResearchFindingRecorded(
            Guid.Empty, kind, errors.Text("title", request.Title), errors.OptionalLongText("detail", request.Detail),
            errors.LongText("evidence", request.Evidence), errors.LongText("source", request.Source),
            errors.Day("observed_on", request.ObservedOn), product.Length == 0 ? null : product,
            request.Replaces.Length == 0 ? null : errors.Id("replaces", request.Replaces));
    }
}

internal static partial class ResearchDecisions
{
    public static IEnumerable<object> RecordFinding(ResearchFile file, ResearchFindingRecorded finding, DateOnly today)
    {
        var errors = new FieldErrors();
        errors.Require(finding.ObservedOn <= today, "observed_on", "in-the-future", "A finding was observed in the past.");
        errors.Require(finding.Kind != FindingKinds.OwnStrength || finding.Product is not null, "product", "missing",
            "Say which product has the strength.");
        errors.ThrowIfAny();
        if (file.Findings.Exists(known => known.ReplacedBy is null && known.Content with { Finding = finding.Finding } == finding))
            return [];
        if (finding.Replaces is { } replaced)
            RequireReplaceable(file, finding, replaced);
        return [finding];
    }

    private static void RequireReplaceable(ResearchFile file, ResearchFindingRecorded finding, Guid replaced)
    {
        var known = file.Findings.Find(item => item.Content.Finding == replaced && item.Content.Kind == finding.Kind)
            ?? throw DomainException.NotFound("finding", $"{replaced}");
        if (known.ReplacedBy is { } by)
        {
            throw DomainException.Rule("already-replaced",
                $"The finding '{known.Content.Title}' was replaced already: replace the one that did.",
                ("replaced_by", $"{by}"));
        }
    }
}
