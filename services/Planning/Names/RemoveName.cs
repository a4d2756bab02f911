namespace SalesPlatform.Planning.Names;

internal sealed partial class CompanyNamesEndpoint
{
    public override Task<Wire.NameReply> Remove(Wire.RemoveNameRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (kind, code) = Read(errors, request.Kind, request.Code);
        errors.ThrowIfAny();
        return runner.RunAsync(context, request, CompanyName.Fold, CompanyName.StreamOf(kind, code), expectedVersion: 0,
            (name, _) => NameDecisions.Remove(name, kind, code), (name, _) => Reply(name!));
    }
}

internal static partial class NameDecisions
{
    public static IReadOnlyList<object> Remove(CompanyName? name, string kind, string code) =>
        name is null ? throw DomainException.NotFound("name", code)
        : name.IsNamed ? [new NameRemoved(kind, code)] : [];
}
