namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record PutFunctionEventInvokeConfigRequest
{
    public string? FunctionName { get; init; }

    public string? Qualifier { get; init; }

    public int? MaximumRetryAttempts { get; init; }

    public int? MaximumEventAgeInSeconds { get; init; }

    public DestinationConfig? DestinationConfig { get; init; }
}
