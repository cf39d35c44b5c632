using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Http.Features;

namespace Acinaces.Emulator.Transports;

/// <summary>A request that came through a socket.</summary>
internal sealed class KestrelRequest(IFeatureCollection features) : WireRequest
{
    public override CancellationToken Aborted => features.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
}
