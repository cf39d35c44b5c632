using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.OpenApi;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>
/// Turns an OpenAPI 3 document with API Gateway's extensions into an HTTP API. What cannot be made is left out with a warning, as the service does:
/// a route never comes without the authorizer that its document asks for.
/// </summary>
/// <remarks>Source: API Gateway developer guide, "Working with OpenAPI definitions for HTTP APIs" and "OpenAPI extensions".</remarks>
internal sealed class DefinitionReader
{
    private const string EndpointConfiguration = "x-amazon-apigateway-endpoint-configuration";
    private readonly JsonObject _document;
    private readonly IdSource _ids;
    private readonly string _basePath;
    private readonly Dictionary<string, string> _authorizers = new(StringComparer.Ordinal);   // ids by the name of the security scheme
    private readonly HashSet<string> _signing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);   // targets of routes by the reference to their integration
    private ApiDefinition _definition;

    /// <param name="api">Its settings are those of the document afterwards.</param>
    /// <param name="basePath">What happens to the path of the document's server: <c>ignore</c> or <c>prepend</c>. Absent: it is ignored.</param>
    /// <exception cref="AwsErrorException">BadRequestException: not JSON, or not OpenAPI 3.</exception>
    public DefinitionReader(HttpApi api, string? body, string? basePath, IdSource ids)
    {
        _ids = ids;
        _document = Parse(body);
        if (_document["openapi"] is not { } version || !OpenApiNode.Text(version).StartsWith("3.0", StringComparison.Ordinal)) throw ApiGatewayErrors.BadRequest("Unsupported OpenAPI version: HTTP APIs support only OpenAPI 3.0 (openapi)");
        _basePath = basePath switch
        {
            null or "ignore" => "",
            "prepend" => BasePath(_document["servers"]),
            "split" => throw ApiGatewayErrors.Unsupported("The basepath split (only ignore and prepend)"),
            _ => throw ApiGatewayErrors.BadRequest("Invalid basepath specified. Must be one of [ignore, prepend, split]"),
        };
        _definition = new ApiDefinition(ApiEditing.Apply(api, SettingsOf(_document)));
    }

    /// <summary>What was left out.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>What is right in OpenAPI and means nothing to HTTP APIs.</summary>
    public List<string> Infos { get; } = [];

    public ApiDefinition Read()
    {
        foreach (var (name, scheme) in ObjectOf(_document["components"]?["securitySchemes"])) Attempt($"Authorizer '{name}'", () => ReadScheme(name, ObjectOf(scheme)));
        foreach (var (path, item) in ObjectOf(_document["paths"]))
        {
            if (path.StartsWith('/')) ReadPath(path, ObjectOf(item));
            else Warnings.Add($"Parse issue: attribute paths. Resource {path} should start with /");
        }
        return _definition;
    }

    private static JsonObject Parse(string? body)
    {
        if (string.IsNullOrEmpty(body)) throw ApiGatewayErrors.BadRequest("Body is required (body)");
        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw ApiGatewayErrors.BadRequest("Invalid OpenAPI input: the document is not an object (body)");
        }
        catch (JsonException failure)
        {
            throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: only JSON is read here (body). {failure.Message}");
        }
    }

    private static ApiRequest SettingsOf(JsonObject document) => new()
    {
        Name = OpenApiNode.Text(document["info"]?["title"]) is { Length: > 0 } title ? title : throw ApiGatewayErrors.BadRequest("Parse issue: attribute info.title is missing"),
        Description = OpenApiNode.TextOrNull(document["info"]?["description"]),
        Version = OpenApiNode.TextOrNull(document["info"]?["version"]),
        CorsConfiguration = Converted(document["x-amazon-apigateway-cors"], HttpApiJson.Default.CorsConfiguration, "x-amazon-apigateway-cors"),
        DisableExecuteApiEndpoint = EndpointSettingsOf(document[EndpointConfiguration]),
        Tags = TagsOf(document["tags"]),
    };

    private static bool? EndpointSettingsOf(JsonNode? node)
    {
        const string Disable = "disableExecuteApiEndpoint";
        if (ObjectOf(node).FirstOrDefault(member => member.Key != Disable).Key is { } unknown) throw ApiGatewayErrors.Unsupported($"The member {unknown} of {EndpointConfiguration}");
        return node?[Disable] is { } disable ? OpenApiNode.Text(disable) == "true" : null;
    }

    private static T? Converted<T>(JsonNode? node, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string member)
        where T : class
    {
        try
        {
            return node.Deserialize(type);
        }
        catch (JsonException failure)
        {
            throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: {member}{failure.Path?.TrimStart('$')} is not of the kind asked for.");
        }
    }

    // A tag of OpenAPI groups operations; one with this member is a tag of AWS.
    private static Dictionary<string, string>? TagsOf(JsonNode? tags)
    {
        var own = (tags as JsonArray ?? []).OfType<JsonObject>().Where(tag => tag["x-amazon-apigateway-tag-value"] is not null).ToList();
        if (own.Count == 0) return null;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in own) found[OpenApiNode.Text(tag["name"])] = OpenApiNode.Text(tag["x-amazon-apigateway-tag-value"]);
        return found;
    }

    private static string BasePath(JsonNode? servers)
    {
        if (servers is not JsonArray { Count: > 0 } list || list[0] is not JsonObject server) return "";
        var url = OpenApiNode.Text(server["url"]);
        foreach (var (name, variable) in ObjectOf(server["variables"])) url = url.Replace($"{{{name}}}", OpenApiNode.Text(variable?["default"]), StringComparison.Ordinal);
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsolutePath : url;
        return path.Trim('/') is { Length: > 0 } text ? $"/{text}" : "";
    }

    private static JsonObject ObjectOf(JsonNode? node) => node as JsonObject ?? [];

    private void Attempt(string what, Action make)
    {
        var before = _definition;
        try
        {
            make();
        }
        catch (AwsErrorException refused)
        {
            _definition = before;
            Warnings.Add($"Unable to create {what}: {refused.Error.Message}");
        }
    }

    private void ReadScheme(string name, JsonObject scheme)
    {
        if (OpenApiNode.Text(scheme["x-amazon-apigateway-authtype"]).Equals("awsSigv4", StringComparison.OrdinalIgnoreCase))
        {
            _signing.Add(name);
            return;
        }
        if (scheme["x-amazon-apigateway-authorizer"] is not JsonObject extension) throw ApiGatewayErrors.BadRequest("it has no x-amazon-apigateway-authorizer");
        var request = SchemeReader.Read(name, extension, type => Converted(extension["jwtConfiguration"], HttpApiJson.Default.JwtConfiguration, $"{type}.jwtConfiguration"));
        var id = _ids.Lower(6);
        _definition = AuthorizerEditing.Apply(_definition, new Authorizer { AuthorizerId = id, Name = "", AuthorizerType = "" }, request);
        _authorizers[name] = id;
    }

    private void ReadPath(string path, JsonObject item)
    {
        foreach (var (name, node) in item)
        {
            if (name is "trace" or "$ref") Warnings.Add($"Parse issue: attribute paths.'{path}'.{name} is not supported");
            if (OperationMethods.Of(name) is not { } method) continue;
            var key = path == $"/{RouteKey.Default}" ? RouteKey.Default : $"{method} {_basePath}{(_basePath.Length > 0 && path == "/" ? "" : path)}";
            Attempt($"Route '{key}'", () => ReadOperation(key, ObjectOf(node)));
        }
    }

    private void ReadOperation(string key, JsonObject operation)
    {
        foreach (var name in new[] { "requestBody", "x-amazon-apigateway-request-validator" })
        {
            if (operation[name] is not null) Infos.Add($"{name} of {key} is not supported for HTTP APIs. Ignoring.");
        }
        var request = Secured(operation, new RouteRequest { RouteKey = key, OperationName = OpenApiNode.TextOrNull(operation["operationId"]) });
        var target = TargetOf(operation["x-amazon-apigateway-integration"]);
        _definition = RouteEditing.Apply(_definition, new ApiRoute { RouteId = _ids.Lower(7), RouteKey = "" }, request with { Target = target });
    }

    private RouteRequest Secured(JsonObject operation, RouteRequest request)
    {
        var asked = (operation["security"] ?? _document["security"]) as JsonArray ?? [];
        var schemes = asked.OfType<JsonObject>().SelectMany(requirement => requirement).ToList();
        if (schemes.Count == 0) return request;
        if (schemes.Count > 1) throw ApiGatewayErrors.BadRequest("an operation can have one security requirement only");
        var (name, scopes) = schemes[0];
        if (_signing.Contains(name)) return request with { AuthorizationType = "AWS_IAM" };
        if (!_authorizers.TryGetValue(name, out var id)) throw ApiGatewayErrors.BadRequest($"there is no authorizer '{name}'");
        var isToken = _definition.RequireAuthorizer(id).AuthorizerType == "JWT";
        return request with { AuthorizationType = isToken ? "JWT" : "CUSTOM", AuthorizerId = id, AuthorizationScopes = scopes is JsonArray { Count: > 0 } list ? [.. list.Select(OpenApiNode.Text)] : null };
    }

    /// <returns>Absent: the operation has no integration, and its route none either.</returns>
    private string? TargetOf(JsonNode? node)
    {
        if (node is null) return null;
        var reference = OpenApiNode.TextOrNull((node as JsonObject)?["$ref"]);
        if (reference is not null && _shared.TryGetValue(reference, out var made) && RouteEditing.IntegrationOf(_definition, made) is not null) return made;
        var extension = reference is null ? ObjectOf(node) : OpenApiNode.Resolve(_document, reference) ?? throw ApiGatewayErrors.BadRequest($"{reference} is not declared");
        var integration = IntegrationEditing.Apply(new Integration { IntegrationId = _ids.Lower(7), IntegrationUri = "", PayloadFormatVersion = "" }, RequestReader.Read(extension, Infos));
        _definition = _definition.With(integration);
        var target = RouteEditing.TargetOf(integration);
        if (reference is not null) _shared[reference] = target;
        return target;
    }
}
