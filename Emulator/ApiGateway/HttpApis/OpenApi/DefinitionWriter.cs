using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>Writes an HTTP API as an OpenAPI 3 document, in the form that the service exports and <see cref="DefinitionReader"/> reads.</summary>
/// <param name="withExtensions">With what only API Gateway understands. Without, routes for any method are left out, which OpenAPI cannot say.</param>
internal sealed partial class DefinitionWriter(ApiDefinition definition, bool withExtensions)
{
    private const string SignedScheme = "sigv4";

    /// <param name="stageName">Absent: the API as it is edited is written.</param>
    public byte[] Write(string? stageName)
    {
        var api = definition.Api;
        var document = new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = Members(("title", api.Name), ("description", api.Description), ("version", api.Version ?? api.CreatedDate.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'UTC'", CultureInfo.InvariantCulture))),
            ["servers"] = new JsonArray(new JsonObject
            {
                ["url"] = $"{api.ApiEndpoint}/{{basePath}}",
                ["variables"] = new JsonObject { ["basePath"] = new JsonObject { ["default"] = stageName is null or Stage.Default ? "" : stageName } },
            }),
        };
        if (withExtensions && api.Tags is { Count: > 0 } tags) document["tags"] = new JsonArray([.. tags.Select(tag => Members(("name", tag.Key), ("x-amazon-apigateway-tag-value", tag.Value)))]);
        document["paths"] = Paths();
        if (Schemes() is { Count: > 0 } schemes) document["components"] = new JsonObject { ["securitySchemes"] = schemes };
        if (withExtensions)
        {
            if (api.CorsConfiguration is { } cors) document["x-amazon-apigateway-cors"] = JsonSerializer.SerializeToNode(cors, HttpApiJson.Default.CorsConfiguration);
            if (api.DisableExecuteApiEndpoint) document["x-amazon-apigateway-endpoint-configuration"] = new JsonObject { ["disableExecuteApiEndpoint"] = true };
            document["x-amazon-apigateway-importexport-version"] = "1.0";
        }
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static JsonObject Members(params (string Name, string? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Value)));

    private JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var route in definition.Routes.OrderBy(route => route.RouteKey, StringComparer.Ordinal))
        {
            var key = RouteKey.Parse(route.RouteKey);
            var name = OperationMethods.NameOf(key.Method);
            if (!withExtensions && name == OperationMethods.Any) continue;
            var path = key.Path.Length == 0 ? $"/{RouteKey.Default}" : key.Path;
            var item = paths[path] as JsonObject ?? [];
            item[name] = Operation(route);
            paths[path] = item;
        }
        foreach (var (path, item) in paths)
        {
            var variables = Variable().Matches(path).Select(match => match.Groups[1].Value).ToList();
            if (variables.Count > 0) item!.AsObject()["parameters"] = new JsonArray([.. variables.Select(Parameter)]);
        }
        return paths;
    }

    private static JsonObject Parameter(string name)
    {
        var parameter = Members(("name", name), ("in", "path"), ("description", $"Generated path parameter for {name}"));
        parameter["required"] = true;
        parameter["schema"] = Members(("type", "string"));
        return parameter;
    }

    private JsonObject Operation(ApiRoute route)
    {
        var operation = Members(("operationId", route.OperationName));
        operation["responses"] = new JsonObject { ["default"] = Members(("description", $"Default response for {route.RouteKey}")) };
        if (SchemeOf(route) is { } scheme) operation["security"] = new JsonArray(new JsonObject { [scheme] = new JsonArray([.. (route.AuthorizationScopes ?? []).Select(scope => JsonValue.Create(scope))]) });
        if (!withExtensions) return operation;
        if (route.RouteKey == RouteKey.Default) operation["isDefaultRoute"] = true;
        if (route.Target is { } target && RouteEditing.IntegrationOf(definition, target) is { } integration) operation["x-amazon-apigateway-integration"] = Written(integration);
        return operation;
    }

    private string? SchemeOf(ApiRoute route) => route.AuthorizationType switch
    {
        "NONE" => null,
        "AWS_IAM" => SignedScheme,
        _ => definition.FindAuthorizer(route.AuthorizerId)?.Name,
    };

    private static JsonObject Written(Integration integration)
    {
        var written = new JsonObject();
        if (integration.ResponseParameters is { } answers) written["responseParameters"] = new JsonObject(answers.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, Texts(pair.Value))));
        if (integration.RequestParameters is { } requests) written["requestParameters"] = Texts(requests);
        foreach (var (name, value) in Members(
            ("payloadFormatVersion", integration.PayloadFormatVersion), ("type", integration.IntegrationType.ToLowerInvariant()), ("httpMethod", integration.IntegrationMethod), ("uri", integration.IntegrationUri),
            ("credentials", integration.CredentialsArn), ("connectionType", integration.ConnectionType), ("description", integration.Description))) written[name] = value?.DeepClone();
        if (integration.TimeoutInMillis != HttpApiLimits.MaxIntegrationTimeoutMs) written["timeoutInMillis"] = integration.TimeoutInMillis;
        return written;
    }

    private static JsonObject Texts(IReadOnlyDictionary<string, string> texts) => Members([.. texts.Select(pair => (pair.Key, (string?)pair.Value))]);

    private JsonObject Schemes()
    {
        var schemes = new JsonObject(definition.Authorizers.OrderBy(authorizer => authorizer.Name, StringComparer.Ordinal).Select(authorizer => KeyValuePair.Create<string, JsonNode?>(authorizer.Name, Scheme(authorizer))));
        if (definition.Routes.Any(route => route.AuthorizationType == "AWS_IAM"))
        {
            schemes[SignedScheme] = Members(("type", "apiKey"), ("name", "Authorization"), ("in", "header"), ("x-amazon-apigateway-authtype", withExtensions ? "awsSigv4" : null));
        }
        return schemes;
    }

    private JsonObject Scheme(Authorizer authorizer)
    {
        var isToken = authorizer.AuthorizerType == "JWT";
        var scheme = isToken ? Members(("type", "oauth2")) : Members(("type", "apiKey"), ("name", "Unused"), ("in", "header"));
        if (isToken) scheme["flows"] = new JsonObject();
        if (!withExtensions) return scheme;
        var extension = Members(
            ("identitySource", authorizer.IdentitySource.Count == 0 ? null : string.Join(", ", authorizer.IdentitySource)), ("authorizerUri", authorizer.AuthorizerUri), ("authorizerCredentials", authorizer.AuthorizerCredentialsArn),
            ("authorizerPayloadFormatVersion", authorizer.AuthorizerPayloadFormatVersion), ("type", authorizer.AuthorizerType.ToLowerInvariant()));
        if (isToken) extension["jwtConfiguration"] = JsonSerializer.SerializeToNode(authorizer.JwtConfiguration, HttpApiJson.Default.JwtConfiguration);
        if (authorizer.AuthorizerResultTtlInSeconds is { } lifetime) extension["authorizerResultTtlInSeconds"] = lifetime;
        if (authorizer.EnableSimpleResponses is { } simple) extension["enableSimpleResponses"] = simple;
        scheme["x-amazon-apigateway-authorizer"] = extension;
        return scheme;
    }

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Variable();
}
