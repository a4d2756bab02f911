using System.Diagnostics;
using OpenTelemetry.Trace;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>The relay and the inbox look at the database and at feeds many times a minute: traces of looks would bury those of commands.
/// What comes of a look has spans of its own.</summary>
internal sealed class BackgroundSampler : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        new(IsALook(samplingParameters) ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);

    // gRPC's own client activity has no kind yet when it is sampled; the probe is how an idle service finds out whether the broker is
    // there.
    private static bool IsALook(in SamplingParameters span) =>
        span.Kind is ActivityKind.Client || span.Name.StartsWith("Grpc.Net.Client", StringComparison.Ordinal)
            || span.Name is "publish probe";
}
