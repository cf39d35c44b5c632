using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis;

/// <remarks>Texts as the service returns them. Source: API Gateway version 2 API reference, errors of each action.</remarks>
internal static class HttpApiErrors
{
    public static AwsErrorException ApiNotFound(Caller caller, string? id) => ApiGatewayErrors.NotFound($"Invalid API identifier specified {caller.AccountId}:{id}");

    public static AwsErrorException RouteNotFound(string? id) => ApiGatewayErrors.NotFound($"Invalid Route identifier specified {id}");

    public static AwsErrorException IntegrationNotFound(string? id) => ApiGatewayErrors.NotFound($"Invalid Integration identifier specified {id}");

    public static AwsErrorException AuthorizerNotFound(string? id) => ApiGatewayErrors.NotFound($"Invalid Authorizer identifier specified {id}");

    public static AwsErrorException DeploymentNotFound(string? id) => ApiGatewayErrors.NotFound($"Invalid deployment identifier specified {id}");

    public static AwsErrorException StageNotFound(string? name) => ApiGatewayErrors.NotFound($"Invalid stage identifier specified {name}");

    public static AwsErrorException DomainNotFound() => ApiGatewayErrors.NotFound("The domain name resource specified in the request was not found.");

    public static AwsErrorException MappingNotFound() => ApiGatewayErrors.NotFound("The api mapping resource specified in the request was not found.");

    /// <summary>A list or map that is given must not have null in it.</summary>
    public static void RequireValues<T>(IEnumerable<T>? values, string member)
        where T : class
    {
        if (values?.Contains(null) is true) throw ApiGatewayErrors.BadRequest($"Invalid {member} specified. It must not contain null");
    }

    public static void RequireName(string name)
    {
        if (name.Length is 0 or > HttpApiLimits.MaxNameLength) throw ApiGatewayErrors.BadRequest($"Invalid name specified. It must have 1 to {HttpApiLimits.MaxNameLength} characters");
    }

    /// <summary>Members that the service knows and the emulator does not do are refused by name, never passed over.</summary>
    public static void RequireNone(Dictionary<string, JsonElement>? unsupported)
    {
        if (unsupported is { Count: > 0 }) throw ApiGatewayErrors.Unsupported($"The member {string.Join(", ", unsupported.Keys)}");
    }
}
