namespace Acinaces.Emulator.ApiGateway;

/// <summary>The limits API Gateway enforces. Source: API Gateway developer guide, "Quotas and important notes" for REST APIs.</summary>
internal static class ApiGatewayLimits
{
    public const int MaxPayloadBytes = 10 * 1024 * 1024;
    public const int MaxIntegrationTimeoutMs = 29_000;
    public const int MinIntegrationTimeoutMs = 50;
    public const int DefaultAuthorizerTtlSeconds = 300;
    public const int MaxAuthorizerTtlSeconds = 3600;
}
