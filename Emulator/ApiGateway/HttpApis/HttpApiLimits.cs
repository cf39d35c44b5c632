namespace Acinaces.Emulator.ApiGateway.HttpApis;

/// <summary>The limits HTTP APIs have. Source: API Gateway developer guide, "Quotas for configuring and running an HTTP API".</summary>
internal static class HttpApiLimits
{
    public const int MaxPayloadBytes = 10 * 1024 * 1024;
    public const int MinIntegrationTimeoutMs = 50;
    public const int MaxIntegrationTimeoutMs = 30_000;
    public const int MaxAuthorizerTtlSeconds = 3600;
    public const int DefaultAuthorizerTtlSeconds = 300;
    public const int MaxRoutes = 300;
    public const int MaxStages = 10;
    public const int MaxNameLength = 128;
    public const int MaxCorsAgeSeconds = 86_400;
    public const int MaxPageSize = 500;

    /// <summary>How long an issuer's keys are used without asking for them again.</summary>
    public static readonly TimeSpan IssuerKeysLifetime = TimeSpan.FromHours(2);
}
