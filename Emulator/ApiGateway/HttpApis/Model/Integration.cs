namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The function or HTTP endpoint behind routes.</summary>
internal sealed record Integration
{
    public const string Function = "AWS_PROXY";
    public const string HttpProxy = "HTTP_PROXY";

    public required string IntegrationId { get; init; }

    /// <summary><see cref="Function"/> or <see cref="HttpProxy"/>.</summary>
    public string IntegrationType { get; init; } = Function;

    /// <summary>The function's ARN, or <c>arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations</c>; a URL for HTTP.</summary>
    public required string IntegrationUri { get; init; }

    /// <summary>What HTTP endpoints are called with; <c>ANY</c> for the caller's own.</summary>
    public string IntegrationMethod { get; init; } = "POST";

    /// <summary><c>1.0</c> or <c>2.0</c>; of HTTP endpoints always the first.</summary>
    public required string PayloadFormatVersion { get; init; }

    /// <summary>A role to call the function with. Absent: the function's resource policy decides.</summary>
    public string? CredentialsArn { get; init; }
    public string ConnectionType { get; init; } = "INTERNET";
    public string? Description { get; init; }
    public int TimeoutInMillis { get; init; } = HttpApiLimits.MaxIntegrationTimeoutMs;

    /// <summary>Changes of requests, see <see cref="ParameterMapping"/>. Absent: none.</summary>
    public IReadOnlyDictionary<string, string>? RequestParameters { get; init; }

    /// <summary>Changes of answers, by the status answered with. Absent: none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ResponseParameters { get; init; }
    public bool? ApiGatewayManaged { get; init; }
}
