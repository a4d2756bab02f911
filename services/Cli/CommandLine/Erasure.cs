using Google.Protobuf;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>Commands that erase free words for good, once that is confirmed.</summary>
internal static class Erasure
{
    /// <param name="whose">Whose words.</param>
    /// <param name="heading">What they are called in the table.</param>
    /// <param name="told">When, by whom and why, from the reply.</param>
    public static CliCommand Command<TReply>(
        string description, string example, Argument<string> whose, string heading, Func<Call, string, Task<TReply>> erase,
        Func<TReply, string[]> told) where TReply : IMessage
    {
        var reason = Fields.Text("--reason", "Why.", required: true);
        var yes = new Option<bool>("--yes") { Description = "Confirms it: what is erased cannot be brought back." };
        return new CliCommand("erase", description, example) { whose, reason, yes }
            .Checks(values => values.GetValue(yes) ? null : "--yes: give it to confirm; what is erased cannot be brought back.")
            .Runs(async call =>
            {
                var reply = await erase(call, call.Require(reason));
                call.Output.Show(Shapes.Of(reply), console => console.Write(
                    Tables.Of(heading, "Erased", "By", "Reason").Row([call.Get(whose), .. told(reply)])));
            });
    }
}
