namespace Acinaces.Emulator.Delivery;

/// <summary>How a hop ended.</summary>
internal sealed record DeliveryResult
{
    /// <summary>The target took it. False: <see cref="ErrorCode"/> says why, and <see cref="IsRetryable"/> whether a later try can succeed.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The function's answer, for <see cref="DeliveryRequest.RequestResponse"/>.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The function itself failed (handled or unhandled): <see cref="Payload"/> holds its error object.</summary>
    public bool FunctionFailed { get; init; }

    /// <summary>The AWS error code of a refusal. Absent when accepted.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public bool IsRetryable { get; init; }

    public static DeliveryResult Done { get; } = new() { Accepted = true };
}
