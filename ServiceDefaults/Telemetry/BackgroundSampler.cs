using System.Diagnostics;
using OpenTelemetry.Trace;

namespace SalesPlatform.ServiceDefaults.Telemetry;

/// <summary>
/// Decides for traces that begin here: all of them, but for calls out of nowhere. The relay and the inbox look at the database and at feeds many
/// times a minute; each look would be a trace, and bury those of commands. What comes of a look (a page published, events taken in) has spans of
/// its own.
/// </summary>
internal sealed class BackgroundSampler : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        new(samplingParameters.Kind is ActivityKind.Client ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
}
