using System.CommandLine.Invocation;
using SalesPlatform.Cli.Access;
using SalesPlatform.Cli.Audits;
using SalesPlatform.Cli.Budget;
using SalesPlatform.Cli.Completion;
using SalesPlatform.Cli.Customers;
using SalesPlatform.Cli.DeadLetters;
using SalesPlatform.Cli.Demonstration;
using SalesPlatform.Cli.DepartmentInputs;
using SalesPlatform.Cli.Departments;
using SalesPlatform.Cli.Documents;
using SalesPlatform.Cli.Due;
using SalesPlatform.Cli.Events;
using SalesPlatform.Cli.Health;
using SalesPlatform.Cli.Imports;
using SalesPlatform.Cli.Organisations;
using SalesPlatform.Cli.Performance;
using SalesPlatform.Cli.Plans;
using SalesPlatform.Cli.ProductLaunches;
using SalesPlatform.Cli.Quarantines;
using SalesPlatform.Cli.Research;
using SalesPlatform.Cli.Rosters;
using SalesPlatform.Cli.SaleFacts;
using SalesPlatform.Cli.Scores;
using SalesPlatform.Cli.Settings;
using SalesPlatform.Cli.TeamWork;

namespace SalesPlatform.Cli.CommandLine;

/// <summary>The command line as a whole.</summary>
internal static class SalesCtl
{
    /// <summary>Every command, for people and scripts.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand("salesctl: the sales platform from the command line.")
        {
            TodayCommand.Create(),
            ApprovalCommands.Create(),
            OrganisationCommands.Create(),
            NameCommands.Create(),
            TeamCommands.Create(),
            EmployeeCommands.Create(),
            PersonCommands.Create(),
            ImportCommands.Create(),
            QuarantineCommands.Create(),
            CompetitorCommands.Create(),
            MarketFindings.Findings().ShowingNames(),
            MarketFindings.Strengths().ShowingNames(),
            InputCommands.Create(),
            FeasibilityCommands.Create(),
            TargetCommands.Create(),
            PlanCommands.Create().ShowingNames(),
            SaleCommands.Create().ShowingNames(),
            PerformanceCommands.Create().ShowingNames(),
            ObservationCommands.Trend(),
            ObservationCommands.Demand(),
            ReconcileCommands.Create(),
            ReconcileCommands.Accuracy(),
            BudgetCommands.Create().ShowingNames(),
            MeetingCommands.Create(),
            TrainingCommands.Create(),
            CriteriaCommands.Create(),
            AppraisalCommands.Create(),
            AccountCommands.Create(),
            VisitCommands.Create(),
            CustomerWordsCommands.Create(),
            FeedbackCommands.Create().ShowingNames(),
            ServiceStandardCommands.Create(),
            ComplaintCommands.Create().ShowingNames(),
            SurveyCommands.Create().ShowingNames(),
            ImprovementCommands.Create(),
            LaunchCommands.Create(),
            DeliveryCommands.Create(),
            PromotionCommands.Create(),
            ScorecardCommands.Create().ShowingNames(),
            StandardCommands.Create(),
            DeliverableCommands.Create(),
            EventCommands.Create(),
            DepartmentCommands.Create(),
            DeadLetterCommands.Create(),
            AuditCommands.Create(),
            DemoCommands.Create(),
            TokenCommand.Create(),
            StatusCommand.Create(),
            ConfigCommands.Create(),
            CompletionCommands.Create(),
        };
        GlobalOptions.AddTo(root);
        Help.AddTo(root);
        return root;
    }

    /// <summary>Reads a command line.</summary>
    // A value may begin with @ (a person, a row's text): it is never the name of a file with more arguments.
    public static ParseResult Parse(IReadOnlyList<string> args) =>
        Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>Runs a command line and answers the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellation = default)
    {
        // Complaints about settings, and about the platform that knows the running period, are told like any other.
        Languages.Speak(Languages.Of(LanguageAmong(args), host));
        IReadOnlyList<string> added = [];
        ParseResult parsed = null!;
        var trouble = await Failure.GuardAsync(host, async () =>
        {
            (args, added, parsed) = await Defaults.CompleteAsync(args, host, cancellation);
            return ExitCodes.Success;
        }, cancellation);
        if (trouble != ExitCodes.Success)
            return trouble;
        if (added.Count > 0 && parsed.Errors.Count == 0 && GlobalOptions.Of(parsed) is { Json: false, Tsv: false })
            host.Error.WriteLine($"({string.Join(' ', added)})");
        if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } and not CliCommand
            && parsed is { Action: ParseErrorAction, UnmatchedTokens.Count: 0 })
            return await ShowWhatThereIsAsync(args, host, cancellation);
        var complaints = ComplaintsAbout(parsed);
        return complaints.Count > 0
            ? Refuse(parsed, complaints, host)
            : await parsed.InvokeAsync(new CliConfiguration(host), cancellation);
    }

    /// <summary>What is wrong with a command line; nothing when it asks for help.</summary>
    public static IReadOnlyList<string> ComplaintsAbout(ParseResult parsed) => parsed.Action switch
    {
        ParseErrorAction =>
        [
            .. Mistyped(parsed) is { } complaint ? [complaint] : parsed.Errors.Select(error => ParserWords.Of(error.Message)),
        ],
        Help => [],
        _ => parsed.CommandResult.Command is CliCommand command ? [.. command.ComplaintsAbout(parsed.CommandResult).Select(Say)] : [],
    };

    /// <summary>Whether it asks for help, and so for nothing else.</summary>
    public static bool AsksForHelp(ParseResult parsed) => parsed.Action is Help;

    // Read before all else, since what is wrong with the rest is told in it.
    private static string? LanguageAmong(IReadOnlyList<string> args) =>
        args.FirstOrDefault(arg => arg.StartsWith("--lang=", StringComparison.Ordinal)) is { } whole ? whole["--lang=".Length..]
            : args.SkipWhile(arg => arg != "--lang").Skip(1).FirstOrDefault();

    private static string? Mistyped(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var typed, ..] || typed.StartsWith('-'))
            return null;
        var names = command.Subcommands.Select(each => each.Name).ToList();
        var meant = Nearest.To(typed, names);
        return Say($"There is no command '{PathOf(parsed)}{typed}'. ") + (meant.Count > 0
            ? Say($"Did you mean {string.Join(Say(" or "), meant.Select(name => $"'{PathOf(parsed)}{name}'"))}?")
            : Say($"There are: {string.Join(", ", names)}."));
    }

    /// <summary>Who names no command is looking for one.</summary>
    private static async Task<int> ShowWhatThereIsAsync(IReadOnlyList<string> args, CliHost host, CancellationToken cancellation)
    {
        await Parse([.. args, "--help"]).InvokeAsync(new CliConfiguration(host), cancellation);
        return ExitCodes.Usage;
    }

    private static int Refuse(ParseResult parsed, IEnumerable<string> complaints, CliHost host)
    {
        foreach (var complaint in complaints)
            Failure.Write(host.Error, complaint);
        host.Error.WriteLine(Say($"See 'salesctl {PathOf(parsed)}--help'."));
        return ExitCodes.Usage;
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var at = parsed.CommandResult; at?.Command is not (null or RootCommand); at =
            at.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(at.Command.Name);
        return string.Concat(names.Select(name => $"{name} "));
    }
}
