using System.Diagnostics;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Runtime;

/// <summary>Takes one event after another until the runtime API goes away.</summary>
public sealed class InvocationLoop(RuntimeApi runtime, IFunction function, string service, LogContext context, ILogger logger, TimeProvider clock)
{
    // The answer still has to travel; without this margin the environment is killed with the answer half sent.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(150);
    private static readonly ActivitySource Spans = new(TraceExport.SourcePrefix + "Handlers");

    /// <param name="afterFirst">Runs once, when the first answer is out; may be slow.</param>
    public async Task RunAsync(Action afterFirst, CancellationToken cancellationToken)
    {
        var first = true;
        while (!cancellationToken.IsCancellationRequested)
        {
            var invocation = await runtime.NextAsync(cancellationToken).ConfigureAwait(false);
            context.Begin(invocation.RequestId);
            await HandleAsync(invocation, cancellationToken).ConfigureAwait(false);
            if (first) afterFirst();
            first = false;
        }
    }

    private async Task HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = invocation.Deadline - clock.GetUtcNow() - Margin;
        if (left > TimeSpan.Zero) deadline.CancelAfter(left);
        using var span = StartSpan(invocation);
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = await function.HandleAsync(invocation, deadline.Token).ConfigureAwait(false);
        }
        // Whatever a function throws ends its invocation, never the process.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            RuntimeLog.Failed(logger, error, clock.GetElapsedTime(started).Milliseconds());
            await runtime.FailAsync(invocation.RequestId, error, cancellationToken).ConfigureAwait(false);
            return;
        }
        await runtime.RespondAsync(invocation.RequestId, answer, cancellationToken).ConfigureAwait(false);
        RuntimeLog.Done(logger, clock.GetElapsedTime(started).Milliseconds());
    }

    private Activity? StartSpan(Invocation invocation)
    {
        if (!XRayHeader.TryParse(invocation.TraceHeader, out var parent)) return null;
        var span = Spans.StartActivity(service, ActivityKind.Server, parent);
        span?.SetTag("faas.invocation_id", invocation.RequestId);
        return span;
    }
}
