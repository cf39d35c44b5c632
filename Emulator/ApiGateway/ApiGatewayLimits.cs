namespace Acinaces.Emulator.ApiGateway;

/// <summary>The limits API Gateway enforces. Source: API Gateway developer guide, "Quotas and important notes" for REST APIs.</summary>
internal static class ApiGatewayLimits
{
    public const int MaxPayloadBytes = 10 * 1024 * 1024;
    public const int MaxIntegrationTimeoutMs = 29_000;
    public const int MinIntegrationTimeoutMs = 50;
    public const int DefaultAuthorizerTtlSeconds = 300;
    public const int MaxAuthorizerTtlSeconds = 3600;

    /// <summary>The account's own throttle over all APIs of a region.</summary>
    public const double AccountRate = 10_000;
    public const int AccountBurst = 5_000;
}
