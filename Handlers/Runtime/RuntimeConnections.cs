using Acinaces.Adapters.Http;

namespace Acinaces.Handlers.Runtime;

/// <summary>The connections of a function process: few, kept open, without the comforts that cost time.</summary>
public static class RuntimeConnections
{
    public static HttpMessageHandler NewHandler() => new PlainHttpHandler(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        // Trace headers are ours to write: only sampled traces are passed on.
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(3),
    }, TimeProvider.System);
}
