using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager.Rotating;

/// <summary>Rotates secrets when they are asked to, when a failed rotation is to be tried again, and when the emulator's clock reaches their window.</summary>
internal sealed class RotationTicker(SecretStore secrets, Rotator rotator, EmulatorContext context) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, Task> _tries = new(StringComparer.Ordinal);
    private Task _running = Task.CompletedTask;

    public void Start() => _running = RunAsync(_stopping.Token);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // Taken before the secrets are read, so that a change in between is seen in the next round.
            var changed = secrets.RotationsChanged;
            var next = StartDue(cancellationToken);
            await context.Journal.CommitAsync();
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny([changed, context.Clock.TowardsAsync(next, waiting.Token), .. _tries.Values]);
            await waiting.CancelAsync();
        }
        await Task.WhenAll(_tries.Values);
    }

    /// <returns>When the next secret is due; null when none is.</returns>
    private DateTimeOffset? StartDue(CancellationToken cancellationToken)
    {
        foreach (var ended in _tries.Where(entry => entry.Value.IsCompleted).Select(entry => entry.Key).ToArray())
            _tries.Remove(ended);
        DateTimeOffset? earliest = null;
        foreach (var secret in secrets.Rotated().Where(secret => secret.DeletedAt is null && !_tries.ContainsKey(secret.Arn)))
        {
            var due = secret.Rotation?.Attempt?.NotBefore ?? RotationWindow.NextOf(secret)?.Start;
            var now = context.Clock.GetUtcNow();
            if (due <= now)
                Start(secret, now, cancellationToken);
            else if (due < (earliest ?? DateTimeOffset.MaxValue))
                earliest = due;
        }
        return earliest;
    }

    private void Start(Secret secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = secret.Rotation?.Attempt is null ? secrets.Update(secret.Arn, current => rotator.BeginDue(current, now)) : secret;
        if (begun?.Rotation?.Attempt is { } attempt)
            _tries[secret.Arn] = TryAsync(secret.Arn, attempt, cancellationToken);
    }

    private async Task TryAsync(string arn, RotationAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            await rotator.TryAsync(arn, attempt, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The attempt stands in the journal: the next start makes it again.
            return;
        }
    }
}
