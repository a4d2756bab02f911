using Google.Rpc;
using Grpc.Core;
using SalesPlatform.Domain;
using SalesPlatform.ServiceDefaults.Grpc;

namespace SalesPlatform.Tests.ServiceDefaults.Grpc;

public class ErrorStatusTests
{
    // What grpc-java takes of headers, the least of the common clients.
    private const int Smallest = 8192;

    [Fact]
    public void Thousands_of_wrong_fields_fit_into_the_headers_of_any_client()
    {
        var (field, message) = (new string('f', 400), new string('x', 5_000));
        var refusal = DomainException.Invalid(
            [.. Enumerable.Range(0, 5_000).Select(i => new FieldError($"items[{i}].{field}", "not-a-number", message))]);

        var answer = refusal.ToRpcException();

        SizeOf(answer).Should().BeLessThan(Smallest);
        var first = answer.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations[0];
        (first.Field[..9], first.Reason).Should().Be(("items[0].", "not-a-number"));
    }

    [Fact]
    public void Arguments_of_any_length_fit_as_well() => SizeOf(DomainException.Rule("plan-closed", new string('长', 9_000),
        ("plan", new string('长', 9_000)), ("why", new string('x', 9_000))).ToRpcException()).Should().BeLessThan(Smallest);

    [Fact]
    public void What_is_short_is_said_as_it_is()
    {
        var answer = DomainException.Rule("not-proposed", "There is no proposal that waits for HR.", ("status", "agreed")).ToRpcException();
        answer.Status.Detail.Should().Be("There is no proposal that waits for HR.");
        answer.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["status"].Should().Be("agreed");
    }

    // On the wire the message is percent-encoded, and once more within the details, which are Base64.
    private static int SizeOf(RpcException answer) => Uri.EscapeDataString(answer.Status.Detail).Length
        + answer.Trailers.Where(entry => entry.IsBinary).Sum(entry => entry.ValueBytes.Length * 4 / 3);
}
