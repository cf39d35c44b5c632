using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Wire;

/// <param name="LastModified">Seconds since 1970.</param>
internal sealed record FunctionEventInvokeConfig(
    double LastModified, string FunctionArn, int MaximumRetryAttempts, int MaximumEventAgeInSeconds, DestinationConfig DestinationConfig)
{
    public static FunctionEventInvokeConfig Of(string qualifiedArn, EventInvokeSettings settings) => new(
        settings.LastModified.ToUnixTimeMilliseconds() / 1000.0,
        qualifiedArn,
        settings.MaxRetries,
        (int)settings.MaxAge.TotalSeconds,
        new DestinationConfig(new EventDestination(settings.OnSuccess), new EventDestination(settings.OnFailure)));
}
