namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record LoggingConfig
{
    public string? LogFormat { get; init; }

    public string? LogGroup { get; init; }

    public string? ApplicationLogLevel { get; init; }

    public string? SystemLogLevel { get; init; }
}
