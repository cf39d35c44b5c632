using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Delivery;

/// <summary>
/// Makes promised deliveries: tries at once, again after a back-off by the emulator's clock, and hands over to the dead-letter queue
/// when that is pointless or the limits are reached. The owner keeps what is pending in its journal and passes it in again after a
/// restart, so each delivery is made at least once.
/// </summary>
internal sealed partial class Outbox(IOutboxOwner owner, Func<DeliveryRequest, CancellationToken, Task<DeliveryResult>> send, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Starts a delivery and returns; the first try begins in the caller's turn, so deliveries start in the order given.</summary>
    public void Dispatch(OutboundDelivery delivery)
    {
        if (delivery.Lane is not { } lane)
        {
            _ = RunAsync(delivery);
            return;
        }

        lock (_gate)
        {
            var task = RunAfterAsync(_lanes.GetValueOrDefault(lane), delivery);
            _lanes[lane] = task;
            _ = task.ContinueWith(ended => LeaveLane(lane, ended), _stopping.Token, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public void Stop() => _stopping.Cancel();

    public void Dispose() => _stopping.Dispose();

    private void LeaveLane(string lane, Task ended)
    {
        lock (_gate)
        {
            if (_lanes.GetValueOrDefault(lane) == ended)
                _lanes.Remove(lane);
        }
    }

    private async Task RunAfterAsync(Task? before, OutboundDelivery delivery)
    {
        if (before is not null)
            await before;
        else
            await Task.Yield();   // The lock of Dispatch is held here; a delivery must not run under it.
        await RunAsync(delivery);
    }

    private async Task RunAsync(OutboundDelivery delivery)
    {
        try
        {
            var failure = await TryUntilDecidedAsync(delivery, _stopping.Token);
            if (failure is not null)
                await GiveUpAsync(delivery, failure, _stopping.Token);
            owner.Settle(delivery);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            DeliveryInterrupted(logger, delivery.Id, delivery.TargetArn);
        }
    }

    /// <returns>Null when delivered.</returns>
    private async Task<DeliveryFailure?> TryUntilDecidedAsync(OutboundDelivery delivery, CancellationToken cancellationToken)
    {
        var expiry = delivery.AcceptedAt + delivery.MaxAge;
        for (var attempts = 1; ; attempts++)
        {
            var result = await SendAsync(delivery.ToRequest(), cancellationToken);
            if (result.Accepted)
                return null;
            var (code, message) = (result.ErrorCode ?? "InternalFailure", result.ErrorMessage ?? "The target did not take the delivery.");
            DeliveryRefused(logger, delivery.Id, delivery.TargetArn, attempts, code);
            if (!result.IsRetryable)
                return new DeliveryFailure(code, message, attempts, null);
            if (attempts > delivery.MaxRetries)
                return new DeliveryFailure(code, message, attempts, "MaximumRetryAttempts");
            var now = clock.GetUtcNow();
            var wait = owner.BackoffAfter(attempts, delivery);
            if (now + wait >= expiry)
            {
                if (expiry > now)
                    await Task.Delay(expiry - now, clock, cancellationToken);
                return new DeliveryFailure(code, message, attempts, "MaximumEventAgeInSeconds");
            }

            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task GiveUpAsync(OutboundDelivery delivery, DeliveryFailure failure, CancellationToken cancellationToken)
    {
        if (delivery.DeadLetterArn is not { } deadLetterArn)
        {
            DeliveryDropped(logger, delivery.Id, delivery.TargetArn, failure.ErrorCode);
            return;
        }

        var result = await SendAsync(delivery.ToDeadLetter(deadLetterArn, owner.DeadLetterAttributes(delivery, failure)), cancellationToken);
        if (!result.Accepted)
            DeadLetterRefused(logger, delivery.Id, deadLetterArn, result.ErrorCode ?? "InternalFailure");
    }

#pragma warning disable CA1031 // Whatever a target throws, the promise to the sender stands: it counts as a failed try.
    private async Task<DeliveryResult> SendAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await send(request, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            DeliveryThrew(logger, exception, request.TargetArn);
            return new DeliveryResult { Accepted = false, IsRetryable = true, ErrorCode = "InternalFailure", ErrorMessage = "The target failed." };
        }
    }
#pragma warning restore CA1031

    [LoggerMessage(2101, LogLevel.Debug, "Delivery {Id} to {Target} goes on after the next start.")]
    private static partial void DeliveryInterrupted(ILogger logger, string id, string target);

    [LoggerMessage(2102, LogLevel.Information, "Delivery {Id} to {Target} refused at try {Attempt}: {ErrorCode}.")]
    private static partial void DeliveryRefused(ILogger logger, string id, string target, int attempt, string errorCode);

    [LoggerMessage(2103, LogLevel.Warning, "Delivery {Id} to {Target} dropped, it has no dead-letter queue: {ErrorCode}.")]
    private static partial void DeliveryDropped(ILogger logger, string id, string target, string errorCode);

    [LoggerMessage(2104, LogLevel.Warning, "Dead-letter queue {Queue} refused delivery {Id}: {ErrorCode}.")]
    private static partial void DeadLetterRefused(ILogger logger, string id, string queue, string errorCode);

    [LoggerMessage(2105, LogLevel.Error, "Delivery to {Target} threw.")]
    private static partial void DeliveryThrew(ILogger logger, Exception exception, string target);
}
