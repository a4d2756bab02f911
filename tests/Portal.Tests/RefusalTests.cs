using Bunit;
using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Portal.Connection;
using SalesPlatform.Portal.Language;
using SalesPlatform.Portal.Parts;
using Any = Google.Protobuf.WellKnownTypes.Any;
using Status = Google.Rpc.Status;

namespace SalesPlatform.Tests.Portal;

/// <summary>What a service refuses is told in the language of whoever is refused.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly BunitContext _chinese = Reading.In(chinese: true);
    private readonly BunitContext _english = Reading.In(chinese: false);

    public void Dispose()
    {
        _chinese.Dispose();
        _english.Dispose();
    }

    [Fact]
    public void The_sentence_of_the_code_leads_and_the_services_own_follows_with_its_details()
    {
        var refused = Refused(Code.FailedPrecondition, "over-budget", "1200.00 is more than the 800.00 that 'travel' has left.");
        Note(_chinese, refused).Should()
            .Be("所需金额超过该类别的可用预算。（1200.00 is more than the 800.00 that 'travel' has left.）");
        Note(_english, refused).Should().Be("1200.00 is more than the 800.00 that 'travel' has left.");
    }

    [Theory]
    [InlineData(Code.PermissionDenied, "not-finance", "This is decided by finance.", "此事项须由财务部门决定。")]
    [InlineData(Code.NotFound, "budget-not-found", "There is no budget 'north/FY2027'.",
        "没有此预算。（There is no budget 'north/FY2027'.）")]
    [InlineData(Code.Aborted, "version-conflict", "'plan/1' is at version 5, not 4: read it again and decide anew.",
        "此内容刚被其他人修改，请查看最新版本后再决定。（'plan/1' is at version 5, not 4: read it again and decide anew.）")]
    [InlineData(Code.FailedPrecondition, "of-tomorrow", "What nobody knows yet.", "What nobody knows yet.")]
    [InlineData(Code.NotFound, "of-tomorrow", "What nobody knows yet.", "没有此内容，或尚未创建。 (What nobody knows yet.)")]
    public void Whatever_kind_it_is_of(Code status, string reason, string message, string told) =>
        Note(_chinese, Refused(status, reason, message)).Should().Be(told);

    [Fact]
    public void A_wrong_field_is_told_so_at_the_field_and_in_the_list()
    {
        var refused = Trouble.Of(new Status
        {
            Code = (int)Code.InvalidArgument,
            Details =
            {
                Any.Pack(new BadRequest
                {
                    FieldViolations =
                    {
                        new BadRequest.Types.FieldViolation { Field = "reason", Reason = "missing", Description = "reason is missing." },
                    },
                }),
            },
        }.ToRpcException(), "budget");
        _chinese.Render<TroubleNote>(of => of.Add(note => note.Trouble, refused)).Find("li").TextContent.Should().Be("reason: 此项必填。");
        At(_chinese, refused).Should().Be("此项必填。");
        At(_english, refused).Should().Be("reason is missing.");
    }

    [Fact]
    public void A_row_that_waits_is_told_so_too()
    {
        var wrong = new RowError { Line = 3, Column = "rep", Code = "unknown-rep", Message = "There is no employee 'E999'." };
        new Localizer { IsChinese = true }.Refusal(wrong).Should().Be("没有此销售代表。（There is no employee 'E999'.）");
        new Localizer().Refusal(wrong).Should().Be("There is no employee 'E999'.");
    }

    private static Trouble Refused(Code status, string reason, string message) => Trouble.Of(new Status
    {
        Code = (int)status, Message = message, Details = { Any.Pack(new ErrorInfo { Reason = reason, Domain = "salesplatform" }) },
    }.ToRpcException(), "budget");

    private static string Note(BunitContext page, Trouble trouble) =>
        page.Render<TroubleNote>(of => of.Add(note => note.Trouble, trouble)).Find("p").TextContent;

    private static string At(BunitContext page, Trouble trouble) => page.Render<Field>(of => of.Add(field => field.Label, "Reason")
        .Add(field => field.Name, "reason").Add(field => field.Trouble, trouble)).Find(".wrong").TextContent;
}
