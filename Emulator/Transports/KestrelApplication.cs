using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace Acinaces.Emulator.Transports;

/// <summary>Hands Kestrel's requests to the pipeline. Each connection keeps one exchange and uses it again.</summary>
internal sealed class KestrelApplication(PipelineSlot pipeline, EndpointListener listener, string? domain) : IHttpApplication<KestrelExchange>
{
    public KestrelExchange CreateContext(IFeatureCollection contextFeatures)
    {
        if (contextFeatures is not IHostContextContainer<KestrelExchange> container) return new KestrelExchange(listener, domain, contextFeatures);
        return container.HostContext ??= new KestrelExchange(listener, domain, contextFeatures);
    }

    public async Task ProcessRequestAsync(KestrelExchange context)
    {
        try
        {
            var current = pipeline.Current;
            if (!await context.ReceiveAsync(current)) return;
            await current.HandleAsync(context.Request, context.Response);
            await context.SendAsync();
        }
        finally
        {
            // Kestrel reads on right after this method, so the body must have been given back by then.
            context.Release();
        }
    }

    public void DisposeContext(KestrelExchange context, Exception? exception)
    {
    }
}
