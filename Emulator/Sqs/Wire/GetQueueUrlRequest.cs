namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record GetQueueUrlRequest
{
    public required string QueueName { get; init; }

    /// <summary>Absent: the caller's own account.</summary>
    public string? QueueOwnerAWSAccountId { get; init; }
}
