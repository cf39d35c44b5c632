namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>Throttle of a stage or of one method of it; absent members set no limit.</summary>
internal sealed record MethodSetting
{
    public double? ThrottlingRateLimit { get; init; }
    public int? ThrottlingBurstLimit { get; init; }
    public bool? MetricsEnabled { get; init; }
    public string? LoggingLevel { get; init; }
    public bool? DataTraceEnabled { get; init; }
}
