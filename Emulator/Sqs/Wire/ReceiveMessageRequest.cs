namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ReceiveMessageRequest
{
    public required string QueueUrl { get; init; }

    /// <summary>The old name of <see cref="MessageSystemAttributeNames"/>.</summary>
    public IReadOnlyList<string>? AttributeNames { get; init; }

    public IReadOnlyList<string>? MessageSystemAttributeNames { get; init; }

    /// <summary>Names, prefixes such as <c>trade.*</c>, or <c>All</c>.</summary>
    public IReadOnlyList<string>? MessageAttributeNames { get; init; }

    /// <summary>1 to 10; default 1.</summary>
    public int? MaxNumberOfMessages { get; init; }

    /// <summary>Seconds, 0 to 43 200. Absent: the queue's own timeout.</summary>
    public int? VisibilityTimeout { get; init; }

    /// <summary>Seconds, 0 to 20. Absent: the queue's own wait.</summary>
    public int? WaitTimeSeconds { get; init; }
}
