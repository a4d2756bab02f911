using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Portal.Connection;
using SalesPlatform.Portal.Parts;

namespace SalesPlatform.Tests.Portal;

public sealed class PartTests : IDisposable
{
    private readonly BunitContext _page = Reading.In(chinese: false);

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_service_that_is_down_is_said_in_its_part_and_comes_back_when_asked_again()
    {
        var isDown = true;
        var part = _page.Render<Part<string>>(of => of.Add(p => p.Title, "Sales").Add(p => p.ChildContent, value => $"<b>{value}</b>")
            .Add(p => p.Load, () => isDown ? throw new PlatformException(Trouble.NotRunning("budget")) : Task.FromResult("12")));
        part.Find("[role=alert]").TextContent.Should().Contain("Budget does not answer");
        isDown = false;
        part.Find("button").Click();
        part.FindAll("[role=alert]").Should().BeEmpty();
        part.Find("b").TextContent.Should().Be("12");
    }

    [Fact]
    public void An_empty_part_says_what_to_do() =>
        _page.Render<Part<IReadOnlyList<int>>>(of => of.Add(p => p.Title, "Files").Add(p => p.Empty, "Drop one above.")
            .Add(p => p.ChildContent, _ => "<b>never</b>").Add(p => p.Load, () => Task.FromResult<IReadOnlyList<int>>([])))
            .Find("p.empty").TextContent.Should().Be("Drop one above.");

    [Fact]
    public void What_is_not_for_the_reader_takes_no_place_beside_what_is_and_otherwise_says_whose_it_is()
    {
        var refused = new Trouble(TroubleKind.NotPermitted, "budget", "/x.Y/Z is not for the role sales-rep. It is for: finance, hr.");
        IRenderedComponent<Part<string>> Shown(bool isNotForAll) => _page.Render<Part<string>>(of => of.Add(p => p.Title, "Sales")
            .Add(p => p.ChildContent, value => value).Add(p => p.IsNotForAll, isNotForAll)
            .Add(p => p.Load, () => throw new PlatformException(refused)));
        Shown(isNotForAll: true).Markup.Should().BeEmpty();
        Shown(isNotForAll: false).Find("[role=alert]").TextContent.Trim().Should()
            .Be("This is not for your role, or not for your team. It is for: Finance, Human resources.");
    }

    [Fact]
    public void A_part_loads_again_when_what_it_depends_on_changes_and_not_otherwise()
    {
        var asked = 0;
        var part = _page.Render<Part<int>>(of => of.Add(p => p.Title, "Sales").Add(p => p.Key, "north").Add(p => p.ChildContent, value =>
            $"<b>{value}</b>")
            .Add(p => p.Load, () => Task.FromResult(++asked)));
        part.Render(of => of.Add(p => p.Key, "north"));
        asked.Should().Be(1);
        part.Render(of => of.Add(p => p.Key, "south"));
        part.Find("b").TextContent.Should().Be("2");
    }

    [Fact]
    public void Fields_that_are_wrong_are_named_and_an_ended_sign_in_leads_back_here()
    {
        _page.Render<TroubleNote>(of => of.Add(n =>
            n.Trouble, new Trouble(TroubleKind.Fields, "budget", "") { Fields = [new("amount", "It is not above zero.")] }))
            .Find("li").TextContent.Should().Be("amount: It is not above zero.");
        _page.Render<TroubleNote>(of => of.Add(n =>
            n.Trouble, Trouble.SignedOut("budget"))).Find("a").GetAttribute("href").Should().StartWith("/sign-in?returnUrl=");
    }

    [Fact]
    public void A_command_that_needs_a_reason_asks_for_it_and_is_not_sent_without()
    {
        var given = new List<string>();
        var act = _page.Render<Act>(of => of.Add(a => a.Text, "Return").Add(a => a.ReasonLabel, "Why?").Add(a => a.Run, reason =>
            { given.Add(reason); return Task.CompletedTask; }));
        act.Find("button").Click();
        act.Find("button.primary").Click();
        act.Find("textarea").GetAttribute("aria-invalid").Should().Be("true");
        given.Should().BeEmpty();
        act.Find("textarea").Change("The third quarter is too high.");
        act.Find("button.primary").Click();
        given.Should().Equal("The third quarter is too high.");
    }

    [Fact]
    public void A_refusal_of_a_field_stands_at_the_field()
    {
        var field = _page.Render<Field>(of => of.Add(f => f.Label, "Net amount").Add(f => f.Name, "net_amount")
            .Add(f => f.Trouble, new Trouble(TroubleKind.Fields, "sales-monitoring", "")
            {
                Fields = [new("sale.net_amount",
                "It has more digits than CNY has.")]
            }));
        field.Find("input").GetAttribute("aria-invalid").Should().Be("true");
        field.Find("#" + field.Find("input").GetAttribute("aria-describedby")).TextContent.Should().Be("It has more digits than CNY has.");
    }

    [Fact]
    public void What_an_address_opened_leads_the_reader_there_and_is_closed_by_the_address_without_it()
    {
        _page.Services.GetRequiredService<NavigationManager>().NavigateTo("/customers?team=east-china&complaint=C-1");
        var part = _page.Render<Part<string>>(of => of.Add(p => p.Title, "Complaint").Add(p => p.OpenedBy, "complaint")
            .Add(p => p.ChildContent, value => value).Add(p => p.Load, () => Task.FromResult("late")));
        part.Find("a.close").GetAttribute("href").Should().EndWith("/customers?team=east-china");
        part.Find("a.close").GetAttribute("aria-label").Should().Be("Close: Complaint");
        _page.JSInterop.VerifyInvoke("portal.show", calledTimes: 1);
        part.Render(of => of.Add(p => p.Title, "Complaint"));
        _page.JSInterop.VerifyInvoke("portal.show", calledTimes: 1);
    }

    [Fact]
    public void What_the_page_shows_anyway_is_neither_led_to_nor_closed()
    {
        var part = _page.Render<Part<string>>(of => of.Add(p => p.Title, "Surveys").Add(p => p.ChildContent, value => value)
            .Add(p => p.Load, () => Task.FromResult("none")));
        part.FindAll("a.close").Should().BeEmpty();
        _page.JSInterop.VerifyNotInvoke("portal.show");
    }

    [Fact]
    public void A_status_has_the_tone_of_where_it_stands()
    {
        _page.Render<StatusBadge>(of => of.Add(b => b.Status, "received")).Find("span").ClassList.Should().Contain("fair");
        _page.Render<StatusBadge>(of => of.Add(b => b.Status, "received").Add(b => b.Tone, "good"))
            .Find("span").ClassList.Should().Contain("good").And.NotContain("fair");
    }
}
