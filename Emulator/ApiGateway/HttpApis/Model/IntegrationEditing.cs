using System.Globalization;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateIntegration and UpdateIntegration make of an integration.</summary>
internal static class IntegrationEditing
{
    private static readonly string[] Methods = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException, naming the member that is wrong or not supported.</exception>
    public static Integration Apply(Integration present, IntegrationRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.RequestParameters?.Values, "requestParameters");
        HttpApiErrors.RequireValues(request.ResponseParameters?.Values, "responseParameters");
        foreach (var mappings in request.ResponseParameters?.Values ?? []) HttpApiErrors.RequireValues(mappings.Values, "responseParameters");
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
            RequestParameters = Merged(present.RequestParameters, request.RequestParameters, value => value.Length == 0),
            ResponseParameters = Merged(present.ResponseParameters, request.ResponseParameters, mappings => mappings.Count == 0),
        };
        if (integration.ConnectionType != "INTERNET") throw ApiGatewayErrors.Unsupported($"The connectionType {integration.ConnectionType} (only INTERNET)");
        integration = integration.IntegrationType switch
        {
            Integration.Function => RequireFunction(integration),
            Integration.HttpProxy => RequireEndpoint(integration, request.IntegrationMethod is not null || present.IntegrationType == Integration.HttpProxy),
            _ => throw ApiGatewayErrors.BadRequest("Currently, an API with a protocol type of HTTP may only be associated with proxy integrations (AWS_PROXY, HTTP_PROXY)"),
        };
        if (integration.TimeoutInMillis is < HttpApiLimits.MinIntegrationTimeoutMs or > HttpApiLimits.MaxIntegrationTimeoutMs)
        {
            throw ApiGatewayErrors.BadRequest($"Timeout should be between {HttpApiLimits.MinIntegrationTimeoutMs} ms and {HttpApiLimits.MaxIntegrationTimeoutMs} ms (timeoutInMillis)");
        }
        RequireMappings(integration);
        return integration;
    }

    /// <summary>Whether a URI names a function: by its ARN, or in the form REST APIs have.</summary>
    public static bool IsFunction(string? uri) => IntegrationChecks.FunctionNamedBy(uri) is not null;

    private static Integration RequireFunction(Integration integration)
    {
        if (!IsFunction(integration.IntegrationUri)) throw ApiGatewayErrors.BadRequest("Invalid function ARN or invalid uri specified for integration of type AWS_PROXY (integrationUri)");
        if (integration.IntegrationMethod != "POST") throw ApiGatewayErrors.BadRequest("HttpMethod must be POST for AWS_PROXY integrations (integrationMethod)");
        if (integration.PayloadFormatVersion is not ("1.0" or "2.0")) throw ApiGatewayErrors.BadRequest("PayloadFormatVersion is a required parameter for integration of type AWS_PROXY. Must be one of [1.0, 2.0]");
        return integration;
    }

    private static Integration RequireEndpoint(Integration integration, bool hasMethod)
    {
        if (!hasMethod || !Methods.Contains(integration.IntegrationMethod)) throw ApiGatewayErrors.BadRequest($"IntegrationMethod is a required parameter for integration of type HTTP_PROXY. Must be one of [{string.Join(", ", Methods)}]");
        if (integration.PayloadFormatVersion is not ("" or "1.0")) throw ApiGatewayErrors.BadRequest("PayloadFormatVersion must be 1.0 for integration of type HTTP_PROXY (payloadFormatVersion)");
        if (integration.CredentialsArn is not null) throw ApiGatewayErrors.BadRequest("CredentialsArn is not supported for integration of type HTTP_PROXY (credentialsArn)");
        if (!IntegrationAddress.CanBeHere(integration.IntegrationUri)) throw ApiGatewayErrors.Unsupported($"The integrationUri {integration.IntegrationUri} (an HTTP_PROXY reaches HTTP endpoints of this machine only)");
        return integration with { PayloadFormatVersion = "1.0" };
    }

    private static void RequireMappings(Integration integration)
    {
        foreach (var (key, value) in integration.RequestParameters ?? new Dictionary<string, string>()) ParameterMapping.OfRequest(key, value);
        foreach (var (status, mappings) in integration.ResponseParameters ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
        {
            if (!int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599) throw ApiGatewayErrors.BadRequest($"Invalid status code specified in responseParameters: {status}. It must be from 200 to 599");
            foreach (var (key, value) in mappings) ParameterMapping.OfAnswer(key, value);
        }
    }

    // What is given counts, beside what is there already; what is given empty is taken out.
    private static IReadOnlyDictionary<string, T>? Merged<T>(IReadOnlyDictionary<string, T>? present, IReadOnlyDictionary<string, T>? given, Func<T, bool> isEmpty)
    {
        if (given is null) return present;
        var kept = (present ?? new Dictionary<string, T>()).Where(pair => !given.ContainsKey(pair.Key));
        var merged = kept.Concat(given).Where(pair => !isEmpty(pair.Value)).ToDictionary(StringComparer.Ordinal);
        return merged.Count > 0 ? merged : null;
    }
}
