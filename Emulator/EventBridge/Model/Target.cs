namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Where matching events go, and in which form; as it travels. Parameters of targets the emulator cannot reach are absent and refused.</summary>
internal sealed record Target
{
    public required string Id { get; init; }

    public required string Arn { get; init; }

    /// <summary>Absent: the target's resource policy decides.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Constant JSON sent instead of the event.</summary>
    public string? Input { get; init; }

    /// <summary>The part of the event that is sent.</summary>
    public string? InputPath { get; init; }

    public InputTransformer? InputTransformer { get; init; }

    /// <summary>Required for FIFO queues.</summary>
    public SqsParameters? SqsParameters { get; init; }

    public DeadLetterConfig? DeadLetterConfig { get; init; }

    /// <summary>Absent: 185 retries in 24 hours.</summary>
    public RetryPolicy? RetryPolicy { get; init; }
}
