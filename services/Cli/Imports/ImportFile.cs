using SalesPlatform.Contracts.Platform.V1;

namespace SalesPlatform.Cli.Imports;

/// <summary>The file an import is about, and how its columns are called: what the kinds of import have in common.</summary>
internal sealed class ImportFile
{
    private readonly Argument<string> _file = Fields.Argument("file", "A CSV or Excel (.xlsx) file with a line that names its columns.");

    private readonly Option<string[]> _map = new("--map")
    {
        HelpName = "OURS=THEIRS",
        Description = "A column that the file calls otherwise, such as order=order_number. Repeatable.",
    };

    private readonly Option<string> _source = Fields.Text("--source", "The system the rows come from. Default: csv.");

    private readonly Option<string> _decimal = Fields
        .Text("--decimal", "The decimal sign of its numbers, . or a comma. Default: what the numbers of the file tell.")
        .AcceptOnlyFromAmong(".", ",");

    private readonly Option<string> _dates = Fields.Text(
        "--date-format", "The form of its dates, such as dd.MM.yyyy or M/d/yyyy. Default: year first, in any form.");

    private readonly Option<string> _encoding = Fields.Text("--encoding", "Of its text. Default: UTF-8, or UTF-16 where the file says so.")
        .AcceptOnlyFromAmong("utf-8", "utf-16", "gb18030", "gbk", "windows-1252");

    private readonly bool _namesSource;

    /// <param name="namesSource">Whether rows are recognised by the system they come from.</param>
    public ImportFile(bool namesSource = true)
    {
        _namesSource = namesSource;
        _map.Validators.Add(result =>
        {
            var ours = new HashSet<string>();
            foreach (var text in result.Tokens.Select(token => token.Value))
            {
                if (!Texts.TryPair(text, out var column, out _))
                    result.Complain($"--map: '{text}' is not column=header, such as order=order_number.");
                else if (!ours.Add(column))
                    result.Complain($"--map: the column '{column}' is mapped twice.");
            }
        });
    }

    public CliCommand AddTo(CliCommand command)
    {
        command.Add(_file);
        command.Add(_map);
        command.Add(_decimal);
        command.Add(_dates);
        command.Add(_encoding);
        if (_namesSource)
            command.Add(_source);
        return command;
    }

    /// <summary>The path as it was typed, for messages.</summary>
    public string NameIn(Call call) => call.Get(_file);

    /// <summary>The file itself.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public FileInfo In(Call call)
    {
        var file = new FileInfo(Path.Combine(call.Host.Folder, call.Get(_file)));
        return file.Exists ? file
            : throw new CliException(Directory.Exists(file.FullName)
                ? Say($"{call.Get(_file)} is a folder, not a file.") : Say($"There is no file {call.Get(_file)}."))
            {
                Exit = ExitCodes.Usage,
            };
    }

    /// <summary>What the service is told before the bytes.</summary>
    public FileHeader HeaderIn(Call call, string team)
    {
        var header = new FileHeader
        {
            FileName = Path.GetFileName(call.Get(_file)), Source = (_namesSource ? call.Get(_source) : null) ?? "", Team = team,
            Decimal = call.Get(_decimal) ?? "", DateFormat = call.Get(_dates) ?? "", Encoding = call.Get(_encoding) ?? "",
        };
        foreach (var text in call.Get(_map) ?? [])
        {
            Texts.TryPair(text, out var ours, out var theirs);
            header.Columns.Add(ours, theirs);
        }

        return header;
    }
}
