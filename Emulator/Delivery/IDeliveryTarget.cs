namespace Acinaces.Emulator.Delivery;

/// <summary>A service that can be delivered to by another: Lambda, SQS, SNS, EventBridge.</summary>
internal interface IDeliveryTarget
{
    /// <summary>The service part of the ARNs it takes, such as <c>lambda</c>.</summary>
    string ArnService { get; }

    /// <summary>Takes a payload for one of its resources, after checking that the sender may.</summary>
    Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken);
}
