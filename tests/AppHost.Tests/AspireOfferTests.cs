using SalesPlatform.AppHost.Commands;
using SalesPlatform.AppHost.Output;

namespace SalesPlatform.AppHost.Tests;

/// <summary>What is remembered of the package source. Asking it is not tested here: no test fetches anything.</summary>
public sealed class AspireOfferTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("yes 13.5.4", true)]
    [InlineData("no 13.5.4", false)]
    public async Task A_remembered_answer_for_this_version_is_not_asked_for_again(string remembered, bool answer)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "aspire-packages"), remembered, TestContext.Current.CancellationToken);
        (await new AspireOffer(_folder.Path, new ConsoleLog()).CanBeHadAsync(asked: false)).Should().Be(answer);
        Directory.GetDirectories(_folder.Path).Should().BeEmpty("nothing was restored");
    }

    [Fact]
    public void This_build_has_the_local_launcher_and_says_whether_it_has_Aspire() =>
        Engines.AspireIsCompiledIn.Should().Be(typeof(Engines).Assembly.GetReferencedAssemblies().Any(name => name.Name == "Aspire.Hosting"));
}
