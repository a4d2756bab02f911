using SalesPlatform.Tests.Catalogue;

try
{
    var files = CatalogueFiles.OfRepository(AppContext.BaseDirectory);
    return args switch
    {
        ["write"] => Tell("wrote", files.Write()),
        ["check"] => Refuse([.. files.Differences(), .. files.BrokenReleases()]),
        ["release"] => Refuse(files.BrokenReleases()) + Tell("released", files.BrokenReleases().Count == 0 ? files.Release() : []),
        _ => Refuse(["dotnet run --project tests/Catalogue -- write | check | release"]),
    };
}
catch (CatalogueException fault)
{
    return Refuse([fault.Message]);
}

static int Tell(string what, IReadOnlyList<string> files)
{
    foreach (var file in files)
        Console.WriteLine($"{what} {file}");
    return 0;
}

static int Refuse(IReadOnlyList<string> complaints)
{
    foreach (var complaint in complaints)
        Console.Error.WriteLine(complaint);
    return complaints.Count == 0 ? 0 : 1;
}
