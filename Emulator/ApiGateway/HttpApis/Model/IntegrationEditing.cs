using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateIntegration and UpdateIntegration make of an integration.</summary>
internal static class IntegrationEditing
{
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException, naming the member that is wrong or not supported.</exception>
    public static Integration Apply(Integration present, IntegrationRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        var integration = present with
        {
            IntegrationType = request.IntegrationType ?? present.IntegrationType,
            IntegrationUri = request.IntegrationUri ?? present.IntegrationUri,
            IntegrationMethod = request.IntegrationMethod ?? present.IntegrationMethod,
            PayloadFormatVersion = request.PayloadFormatVersion ?? present.PayloadFormatVersion,
            CredentialsArn = request.CredentialsArn ?? present.CredentialsArn,
            ConnectionType = request.ConnectionType ?? present.ConnectionType,
            Description = request.Description ?? present.Description,
            TimeoutInMillis = request.TimeoutInMillis ?? present.TimeoutInMillis,
        };
        if (integration.IntegrationType != "AWS_PROXY") throw ApiGatewayErrors.Unsupported($"The integrationType {integration.IntegrationType} (only AWS_PROXY, a Lambda function)");
        if (integration.ConnectionType != "INTERNET") throw ApiGatewayErrors.Unsupported($"The connectionType {integration.ConnectionType} (only INTERNET)");
        if (!IsFunction(integration.IntegrationUri)) throw ApiGatewayErrors.BadRequest("Invalid function ARN or invalid uri specified for integration of type AWS_PROXY (integrationUri)");
        if (integration.IntegrationMethod != "POST") throw ApiGatewayErrors.BadRequest("HttpMethod must be POST for AWS_PROXY integrations (integrationMethod)");
        if (integration.PayloadFormatVersion is not ("1.0" or "2.0")) throw ApiGatewayErrors.BadRequest("PayloadFormatVersion is a required parameter for integration of type AWS_PROXY. Must be one of [1.0, 2.0]");
        if (integration.TimeoutInMillis is < HttpApiLimits.MinIntegrationTimeoutMs or > HttpApiLimits.MaxIntegrationTimeoutMs)
        {
            throw ApiGatewayErrors.BadRequest($"Timeout should be between {HttpApiLimits.MinIntegrationTimeoutMs} ms and {HttpApiLimits.MaxIntegrationTimeoutMs} ms (timeoutInMillis)");
        }
        return integration;
    }

    /// <summary>Whether a URI names a function: by its ARN, or in the form REST APIs have.</summary>
    public static bool IsFunction(string? uri) => IntegrationChecks.FunctionNamedBy(uri) is not null;
}
