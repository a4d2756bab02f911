namespace SalesPlatform.Planning.Names;

internal sealed partial class CompanyNamesEndpoint(CommandRunner runner, UnitOfWorkFactory works)
    : Wire.CompanyNames.CompanyNamesBase
{
    public const string NotACode = "A code holds no control character.";

    public override async Task<Wire.ListNamesReply> List(Wire.ListNamesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (kind, paging) = (WireKinds.KeyOf(request.Kind), Paging.Of(errors, request.PageSize, request.PageToken));
        RequireKind(errors, request.Kind, kind.Length > 0 || request.Kind == Wire.NameKind.Unspecified);
        errors.ThrowIfAny();
        await using var work = works.Begin(Callers.ContextOf(context, works.Time));
        var names = work.Queries.Query<KnownName>().Where(name => name.Zh != null || name.En != null);
        var page = await (kind.Length > 0 ? names.Where(name => name.Kind == kind) : names).PageAsync(paging, context.CancellationToken);
        return new Wire.ListNamesReply
        {
            Names = { page.Entries.Select(name => Reply(name.Kind, name.Code, name.Zh, name.En)) },
            NextPageToken = page.NextToken,
        };
    }

    // A code may hold a slash, other than keys in the middle of a stream's name: it stands at the end.
    private static (string Kind, string Code) Read(FieldErrors errors, Wire.NameKind asked, string given)
    {
        var (kind, code) = (WireKinds.KeyOf(asked), errors.Text("code", given));
        RequireKind(errors, asked, kind.Length > 0);
        errors.Require(!code.Any(char.IsControl), "code", "not-a-code", NotACode);
        return (kind, code);
    }

    private static void RequireKind(FieldErrors errors, Wire.NameKind asked, bool isKnown) => errors.Require(
        isKnown, "kind", "no-such-kind", $"kind '{asked}' is none that the company names: {string.Join(", ", NameKinds.All)}.");

    private static Wire.NameReply Reply(CompanyName name) => Reply(name.Kind, name.Code, name.Zh, name.En);

    private static Wire.NameReply Reply(string kind, string code, string? zh, string? en) =>
        new() { Kind = WireKinds.Of(kind), Code = code, Zh = zh ?? "", En = en ?? "" };
}
