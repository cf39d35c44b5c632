namespace Acinaces.Emulator.Lambda.Model;

/// <summary>How events of one function (or of one of its qualifiers) are retried and where they end.</summary>
internal sealed record EventInvokeSettings
{
    /// <summary>0 to 2.</summary>
    public int MaxRetries { get; init; } = LambdaLimits.DefaultEventRetries;

    public TimeSpan MaxAge { get; init; } = LambdaLimits.MaxEventAge;

    /// <summary>ARN that hears of events that failed for good. Absent: none.</summary>
    public string? OnFailure { get; init; }

    /// <summary>ARN that hears of events that succeeded. Absent: none.</summary>
    public string? OnSuccess { get; init; }

    public required DateTimeOffset LastModified { get; init; }
}
