using System.Globalization;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>The kinds of answers that API Gateway gives itself. Source: API Gateway developer guide, "Gateway response types".</summary>
internal static class GatewayResponseTypes
{
    /// <summary>Type to its own status.</summary>
    public static readonly IReadOnlyDictionary<string, int> Statuses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["ACCESS_DENIED"] = 403, ["API_CONFIGURATION_ERROR"] = 500, ["AUTHORIZER_CONFIGURATION_ERROR"] = 500, ["AUTHORIZER_FAILURE"] = 500,
        ["BAD_REQUEST_BODY"] = 400, ["BAD_REQUEST_PARAMETERS"] = 400, ["EXPIRED_TOKEN"] = 403, ["INTEGRATION_FAILURE"] = 504, ["INTEGRATION_TIMEOUT"] = 504,
        ["INVALID_API_KEY"] = 403, ["INVALID_SIGNATURE"] = 403, ["MISSING_AUTHENTICATION_TOKEN"] = 403, ["QUOTA_EXCEEDED"] = 429, ["REQUEST_TOO_LARGE"] = 413,
        ["RESOURCE_NOT_FOUND"] = 404, ["THROTTLED"] = 429, ["UNAUTHORIZED"] = 401, ["UNSUPPORTED_MEDIA_TYPE"] = 415, ["WAF_FILTERED"] = 403,
        ["DEFAULT_4XX"] = 0, ["DEFAULT_5XX"] = 0,
    };

    public static GatewayResponse Require(GatewayResponse response)
    {
        if (!Statuses.ContainsKey(response.ResponseType)) throw ApiGatewayErrors.BadRequest($"Invalid gateway response type: {response.ResponseType}");
        if (response.StatusCode is { } status && !(int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 100 and <= 599))
        {
            throw ApiGatewayErrors.BadRequest($"Invalid status code: {status}");
        }
        foreach (var name in response.ResponseParameters?.Keys ?? [])
        {
            if (!name.StartsWith("gatewayresponse.header.", StringComparison.Ordinal)) throw ApiGatewayErrors.BadRequest($"Invalid mapping expression specified: {name}");
        }
        return response;
    }
}
