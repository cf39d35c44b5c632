namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The visibility timeout a caller asks for.</summary>
internal static class VisibilityTimeoutRule
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterValue outside 0 to 43 200 seconds.</exception>
    public static TimeSpan? Of(int? seconds)
    {
        if (seconds is < 0 or > SqsLimits.MaxVisibilitySeconds)
            throw SqsErrors.InvalidParameter("VisibilityTimeout", seconds, "Must be between 0 and 43200.");
        return seconds is { } given ? TimeSpan.FromSeconds(given) : null;
    }
}
