using System.Net.Sockets;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.Runtime;

/// <summary>The life of an execution environment: become a function, handle events, end with the runtime API.</summary>
/// <param name="started">When the process started, or was told what to be; the cold start is measured from here.</param>
public sealed class FunctionProcess(RuntimeApi runtime, Func<string, string?> environment, DateTimeOffset started, Stream output, TimeProvider clock)
{
    /// <returns>The process's exit code: 0 when the runtime API ended it, 1 when the function could not start.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var name = FunctionName.Of(environment);
        var context = new LogContext();
        var logger = new JsonLogger(name, JsonLogger.LevelOf(environment("LOG_LEVEL")), output, context, clock);
        using var early = TraceExport.KeepEarly(environment);
        IDisposable? traces = null;
        try
        {
            var function = await CreateAsync(name, context, logger, cancellationToken).ConfigureAwait(false);
            if (function is null) return 1;
            var loop = new InvocationLoop(runtime, function, name, context, logger, clock);
            await loop.RunAsync(() =>
            {
                ReportColdStart(name, logger);
                traces = TraceExport.Start(name, environment, early);
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

    private async Task<IFunction?> CreateAsync(string name, LogContext context, JsonLogger logger, CancellationToken cancellationToken)
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
        var sinceStart = clock.GetUtcNow() - started;
        logger.WriteLine(EmbeddedMetric.Line(clock.GetUtcNow(), "ColdStart", "Milliseconds", sinceStart.TotalMilliseconds, KeyValuePair.Create("FunctionName", name)).Span);
    }
}
