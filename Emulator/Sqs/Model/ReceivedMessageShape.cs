namespace Acinaces.Emulator.Sqs.Model;

/// <summary>A received message as it travels.</summary>
internal sealed record ReceivedMessageShape
{
    public required string MessageId { get; init; }

    public required string ReceiptHandle { get; init; }

    public required string MD5OfBody { get; init; }

    public required string Body { get; init; }

    public Dictionary<string, string>? Attributes { get; init; }

    public string? MD5OfMessageAttributes { get; init; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; init; }
}
