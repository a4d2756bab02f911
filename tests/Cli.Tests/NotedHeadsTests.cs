using SalesPlatform.Cli.Audits;
using SalesPlatform.Cli.CommandLine;
using SalesPlatform.Cli.Failures;
using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Tests.Cli;

/// <summary>The file that 'audit verify' notes the newest seals in, and holds the next run against.</summary>
public sealed class NotedHeadsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void What_was_noted_is_read_back_and_a_service_without_a_seal_is_left_out()
    {
        var head = new AuditHead { Number = 12, Hash = new string('a', 64) };
        NotedHeads.Write(_file, [("planning", head), ("budget", new AuditHead())]);
        NotedHeads.Read(_file).Should().Equal(new Dictionary<string, AuditHead> { ["planning"] = head });
    }

    [Theory]
    [InlineData("planning 12 aa\nplanning 13 bb\n", "names a service twice")]
    [InlineData("planning 12 aa\nbudget twelve bb\n", "line 2")]
    [InlineData("planning 12\n", "line 1")]
    public void A_note_that_does_not_read_is_refused_with_its_line(string text, string says)
    {
        File.WriteAllText(_file, text);
        Refused(() => NotedHeads.Read(_file)).Message.Should().Contain(says);
    }

    [Fact]
    public void A_note_that_is_not_there_or_cannot_be_written_is_named()
    {
        Refused(() => NotedHeads.Read("/nowhere/heads.txt")).Message.Should().StartWith("--noted:").And.Contain("/nowhere");
        Refused(() => NotedHeads.Write("/nowhere/heads.txt", [])).Message.Should().StartWith("--note:").And.Contain("/nowhere");
    }

    private static CliException Refused(Action action)
    {
        var refusal = action.Should().Throw<CliException>().Which;
        refusal.Exit.Should().Be(ExitCodes.Usage);
        return refusal;
    }
}
