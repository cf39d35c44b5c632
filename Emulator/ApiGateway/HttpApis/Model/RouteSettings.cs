namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>How a stage treats its routes, or one of them.</summary>
internal sealed record RouteSettings
{
    public bool DetailedMetricsEnabled { get; init; }
    public int? ThrottlingBurstLimit { get; init; }

    /// <value>Calls a second.</value>
    public double? ThrottlingRateLimit { get; init; }
}
