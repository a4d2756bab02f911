using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Domain;
using SalesPlatform.Due;
using SalesPlatform.ServiceDefaults.Auth;
using Wire = SalesPlatform.Contracts.Deliverables.V1;

namespace SalesPlatform.Tests.ServiceDefaults.Due;

public class DueRightsTests
{
    private static readonly RoleTable Table = Opened();

    [Fact]
    public void An_item_is_for_those_who_may_call_the_rpc_that_does_it()
    {
        var item = Approval();
        DueRights.IsFor(item, By("fay", Roles.Finance), Table).Should().BeTrue();
        item.Actions.Select(action => action.Verb).Should().Equal("approve", "return");
        item.Roles.Should().Equal(Roles.Finance);
        DueRights.IsFor(Approval(), By("mia", Roles.SalesManager), Table).Should().BeFalse();
    }

    [Fact]
    public void Who_may_only_return_it_is_not_asked_for_the_approval() =>
        DueRights.IsFor(Approval(), By("hal", Roles.Hr), Table).Should().BeFalse();

    [Fact]
    public void Who_had_a_hand_in_it_is_not_asked() =>
        DueRights.IsFor(Approval().Asked("fay", "fay", "bob"), By("bob", Roles.Finance), Table).Should().BeFalse();

    [Fact]
    public void What_the_caller_may_not_do_is_left_out_of_the_item()
    {
        var item = Approval();
        item.IsApproval = false;
        DueRights.IsFor(item, By("hal", Roles.Hr), Table).Should().BeTrue();
        item.Actions.Select(action => action.Verb).Should().Equal("return");
    }

    [Fact]
    public void An_action_carries_its_request_complete_but_for_the_reason()
    {
        var action = Approval().Actions[1];
        action.Rpc.Should().Be("salesplatform.platform.v1.Deliverables/Return");
        (action.ReasonField, action.Request.Fields["number"].StringValue, action.Request.Fields["version"].NumberValue).Should()
            .Be(("reason", "budget-report/n/FY2027", 2d));
    }

    [Fact]
    public void An_id_tells_since_when_it_is()
    {
        var made = new DateTimeOffset(2026, 11, 20, 8, 0, 1, 234, TimeSpan.Zero);
        new DueItem().Since(Guid.CreateVersion7(made)).Since.ToDateTimeOffset().Should().Be(made);
    }

    [Fact]
    public void A_method_that_is_not_there_is_a_mistake_of_the_source() => FluentActions.Invoking(() =>
        new DueItem().Do("x", ("x", "x"), "x", Wire.Deliverables.Descriptor, "Explode")).Should().Throw<ArgumentException>();

    private static RoleTable Opened()
    {
        var table = RoleTable.OfContract();
        table.Only(Wire.Deliverables.Descriptor, "Approve", [Roles.Finance]);
        table.Only(Wire.Deliverables.Descriptor, "Return", [Roles.Finance, Roles.Hr]);
        table.Only(Wire.Deliverables.Descriptor, "Issue", [Roles.SalesManager]);
        return table;
    }

    private static DueItem Approval()
    {
        var item = DueList.Item("deliverable-approval", "1", "n", "budget-report/n/FY2027", "", "等待", "waits")
            .Do("approve", ("批准", "Approve"), "deliverable approve", Wire.Deliverables.Descriptor, "Approve",
                new Wire.ApproveDeliverableRequest { Number = "budget-report/n/FY2027", Version = 2 })
            .Do("return", ("退回", "Return"), "deliverable return", Wire.Deliverables.Descriptor, "Return",
                new Wire.ReturnDeliverableRequest { Number = "budget-report/n/FY2027", Version = 2 }, "reason");
        item.IsApproval = true;
        return item;
    }

    private static CommandContext By(string person, string role) => new(person, [role], ["*"], null, "c", DateTimeOffset.UnixEpoch);
}
