using System.CommandLine.Parsing;
using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Cli.SaleFacts;

/// <summary>Who is credited with a sale: one rep, or several with shares that add up to the whole.</summary>
internal sealed class CreditShares
{
    private readonly Option<string> _rep = People.Option("--rep", "The rep who is credited alone.");

    private readonly Option<string[]> _credits = new("--credit")
    {
        HelpName = "REP=SHARE",
        Description = "A rep's share, such as 285=0.5 or 285=50%. Repeatable; the shares add up to 1.",
    };

    public CreditShares() => _credits.Validators.Add(result =>
    {
        foreach (var text in result.Tokens.Select(token => token.Value).Where(text => Read(text) is null))
            result.Complain($"--credit: '{text}' is not rep=share, such as 285=0.5.");
    });

    public IEnumerable<Option> Options => [_rep, _credits];

    public string? Complaint(CommandResult values)
    {
        var credits = values.GetValue(_credits) ?? [];
        if (values.GetValue(_rep) is not null == credits.Length > 0)
            return "Exactly one of --rep and --credit is needed.";
        return credits.Length == 0 || credits.Sum(text => Read(text)!.Value.Share) == 1 ? null : "--credit: the shares must add up to 1.";
    }

    public IEnumerable<Credit> In(Call call) => call.Get(_rep) is { } rep
        ? [new Credit { Rep = rep, Share = 1m.ToExact() }]
        : call.Get(_credits)!.Select(text => Read(text)!.Value).Select(read => new Credit { Rep = read.Rep, Share = read.Share.ToExact() });

    private static (string Rep, decimal Share)? Read(string text) =>
        Texts.TryPair(text, out var rep, out var share) && Texts.TryShare(share, out var value) && value is > 0 and <= 1
            ? (rep, value) : null;
}
