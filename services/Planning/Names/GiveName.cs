namespace SalesPlatform.Planning.Names;

internal sealed partial class CompanyNamesEndpoint
{
    public override Task<Wire.NameReply> Give(Wire.GiveNameRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (kind, code) = Read(errors, request.Kind, request.Code);
        var terms = new NameTerms(kind, code, errors.OptionalText("zh", request.Zh), errors.OptionalText("en", request.En));
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, CompanyName.Fold, CompanyName.StreamOf(kind, code), expectedVersion: 0,
            (name, _) => NameDecisions.Give(name, terms), (name, _) => Reply(name!));
    }
}

/// <summary>A language that is empty keeps the name it has.</summary>
internal sealed record NameTerms(string Kind, string Code, string Zh, string En);

internal static partial class NameDecisions
{
    public static IReadOnlyList<object> Give(CompanyName? name, NameTerms terms)
    {
        var errors = new FieldErrors();
        errors.Require(NameKinds.All.Contains(terms.Kind), "kind", "no-such-kind",
            $"kind is none that the company names: {string.Join(", ", NameKinds.All)}.");
        errors.Require(terms.Zh.Length + terms.En.Length > 0, "zh", "missing", "Give a name in Chinese (zh), in English (en) or in both.");
        errors.ThrowIfAny();
        var given = new NameGiven(terms.Kind, terms.Code, Given(terms.Zh) ?? name?.Zh, Given(terms.En) ?? name?.En);
        return name is not null && (name.Zh, name.En) == (given.Zh, given.En) ? [] : [given];
    }

    private static string? Given(string name) => name.Length > 0 ? name : null;
}
