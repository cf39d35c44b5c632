namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The function behind routes.</summary>
internal sealed record Integration
{
    public required string IntegrationId { get; init; }
    public string IntegrationType { get; init; } = "AWS_PROXY";

    /// <summary>The function's ARN, or <c>arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations</c>.</summary>
    public required string IntegrationUri { get; init; }
    public string IntegrationMethod { get; init; } = "POST";

    /// <summary><c>1.0</c> or <c>2.0</c>.</summary>
    public required string PayloadFormatVersion { get; init; }

    /// <summary>A role to call the function with. Absent: the function's resource policy decides.</summary>
    public string? CredentialsArn { get; init; }
    public string ConnectionType { get; init; } = "INTERNET";
    public string? Description { get; init; }
    public int TimeoutInMillis { get; init; } = HttpApiLimits.MaxIntegrationTimeoutMs;
    public bool? ApiGatewayManaged { get; init; }
}
