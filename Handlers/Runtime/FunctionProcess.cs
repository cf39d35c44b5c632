using System.Net.Sockets;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.Runtime;

/// <summary>The life of an execution environment: become a function, handle events, end with the runtime API.</summary>
public sealed class FunctionProcess(string runtimeAuthority, Func<string, string?> environment, DateTimeOffset processStart, Stream output, TimeProvider clock)
{
    /// <returns>The process's exit code: 0 when the runtime API ended it, 1 when the function could not start.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpMessageInvoker(RuntimeConnections.NewHandler());
        var runtime = new RuntimeApi(runtimeAuthority, http);
        var name = FunctionName.From(environment("_HANDLER"));
        var context = new LogContext();
        var logger = new JsonLogger(name, JsonLogger.LevelOf(environment("LOG_LEVEL")), output, context, clock);
        IDisposable? traces = null;
        try
        {
            var function = await CreateAsync(name, context, logger, runtime, cancellationToken).ConfigureAwait(false);
            if (function is null) return 1;
            var loop = new InvocationLoop(runtime, function, name, context, logger, clock);
            await loop.RunAsync(() =>
            {
                ReportColdStart(name, logger);
                traces = TraceExport.Start(name, environment);
            }, cancellationToken).ConfigureAwait(false);
            return 0;
        }
        catch (Exception end) when (end is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            RuntimeLog.Ended(logger, end.Message);
            return 0;
        }
        finally
        {
            traces?.Dispose();
        }
    }

    private async Task<IFunction?> CreateAsync(string name, LogContext context, JsonLogger logger, RuntimeApi runtime, CancellationToken cancellationToken)
    {
        try
        {
            return FunctionTable.Create(name, new FunctionServices(environment, context, logger, clock));
        }
        catch (Exception error)
        {
            // Every cause ends the same way: Lambda learns why, and this environment is of no use.
            RuntimeLog.CannotStart(logger, error);
            await runtime.FailInitAsync(error, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    private void ReportColdStart(string name, JsonLogger logger)
    {
        var sinceStart = clock.GetUtcNow() - processStart;
        logger.WriteLine(EmbeddedMetric.Line(clock.GetUtcNow(), "ColdStart", "Milliseconds", sinceStart.TotalMilliseconds, KeyValuePair.Create("FunctionName", name)).Span);
    }
}
