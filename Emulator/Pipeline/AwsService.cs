using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>A service: its names, its protocols and its operation table. One subclass per service folder.</summary>
internal abstract class AwsService
{
    /// <summary>The service's name in a credential scope and in host names, such as <c>dynamodb</c>.</summary>
    public abstract string SigningName { get; }

    /// <summary>Every protocol the service answers in, the preferred one first.</summary>
    public abstract IReadOnlyList<WireProtocol> Protocols { get; }

    public abstract IReadOnlyList<OperationBinding> Operations { get; }

    /// <summary>Starts what runs by itself (deliveries, sweeps). Called once, after recovery, before the first request.</summary>
    public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends what <see cref="StartAsync"/> began. State needs no closing: it is in the journal.</summary>
    public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
