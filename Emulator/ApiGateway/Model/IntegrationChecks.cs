namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>What an integration must satisfy.</summary>
internal static class IntegrationChecks
{
    private const string FunctionPath = ":lambda:path/2015-03-31/functions/";

    public static Integration Require(Integration integration)
    {
        switch (integration.Type)
        {
            case "AWS_PROXY":
                if (FunctionOf(integration.Uri) is null) throw ApiGatewayErrors.Unsupported($"The integration URI '{integration.Uri}' (only Lambda functions: arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations)");
                if (integration.HttpMethod is not (null or "POST")) throw ApiGatewayErrors.BadRequest("Lambda integrations are called with httpMethod POST");
                break;
            case "MOCK":
                foreach (var template in integration.RequestTemplates?.Values ?? []) RequirePlain(template);
                break;
            case "AWS" or "HTTP" or "HTTP_PROXY":
                throw ApiGatewayErrors.Unsupported($"Integration type {integration.Type}");
            default:
                throw ApiGatewayErrors.BadRequest("Enumeration value for Integration type must be one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK");
        }
        if (integration.PassthroughBehavior is not ("WHEN_NO_MATCH" or "WHEN_NO_TEMPLATES" or "NEVER")) throw ApiGatewayErrors.BadRequest("Enumeration value for Passthrough behavior must be one of WHEN_NO_MATCH, WHEN_NO_TEMPLATES, NEVER");
        if (integration.TimeoutInMillis is < ApiGatewayLimits.MinIntegrationTimeoutMs or > ApiGatewayLimits.MaxIntegrationTimeoutMs) throw ApiGatewayErrors.BadRequest("Timeout should be between 50 ms and 29000 ms");
        foreach (var response in integration.IntegrationResponses?.Values ?? []) RequireSupported(response);
        return integration;
    }

    public static void RequireSupported(IntegrationResponse response)
    {
        foreach (var template in response.ResponseTemplates?.Values ?? []) RequirePlain(template);
        foreach (var (name, value) in response.ResponseParameters ?? new Dictionary<string, string>())
        {
            if (!value.StartsWith('\'') || !value.EndsWith('\'')) throw ApiGatewayErrors.Unsupported($"The mapping of {name} from {value} (only quoted literals)");
        }
    }

    /// <summary>The function's ARN in an integration or authorizer URI; may hold <c>${stageVariables.NAME}</c>. Absent when it is another kind of URI.</summary>
    public static string? FunctionOf(string? uri)
    {
        if (uri is null || !uri.StartsWith("arn:aws:apigateway:", StringComparison.Ordinal) || !uri.EndsWith("/invocations", StringComparison.Ordinal)) return null;
        var start = uri.IndexOf(FunctionPath, StringComparison.Ordinal);
        return start < 0 ? null : uri[(start + FunctionPath.Length)..^"/invocations".Length];
    }

    /// <summary>As <see cref="FunctionOf"/>, of a URI that may also be the function's ARN itself.</summary>
    public static string? FunctionNamedBy(string? uri) => uri?.StartsWith("arn:aws:lambda:", StringComparison.Ordinal) is true ? uri : FunctionOf(uri);

    // Templates of the Velocity language are not run; text with $context and $stageVariables values is.
    private static void RequirePlain(string template)
    {
        if (template.Contains("#set", StringComparison.Ordinal) || template.Contains("#if", StringComparison.Ordinal) || template.Contains("#foreach", StringComparison.Ordinal)
            || template.Contains("$input", StringComparison.Ordinal) || template.Contains("$util", StringComparison.Ordinal))
        {
            throw ApiGatewayErrors.Unsupported("A mapping template with #set, #if, #foreach, $input or $util");
        }
    }
}
