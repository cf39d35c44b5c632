namespace Acinaces.Emulator.Delivery;

/// <summary>The service whose promises an <see cref="Outbox"/> keeps: SNS and EventBridge.</summary>
internal interface IOutboxOwner
{
    /// <summary>How long to wait before a retry.</summary>
    /// <param name="attempts">Tries made so far, from 1.</param>
    TimeSpan BackoffAfter(int attempts, OutboundDelivery delivery);

    /// <summary>What the service writes beside a message it puts into a dead-letter queue.</summary>
    IReadOnlyDictionary<string, DeliveryAttribute> DeadLetterAttributes(OutboundDelivery delivery, DeliveryFailure failure);

    /// <summary>The promise is kept or given up: it need not be made again after a restart.</summary>
    void Settle(OutboundDelivery delivery);
}
