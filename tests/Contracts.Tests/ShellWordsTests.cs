using SalesPlatform.Contracts;

namespace SalesPlatform.Tests.Contracts;

public class ShellWordsTests
{
    [Theory]
    [InlineData("HP-500", "HP-500")]
    [InlineData("message-approval/0199/口号", "message-approval/0199/口号")]
    [InlineData("口号 || Slogan", "'口号 || Slogan'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    public void What_a_shell_would_read_otherwise_is_quoted(string word, string quoted) => ShellWords.Quoted(word).Should().Be(quoted);
}
