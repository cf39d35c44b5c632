namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The delay a sender asks for.</summary>
internal static class MessageDelay
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterValue outside 0 to 900 seconds.</exception>
    public static TimeSpan? Of(int? seconds)
    {
        if (seconds is < 0 or > SqsLimits.MaxDelaySeconds)
            throw SqsErrors.InvalidParameter("DelaySeconds", seconds, "DelaySeconds must be >= 0 and <= 900.");
        return seconds is { } given ? TimeSpan.FromSeconds(given) : null;
    }
}
