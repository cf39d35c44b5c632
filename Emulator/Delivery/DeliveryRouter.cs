namespace Acinaces.Emulator.Delivery;

/// <summary>Finds the service that owns an ARN. The only way one service reaches another.</summary>
internal sealed class DeliveryRouter
{
    private readonly Dictionary<string, IDeliveryTarget> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IQueueSource> _queueSources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IStreamSource> _streamSources = new(StringComparer.Ordinal);

    /// <summary>The service that keeps objects. Absent: none is registered.</summary>
    public IObjectStore? Objects { get; private set; }

    public void RegisterObjects(IObjectStore store) => Objects = store;

    public void Register(IDeliveryTarget target) => _targets.Add(target.ArnService, target);

    public void RegisterQueueSource(IQueueSource source) => _queueSources.Add(source.ArnService, source);

    /// <summary>The service whose queues an event source mapping may poll. Null when none serves the ARN.</summary>
    public IQueueSource? FindQueueSource(string queueArn)
    {
        var parts = queueArn.Split(':', 6);
        return parts.Length == 6 ? _queueSources.GetValueOrDefault(parts[2]) : null;
    }

    public void RegisterStreamSource(IStreamSource source) => _streamSources.Add(source.ArnService, source);

    /// <summary>The service whose streams an event source mapping may read. Null when none serves the ARN.</summary>
    public IStreamSource? FindStreamSource(string streamArn)
    {
        var parts = streamArn.Split(':', 6);
        return parts.Length == 6 ? _streamSources.GetValueOrDefault(parts[2]) : null;
    }

    public Task<DeliveryResult> SendAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        var parts = request.TargetArn.Split(':', 6);
        return parts.Length == 6 && _targets.TryGetValue(parts[2], out var target)
            ? target.DeliverAsync(request, cancellationToken)
            : Task.FromResult(new DeliveryResult { Accepted = false, ErrorCode = "ResourceNotFoundException", ErrorMessage = $"No service takes deliveries for {request.TargetArn}." });
    }
}
