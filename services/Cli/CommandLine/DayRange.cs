using Google.Type;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>A half-open range of days that a report is about.</summary>
internal sealed class DayRange
{
    private readonly Option<DateOnly?> _from = Fields.Day("--from", "First day.", required: true);
    private readonly Option<DateOnly?> _until = Fields.Day("--until", "First day after the range.", required: true);

    public IEnumerable<Option> Options => [_from, _until];

    public Date From(Call call) => call.Require(_from).ToDate();

    public Date Until(Call call) => call.Require(_until).ToDate();
}
