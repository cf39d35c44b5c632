namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>What a method calls.</summary>
internal sealed record Integration
{
    /// <summary><c>AWS_PROXY</c> (a function) or <c>MOCK</c>.</summary>
    public required string Type { get; init; }
    public string? HttpMethod { get; init; }

    /// <summary><c>arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION-ARN/invocations</c>. Absent for MOCK.</summary>
    public string? Uri { get; init; }

    /// <summary>A role to call the function with. Absent: the function's resource policy decides.</summary>
    public string? Credentials { get; init; }

    /// <summary>Content type to template; for MOCK it says the status.</summary>
    public IReadOnlyDictionary<string, string>? RequestTemplates { get; init; }
    public string PassthroughBehavior { get; init; } = "WHEN_NO_MATCH";
    public int TimeoutInMillis { get; init; } = ApiGatewayLimits.MaxIntegrationTimeoutMs;
    public IReadOnlyDictionary<string, IntegrationResponse>? IntegrationResponses { get; init; }
}
