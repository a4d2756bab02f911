using SalesPlatform.Budget.Budgets;
using SalesPlatform.Budget.Compliance;
using SalesPlatform.Contracts.Budget;
using SalesPlatform.Domain;
using static SalesPlatform.Tests.Budget.BudgetStory;

namespace SalesPlatform.Tests.Budget.Compliance;

public class FindingTests
{
    private static readonly Guid Id1 = Guid.CreateVersion7();
    private static readonly FindingTerms Terms = new("travel Q1", "no receipt", "hotel of 3 August", Severities.Major);
    private static readonly ComplianceFindingRaised Raised = new(
        "north", "FY2027", Id1, "travel Q1", "no receipt", Severities.Major, "fay");
    private static readonly FindingAnswered Answered = new(Id1, "receipt attached");

    [Fact]
    public void Finance_raises_a_finding_whose_details_stay_private()
    {
        var events = FindingDecisions.Raise(Given(Open), Fay, Terms).ToList();
        var raised = events[0].Should().BeOfType<ComplianceFindingRaised>().Subject;
        raised.Should().Be(Raised with { Finding = raised.Finding });
        events[1..].Should().Equal(new FindingDetailed(raised.Finding, "hotel of 3 August"));
    }

    [Fact]
    public void Raising_it_again_while_it_is_open_changes_nothing() =>
        FindingDecisions.Raise(Given([.. Open, Raised, new FindingDetailed(Id1, Terms.Detail)]), Fay, Terms).ShouldMake();

    [Fact]
    public void The_team_answers_and_may_answer_anew()
    {
        FindingDecisions.Answer(Given([.. Open, Raised]), Id1, "receipt attached").ShouldMake(Answered);
        var state = Given([.. Open, Raised, Answered]);
        state.Existing.Finding(Id1).Status.Should().Be("answered");
        FindingDecisions.Answer(state, Id1, "receipt attached").ShouldMake();
        FindingDecisions.Answer(state, Id1, "the other one").ShouldMake(new FindingAnswered(Id1, "the other one"));
    }

    [Fact]
    public void Finance_closes_what_is_answered()
    {
        var closed = new ComplianceFindingClosed("north", "FY2027", Id1, "fay");
        FindingDecisions.Close(Given([.. Open, Raised, Answered]), Fay, Id1, "fine").ShouldMake(new FindingConcluded(Id1, "fine"), closed);
        var state = Given([.. Open, Raised, Answered, closed]);
        FindingDecisions.Close(state, Fay, Id1, "fine").ShouldMake();
        ShouldBreak(() => FindingDecisions.Answer(state, Id1, "more"), "finding-closed");
    }

    [Fact]
    public void What_is_not_answered_is_not_closed() =>
        ShouldBreak(() => FindingDecisions.Close(Given([.. Open, Raised]), Fay, Id1, ""), "not-answered");

    [Fact]
    public void A_manager_neither_raises_nor_closes()
    {
        ShouldNotBePermitted(() => FindingDecisions.Raise(Given(Open), Mia, Terms));
        ShouldNotBePermitted(() => FindingDecisions.Close(Given([.. Open, Raised, Answered]), Mia, Id1, ""));
    }

    [Fact]
    public void A_finding_that_is_not_there_is_not_found() =>
        Refused(() => FindingDecisions.Answer(Given(Open), Id1, "what?")).Refusal.Should().Be(Refusal.NotFound);
}
