using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Google.Protobuf.Reflection;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Portal.Shell;

namespace SalesPlatform.Tests.Portal;

/// <summary>Everything the services offer can be done in the portal, or it stands here why not. Read from what was compiled: which
/// operations the portal's clients call and its forms name.</summary>
public sealed class ReachTests
{
    private const string Decided = "A decision: what is due names it, and Approvals carries it out.";
    private const string Document = "Its content is that of a document: Documents shows it, issues it and has it approved.";
    private const string Listed = "The list that a page shows holds everything it would tell.";
    private const string Chosen = "A page is about one team and period, chosen at its head.";
    private const string ForPrograms = "For programs: people have the operation that does one.";

    private static readonly string[] Services =
        ["Planning", "TeamPerformance", "SalesMonitoring", "CustomerRelations", "LaunchCoordination", "Budget", "Scorecards"];

    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["AnnualPlans.Approve"] = Decided, ["AnnualPlans.Reject"] = Decided, ["AppraisalCriteria.Agree"] = Decided,
        ["AppraisalCriteria.Return"] = Decided, ["Budgets.Approve"] = Decided, ["Budgets.Return"] = Decided,
        ["Deliverables.Approve"] = Decided, ["Deliverables.Return"] = Decided, ["Reallocations.Approve"] = Decided,
        ["Reallocations.Reject"] = Decided, ["ServiceStandards.Agree"] = Decided, ["Training.Agree"] = Decided,
        ["Training.Decline"] = Decided, ["SaleApprovals.Approve"] = Decided, ["SaleApprovals.Reject"] = Decided,
        ["CustomerReports.GetFeedbackReport"] = Document, ["Launches.GetLaunchPlan"] = Document, ["PlanDocuments.Get"] = Document,
        ["SalesReports.GetMarketAnalysis"] = Document,
        ["Meetings.Get"] = Listed, ["ParkedEvents.Get"] = Listed, ["Teams.Get"] = Listed, ["Training.Get"] = Listed,
        ["AnnualPlans.List"] = Chosen, ["Budgets.List"] = Chosen, ["SalesReports.List"] = Chosen,
        ["Sales.RecordMany"] = ForPrograms,
        ["EventFeed.GetTermsUse"] = "Asked by Planning before calendar and currency are changed.",
    };

    private readonly Compiled _portal = Compiled.Read(typeof(PortalApp).Assembly.Location);

    [Fact]
    public void Every_operation_is_called_by_a_page_or_it_stands_here_why_not() =>
        string.Join('\n', Operations().Where(operation => !IsCalled(operation)).Select(Name).Except(Elsewhere.Keys)).Should().BeEmpty();

    [Fact]
    public void No_reason_stands_here_for_what_a_page_calls_after_all_or_what_no_contract_has() =>
        Elsewhere.Keys.Except(Operations().Where(operation => !IsCalled(operation)).Select(Name)).Should().BeEmpty();

    [Fact]
    public void A_decision_that_no_page_calls_is_named_by_what_is_due()
    {
        var compiled = Services.SelectMany(service => new[] { service, "SalesPlatform.Due" }.Select(assembly => Path.Combine(
            Path.GetDirectoryName(StartedProgram.Built($"services/{service}", service))!,
                $"{assembly}.dll"))).Select(Compiled.Read).ToArray();
        Operations().Where(operation => Elsewhere.GetValueOrDefault(Name(operation)) == Decided)
            .Where(operation => !compiled.Any(service => service.Members.Contains((operation.Service.Name, "get_Descriptor"))
                && service.Texts.Contains(operation.Name))).Select(Name).Should().BeEmpty();
    }

    private bool IsCalled(MethodDescriptor operation)
    {
        var client = $"{operation.Service.Name}Client";
        return _portal.Members.Contains((client, operation.Name)) || _portal.Members.Contains((client, $"{operation.Name}Async"))
            || _portal.Texts.Any(text => text.EndsWith($"{operation.Service.Name}/{operation.Name}", StringComparison.Ordinal))
            // A family of forms has the operation's name apart.
            || (_portal.Texts.Contains(operation.Name)
                && _portal.Texts.Any(text => text.EndsWith($"{operation.Service.Name}/", StringComparison.Ordinal)));
    }

    private static IEnumerable<MethodDescriptor> Operations() => typeof(MayCall).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>().SelectMany(service => service.Methods);

    private static string Name(MethodDescriptor operation) => $"{operation.Service.Name}.{operation.Name}";

    /// <param name="Members">What it refers to of other assemblies, by the name of the type.</param>
    private sealed record Compiled(IReadOnlySet<(string Type, string Member)> Members, IReadOnlySet<string> Texts)
    {
        public static Compiled Read(string assembly)
        {
            using var file = new PEReader(File.OpenRead(assembly));
            var metadata = file.GetMetadataReader();
            var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name),
                    metadata.GetString(member.Name)));
            var texts = new HashSet<string>();
            for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = metadata.GetNextHandle(at))
                texts.Add(metadata.GetUserString(at));
            return new Compiled(members.ToHashSet(), texts);
        }
    }
}
